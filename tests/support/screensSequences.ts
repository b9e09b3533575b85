/** Sequences: none, the form with what does not fit, the list with people at several steps, and the page of one of them. */
import type { Page } from 'puppeteer-core'
import type { Hands } from './hands'
import type { Scene, Screen, Words } from './screensStage'

/** Rows as they lie in the database, in place of those of the looks before: the desk is the same one in each language. */
async function laid(hands: Hands, rows: Record<string, readonly object[]>): Promise<void> {
  await hands.on.evaluate(
    (rows: Record<string, readonly object[]>) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('margin')
        opening.onerror = () => fail(opening.error)
        opening.onsuccess = () => {
          const writing = opening.result.transaction(['sequences', 'enrolments', 'tasks'], 'readwrite')
          writing.objectStore('sequences').clear()
          writing.objectStore('enrolments').clear()
          for (const [table, each] of Object.entries(rows)) for (const row of each) writing.objectStore(table).put(row)
          writing.oncomplete = () => {
            opening.result.close()
            done()
          }
        }
      }),
    rows,
  )
  await (hands.on as Page).reload()
}

async function empty({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/sequences')
  await hands.sees(t('sequence.says'))
  await laid(hands, {})
  await hands.sees(t('sequence.none'))
  return hands
}

async function form(scene: Scene, t: Words): Promise<Hands> {
  const hands = await empty(scene, t)
  await hands.press(t('sequence.new'))
  await hands.fill(t('sequence.name'), 'After the fair')
  await hands.fill(t('sequence.daysFirst'), '1')
  await hands.fill(t('sequence.todo'), 'Write to them')
  await hands.press(t('sequence.addStep'))
  await hands.fill(t('sequence.days'), 'soon')
  await hands.press(t('save'))
  await hands.sees(t('sequence.problem.todo', { n: 2 }))
  return hands
}

const AT = { createdAt: '2026-11-02T08:00:00.000Z', updatedAt: '2026-11-02T08:00:00.000Z' }
const STEPS = ['First email', 'Call', 'Last email'].map((title, i) => ({ id: `step-${i}`, days: i * 4, title }))
const enrolled = (n: number, more: object) => ({
  ...{ id: `sequence-1-person-${n}`, sequenceId: 'sequence-1', personId: `person-${n}`, startedAt: AT.createdAt },
  ...AT,
  ...more,
})
const task = (n: number, at: number) => ({
  ...{ id: `sequence-task-${n}`, title: STEPS[at]?.title, day: '2026-12-04', openDay: '2026-12-04' },
  ...{ links: [`p:person-${n}`], step: { enrolmentId: `sequence-1-person-${n}`, id: `step-${at}`, at }, ...AT },
})
const ROWS = {
  sequences: [{ id: 'sequence-1', name: 'Cold start', steps: STEPS, ...AT }],
  enrolments: [
    enrolled(1, { state: 'active', stepId: 'step-1', at: 1, taskId: 'sequence-task-1' }),
    enrolled(2, { state: 'active', stepId: 'step-0', at: 0, taskId: 'sequence-task-2' }),
    enrolled(3, { state: 'stopped', stepId: 'step-1', at: 1, ended: { on: '2026-11-20', why: 'reply' } }),
    enrolled(4, { state: 'finished', stepId: 'step-2', at: 2, ended: { on: '2026-11-24' } }),
  ],
  tasks: [task(1, 1), task(2, 0)],
}

async function list({ dashboard }: Scene, t: Words): Promise<Hands> {
  const hands = await dashboard('/sequences')
  await hands.sees(t('sequence.says'))
  await laid(hands, ROWS)
  await hands.press('Cold start')
  await hands.sees(t('sequence.at', { n: 2, all: 3 }))
  return hands
}

/** The page of somebody who is in one, with the way into another. */
async function person(scene: Scene, t: Words): Promise<Hands> {
  await list(scene, t)
  const hands = await scene.dashboard('/people/person-1')
  await hands.press(t('sequence.enrol'))
  await hands.sees(t('sequence.at', { n: 2, all: 3 }))
  return hands
}

export const sequenceScreens: Screen[] = [
  { name: 'sequences-empty', desk: 'sample', open: empty },
  { name: 'sequences-form', desk: 'sample', open: form },
  { name: 'sequences-form-640', desk: 'sample', width: 640, open: form },
  { name: 'sequences-list', desk: 'sample', open: list },
  { name: 'sequences-person', desk: 'sample', open: person },
]
