/**
 * The seven damages of a profile's database files: each is noticed before anything is written, and a snapshot brings back
 * every row.
 */
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { damages, databaseFolders } from '../support/damage'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { carryIn, firstRun } from '../support/inside'
import { wordsOf } from '../support/loop'

const t = wordsOf('en')
const TITLES = ['replaced', 'rolledBack', 'damaged', 'rows'] as const
const PEOPLE = 3_000

let base = ''
let id = ''
/** What each table held when the snapshot was taken. */
let then: Record<string, string> = {}
const told: string[] = []

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'margin-base-'))
  const first = await openMargin({ profile: base })
  id = first.id
  await (await first.dashboard()).close()
  const page = await carryIn(await first.bare())
  await page.evaluate(async (people) => {
    const job = await inside.importPeople(inside.importDrafts(people), 'people.csv')
    for (let now = await inside.stepJob(job.id); now?.state === 'running'; now = await inside.stepJob(job.id));
    const { value } = await inside.savePerson({
      name: 'Long Note',
      emails: [],
      phones: [],
      profileUrls: [],
      source: 'hand',
      provenance: {},
      note: inside.unpackable(60_000),
    })
    await inside.addTask({ title: 'Read it', links: [`p:${value.personId}`] })
    const taken = await inside.takeSnapshot(inside.room, 'hand')
    if (taken.state !== 'taken') throw new Error(taken.state)
  }, PEOPLE)
  then = await page.evaluate(() => inside.hashes())
  await first.close()

  // A start moves what was written into table files; what is written after it stands in the log.
  const second = await openMargin({ profile: base })
  await (await second.dashboard()).close()
  const later = await carryIn(await second.bare())
  await later.evaluate(async () => {
    const mark = inside.keepMarker({ load: inside.loadMarker, save: inside.saveMarker })
    for (let n = 0; n < 60; n++) await inside.addTask({ title: `Later ${n} ${'x'.repeat(500)}`, links: [] })
    await mark()
  })
  await second.close()
}, 240_000)
afterAll(async () => {
  console.log(`damage: ${told.length} of 7 noticed before any write, back as told\n  ${told.join('\n  ')}`)
  await rm(base, { recursive: true, force: true, maxRetries: 5 })
})

/** The title of the screen that stands in place of the records. */
const titleOn = (page: Page) =>
  until(async () => {
    const text = await onPage(page).text()
    return TITLES.find((title) => text.includes(t(`recovery.title.${title}`)))
  }, 'a recovery screen')

/** Goes back to the snapshot, on the screen. @returns how long that took in ms; undefined where it could not go on */
async function goBack(dashboard: Page): Promise<number | undefined> {
  const hands = onPage(dashboard)
  await dashboard.bringToFront()
  await dashboard.waitForSelector('.snapshot-line button')
  const asked = performance.now()
  await (await dashboard.$('.snapshot-line button'))?.click()
  await hands.press(t('snapshot.restore'))
  const failed = t('recovery.stuck').split('{why}')[0] ?? ''
  const end = await until(
    async () => {
      // The page begins afresh once it is done.
      const text = await hands.text().catch(() => '')
      if (text.includes(t('snapshot.noneBefore')) || text.includes('What was here before is kept')) return 'back'
      return text.includes(failed) && 'failed'
    },
    'the restore to end',
    60_000,
  )
  return end === 'back' ? Math.round(performance.now() - asked) : undefined
}

/** Takes the latest snapshot out of a profile and puts it back in a new one. @returns what each table holds there */
async function elsewhere(bare: Page): Promise<Record<string, string>> {
  const bytes = await bare.evaluate(async () => {
    const folder = await inside.room.folder()
    const [latest] = await inside.snapshotsIn(folder)
    const file = await (await folder.getFileHandle(latest?.name ?? '')).getFile()
    return Array.from(new Uint8Array(await file.arrayBuffer()))
  })
  const other = await openMargin()
  try {
    await (await other.dashboard()).close()
    const page = await carryIn(await other.bare())
    return await page.evaluate(async (bytes) => {
      const back = await inside.restore(inside.room, { from: new Blob([new Uint8Array(bytes)]) })
      if (back.state !== 'restored') throw new Error(back.state)
      return inside.hashes()
    }, bytes)
  } finally {
    await other.close()
  }
}

