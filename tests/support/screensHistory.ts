/** The journal narrowed down, and long work under way. */
import type { Job } from '../../lib/core/job'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

/** Lays jobs into the database from a page that then keeps all runners waiting, and looks at them on another. */
async function withJobs(scene: Scene, route: string, jobs: readonly Job[]): Promise<Hands> {
  const first = await scene.dashboard('/settings')
  await first.on.evaluate(async (rows) => {
    // Held before there is anything to run: else whoever ran the jobs of the screen before would run these too.
    await new Promise<void>((held) => {
      void navigator.locks.request('margin.jobs', () => new Promise(() => held()))
    })
    await new Promise<void>((done) => {
      const opening = indexedDB.open('margin')
      opening.onsuccess = () => {
        const writing = opening.result.transaction('jobs', 'readwrite')
        for (const row of rows) writing.objectStore('jobs').put(row)
        writing.oncomplete = () => {
          opening.result.close()
          done()
        }
      }
    })
  }, jobs)
  return scene.dashboard(route)
}

const importing = (): Job => ({
  id: 'job-1',
  kind: 'import',
  state: 'running',
  label: { key: 'change.imported', params: { n: 50_000, file: 'connections.csv' } },
  done: 18_240,
  total: 50_000,
  startedAt: new Date(Date.now() - 6_000).toISOString(),
})
const failed = (): Job => ({
  ...importing(),
  id: 'job-2',
  state: 'failed',
  seq: 999,
  error: 'ConstraintError: emailKey',
})

const history = async (scene: Scene, t: Words): Promise<Hands> => {
  const hands = await scene.dashboard('/deals/deal-16')
  await hands.press('Negotiation')
  await hands.sees(t('change.dealMoved', { title: 'Bottling line sensors', stage: 'Negotiation' }))
  return scene.dashboard('/history?record=deals:deal-16')
}

export const historyScreens: Screen[] = [
  {
    name: 'history-record',
    desk: 'sample',
    async open(scene, t) {
      const hands = await history(scene, t)
      await hands.sees(t('history.allRecords'))
    },
  },
  {
    name: 'jobs',
    desk: 'sample',
    async open(scene, t) {
      const hands = await withJobs(scene, '/deals', [importing()])
      await hands.sees(t('jobs.cancel'))
    },
  },
  {
    name: 'jobs-failed',
    desk: 'sample',
    async open(scene, t) {
      const hands = await withJobs(scene, '/history', [failed()])
      await hands.sees(t('jobs.takeBack'))
    },
  },
  {
    name: 'jobs-popup',
    desk: 'sample',
    async open(scene, t) {
      await withJobs(scene, '/deals', [importing()])
      const hands = await scene.popup()
      await hands.sees(t('jobs.cancel'))
    },
  },
]
