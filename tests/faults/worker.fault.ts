/**
 * The background worker is stopped in the middle of long work, again and again: at the next event it goes on where it stood,
 * and in the end the rows are exactly right, none missing and none twice.
 */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Job } from '../../lib/core/job'
import { SCHEMA } from '../../lib/db/db'
import { chanceOf, seedOf } from '../support/chance'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { carryIn, firstRun } from '../support/inside'

const PEOPLE = 60_000
const FIRMS = 200

let margin: Margin
let page: Page
const chance = chanceOf(seedOf('worker'))
const resumed: number[] = []
let stops = 0
beforeAll(async () => {
  margin = await openMargin()
  // The settings and the pipeline come with the first page. It is closed then: a page would take the work over by itself.
  await firstRun(margin)
  page = await carryIn(await margin.bare())
})
afterAll(async () => {
  const worst = Math.round(Math.max(...resumed))
  console.log(`worker: ${stops} stops, resumed after ${worst} ms at the latest`)
  await margin?.close()
})

const job = (id: string) => page.evaluate((which) => inside.jobById(which), id)
/** An event that wakes the worker: its own bell, as the browser would ring it by and by. */
const ring = (name: string) => page.evaluate((bell) => chrome.alarms.create(bell, { when: Date.now() }), name)

/** Lets the worker do a job, and stops it `times` times on the way. @returns the job when it is done */
async function doneWithStops(id: string, times: number): Promise<Job> {
  const before = await job(id)
  const total = before?.total ?? 0
  for (let stop = 0; stop < times; stop++) {
    const from = (await job(id))?.done ?? 0
    const asked = performance.now()
    await ring('jobs')
    await until(async () => ((await job(id))?.done ?? 0) > from, `${id} to go on from ${from}`)
    resumed.push(performance.now() - asked)
    // Somewhere in this stop's share of the first half: the worker runs on while we look, and all stops fall before the end.
    const share = Math.floor(((stop + chance.below(100) / 100) * total) / (times * 2))
    await until(async () => ((await job(id))?.done ?? 0) >= share, `${id} to come to ${share}`)
    expect((await job(id))?.state, 'stopped on the way, not after the end').toBe('running')
    await margin.stopWorker()
    stops++
  }
  await ring('jobs')
  return until(
    async () => {
      const now = await job(id)
      return now?.state === 'running' ? undefined : now
    },
    `${id} to end`,
    60_000,
  )
}

const startUndo = (seq: number | undefined) =>
  page.evaluate(async (which) => {
    const answer = await inside.undo(which)
    if (answer.state !== 'started') throw new Error(answer.state)
    return answer.job.id
  }, seq ?? 0)

let imported: Job

it('an import of 60,000 people, 13 stops', async () => {
  const id = await page.evaluate(
    async (people, firms) => (await inside.importPeople(inside.importDrafts(people, firms), 'people.csv')).id,
    PEOPLE,
    FIRMS,
  )
  imported = await doneWithStops(id, 13)
  expect(imported).toMatchObject({ state: 'done', done: PEOPLE })
  const found = await page.evaluate(async () => {
    const all = await inside.everything()
    return {
      people: all.people?.length,
      names: new Set(all.people?.map((person) => person.name)).size,
      companies: all.companies?.length,
      left: all.jobParts?.length,
      faults: (await inside.faultsOf()).slice(0, 5),
    }
  })
  expect(found).toEqual({ people: PEOPLE, names: PEOPLE, companies: FIRMS, left: 0, faults: [] })
})

it('an edit of 20,000 of them, 5 stops', async () => {
  const id = await page.evaluate(async () => {
    const ids = (await inside.db.people.toCollection().primaryKeys()).slice(0, 20_000)
    return (await inside.editPeople(ids, { lifecycle: 'contact', place: 'Lyon' })).id
  })
  const before = await page.evaluate(() => inside.hashes())
  const edited = await doneWithStops(id, 5)
  expect(edited).toMatchObject({ state: 'done', done: 20_000 })
  const found = await page.evaluate(async () => {
    const people = (await inside.everything()).people ?? []
    return {
      edited: people.filter((person) => person.lifecycle === 'contact' && person.place === 'Lyon').length,
      faults: (await inside.faultsOf()).slice(0, 5),
    }
  })
  expect(found).toEqual({ edited: 20_000, faults: [] })
  const back = await doneWithStops(await startUndo(edited.seq), 3)
  expect(back).toMatchObject({ state: 'done', done: 20_000 })
  expect(await page.evaluate(() => inside.hashes())).toEqual(before)
})

/** The names of the snapshots, and of what is to become one. */
const files = () =>
  page.evaluate(async () => {
    const names: string[] = []
    for await (const name of (await inside.room.folder()).keys()) names.push(name)
    return names
  })

it('a snapshot, 4 stops: whole or not there, and never in pieces', async () => {
  for (let stop = 1; stop <= 4; stop++) {
    await page.evaluate(async (n) => {
      const folder = await inside.room.folder()
      const names: string[] = []
      for await (const name of folder.keys()) names.push(name)
      for (const name of names) await folder.removeEntry(name)
      await inside.addTask({ title: `Something new ${n}`, links: [] })
    }, stop)
    await ring('quarter')
    await until(async () => (await files()).some((name) => name.endsWith('.part')), 'a snapshot to be under way')
    await margin.stopWorker()
    stops++
    expect((await files()).filter((name) => name.endsWith('.snapshot'))).toEqual([])
    const left = await files()
    const asked = performance.now()
    await ring('quarter')
    await until(async () => (await files()).some((name) => !left.includes(name)), 'another snapshot to be begun')
    resumed.push(performance.now() - asked)
    const whole = await until(
      async () => (await files()).find((name) => name.endsWith('.snapshot')),
      'the snapshot to be there',
      60_000,
    )
    const counted = await page.evaluate(
      async (name, schema) => {
        const dump = await inside.openSnapshot(await inside.room.folder(), name, schema)
        await inside.verifyDump(dump)
        return { ...dump.manifest.counts, damaged: dump.manifest.damaged.length }
      },
      whole,
      SCHEMA,
    )
    expect(counted).toMatchObject({ people: PEOPLE, companies: FIRMS, tasks: stop, damaged: 0 })
    expect((await files()).filter((name) => name.endsWith('.part'))).toEqual([])
  }
})

it('the undo of the whole import, 9 stops', async () => {
  const undone = await doneWithStops(await startUndo(imported.seq), 9)
  expect(undone.state).toBe('done')
  const found = await page.evaluate(async () => {
    const all = await inside.everything()
    return { people: all.people?.length, companies: all.companies?.length, faults: await inside.faultsOf() }
  })
  expect(found).toEqual({ people: 0, companies: 0, faults: [] })
})

it('reminders, 6 stops: each counted once', async () => {
  for (let stop = 1; stop <= 6; stop++) {
    // Something more is due, and the worker is stopped while it counts.
    await page.evaluate((n) => inside.addTask({ title: `Due ${n}`, day: '2020-01-01', links: [] }), stop)
    await ring('quarter')
    await margin.worker()
    await margin.stopWorker()
    stops++
    const asked = performance.now()
    await ring('quarter')
    await until(
      async () => (await page.evaluate(() => chrome.action.getBadgeText({}))) === String(stop),
      `the badge to say ${stop}`,
    )
    resumed.push(performance.now() - asked)
  }
  const alarms = await page.evaluate(() => chrome.alarms.getAll())
  expect(alarms.filter((alarm) => alarm.name === 'midnight')).toHaveLength(1)
})

it('has stopped the worker 40 times, and every time it went on', () => {
  expect(stops).toBe(40)
})