it.each(Object.keys(damages))('%s', async (name) => {
  const profile = await mkdtemp(join(tmpdir(), 'margin-damage-'))
  let margin: Margin | undefined
  try {
    await cp(base, profile, { recursive: true })
    await damages[name]?.(databaseFolders(profile, id))

    margin = await openMargin({ profile })
    // The browser may refuse a damaged database once, to whoever asks first: that is to be one of our pages.
    const dashboard = await margin.dashboard('/people')
    const title = await titleOn(dashboard)
    const bare = await carryIn(await margin.bare())
    const before = await bare.evaluate(() => inside.asItLies())
    const popup = await margin.popup()
    await onPage(popup).sees(t('recovery.short'))
    await bare.evaluate(() => chrome.alarms.create('quarter', { when: Date.now() }))
    await margin.worker()
    // The verbs themselves, behind the same guard as every page.
    const refused = await bare.evaluate(async () => {
      inside.guardStore(() => inside.lookFirst(inside.outside, inside.room))
      return inside.addTask({ title: 'Not now', links: [] }).then(
        () => 'written',
        (error: Error) => error.name,
      )
    })
    expect(refused).toBe('StoreClosed')
    expect(await bare.evaluate(() => inside.asItLies()), 'nothing was written').toBe(before)
    await popup.close()

    const took = await goBack(dashboard)
    if (took === undefined) {
      // Chromium begins such a database anew over pieces of the old one, and what is put into it does not stay. That is said;
      // the snapshot is whole, and is put back in another profile.
      expect(name).toBe('CURRENT gone')
      expect(await elsewhere(bare)).toEqual(then)
      told.push(`${name}: ${title}, cannot go on in this profile and says so, back in another`)
      return
    }
    await bare.reload()
    await carryIn(bare)
    expect(await bare.evaluate(() => inside.hashes())).toEqual(then)
    expect(await bare.evaluate(() => inside.faultsOf())).toEqual([])
    told.push(`${name}: ${title}, back in ${took} ms`)
  } finally {
    await margin?.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 5 })
  }
})

it('100,000 people are back within 30 s, or one and a half times what their import took', async () => {
  const margin = await openMargin()
  await firstRun(margin)
  const page = await carryIn(await margin.bare())
  const { rows, took, same, state, phases } = await page.evaluate(async () => {
    const phases: Record<string, number> = {}
    let last = performance.now()
    const mark = (phase: string) => {
      const now = performance.now()
      phases[phase] = Math.round((phases[phase] ?? 0) + now - last)
      last = now
    }
    const job = await inside.importPeople(inside.importDrafts(100_000, 5_000), 'people.csv')
    for (let now = await inside.stepJob(job.id); now?.state === 'running'; now = await inside.stepJob(job.id));
    mark('import')
    const before = JSON.stringify(await inside.hashes())
    mark('hash')
    const taken = await inside.takeSnapshot(inside.room, 'hand')
    if (taken.state !== 'taken') throw new Error(taken.state)
    mark('snapshot')
    inside.db.close()
    const from = performance.now()
    const { state } = await inside.restore(inside.room, { from: taken.name, onStep: ({ step }) => mark(step) })
    mark('end')
    const took = Math.round(performance.now() - from)
    const rows = Object.values(taken.manifest.counts ?? {}).reduce((sum: number, n) => sum + Number(n), 0)
    return { rows, took, state, phases, same: JSON.stringify(await inside.hashes()) === before }
  })
  console.log(
    `restore: ${rows} rows in ${took} ms, the snapshot taken just before included; ms: ${JSON.stringify(phases)}`,
  )
  expect({ state, same }).toEqual({ state: 'restored', same: true })
  // 30 s is for a machine that imports as many in 20 s; a slower one has as much longer.
  expect(took).toBeLessThanOrEqual(Math.max(30_000, 1.5 * (phases.import ?? 0)))
  await margin.close()
})
