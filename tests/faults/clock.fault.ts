/**
 * Clocks that jump by a day or ten years, eight time zones, the nights in which clocks are put back and forward: the journal
 * keeps its order, what is due is counted once, and tomorrow is tomorrow.
 */
import { describe, expect, it } from 'vitest'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { carryIn, firstRun } from '../support/inside'
import { wordsOf } from '../support/loop'
import { SHIFTED } from '../support/shifted'

const t = wordsOf('en')
const HOUR = 3_600_000
const DAY = 24 * HOUR
const YEARS = 3_652 * DAY

it('the journal keeps its order while the clock jumps by a day and by ten years, and all can be taken back', async () => {
  const margin = await openMargin()
  await firstRun(margin)
  const page = await margin.bare()
  await page.evaluate(SHIFTED)
  await carryIn(page)
  const jumps = [0, DAY, -DAY, YEARS, 0, -YEARS, -DAY, YEARS, DAY, 0]
  const found = await page.evaluate(async (jumps) => {
    const start = JSON.stringify(await inside.hashes())
    const draft = { emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
    globalThis.shift = 0
    const { value } = await inside.savePerson({ ...draft, name: 'Claire' })
    const written: (number | undefined)[] = []
    for (const [i, jump] of jumps.entries()) {
      globalThis.shift = jump
      written.push((await inside.editPerson(value.personId, { title: `Title ${i}` })).seq)
      written.push((await inside.addTask({ title: `Task ${i}`, links: [`p:${value.personId}`] })).seq)
    }
    globalThis.shift = 0
    const all = await inside.latestChanges(written.length)
    const ofHer = await inside.changesOf('people', value.personId, jumps.length)
    // A night's tidying with a clock ten years ahead throws nothing away that is among the last ten thousand.
    const before = await inside.db.changes.count()
    await inside.pruneHistory(Date.now() + 3_652 * 86_400_000)
    const kept = (await inside.db.changes.count()) === before
    const first = await inside.undo(written[0] ?? 0)
    const standing = first.state === 'conflict' ? first.later.map((change) => change.seq) : first.state
    const faults = await inside.faultsOf()
    const { wrong } = await inside.undoAll((count) => count - 1)
    return {
      written,
      listed: all.map((change) => change.seq).reverse(),
      ofHer: ofHer.map((change) => change.seq).reverse(),
      standing,
      kept,
      faults,
      wrong,
      same: JSON.stringify(await inside.hashes()) === start,
    }
  }, jumps)
  const edits = found.written.filter((_, i) => i % 2 === 0)
  expect(found.listed).toEqual(found.written)
  expect(found.ofHer).toEqual(edits)
  expect(found.standing).toEqual(edits.slice(1).reverse())
  expect(found.kept).toBe(true)
  expect(found.faults).toEqual([])
  expect(found.wrong).toEqual([])
  expect(found.same).toBe(true)
  console.log(`clock: ${found.written.length} changes over ${jumps.length} jumps in order, and taken back`)
  await margin.close()
})

const ZONES = [
  'Pacific/Pago_Pago',
  'America/St_Johns',
  'America/New_York',
  'Europe/Paris',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Kiritimati',
]

/** The wall's time in a zone, worked out by the language's own tables. */
function wallTime(instant: number, timeZone: string): { day: string; time: string } {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
    .format(instant)
    .split(' ')
  return { day, time }
}
const dayAfter = (day: string, count = 1) =>
  new Date(Date.parse(`${day}T12:00:00Z`) + count * DAY).toISOString().slice(0, 10)

/** How far a zone's wall is from UTC, in minutes. */
function offset(instant: number, timeZone: string): number {
  const { day, time } = wallTime(instant, timeZone)
  return Math.round((Date.parse(`${day}T${time}Z`) - instant) / 60_000)
}

/** The two instants of 2027 at which the clocks of a zone change; where they never do, two nights like any other. */
function changes(timeZone: string): number[] {
  const found: number[] = []
  const from = Date.UTC(2027, 0, 1)
  for (let hour = 0; hour < 365 * 24; hour++) {
    const at = from + hour * HOUR
    if (offset(at, timeZone) !== offset(at + HOUR, timeZone)) found.push(at + HOUR)
  }
  return found.length === 2 ? found : [Date.UTC(2027, 2, 28, 1), Date.UTC(2027, 9, 31, 1)]
}

/** The first instant of a day in a zone. */
function midnight(day: string, timeZone: string): number {
  let at = Date.parse(`${day}T00:00:00Z`) - 16 * HOUR
  while (wallTime(at, timeZone).day < day) at += 15 * 60_000
  while (wallTime(at - 1_000, timeZone).day === day) at -= 1_000
  return at
}

const badge = (page: Awaited<ReturnType<Margin['bare']>>) => page.evaluate(() => chrome.action.getBadgeText({}))

describe.concurrent.each(ZONES)('%s', (timeZone) => {
  it('counts what is due once through both nights, rings after midnight, and puts off to tomorrow', async () => {
    const margin = await openMargin({ timeZone })
    await firstRun(margin)
    const bare = await carryIn(await margin.bare())
    // By what the wall says: a zone may go by an older name here.
    const noon = Date.UTC(2027, 0, 1, 12)
    expect(await bare.evaluate((at) => -new Date(at).getTimezoneOffset(), noon)).toBe(offset(noon, timeZone))
    let looked = 0
    for (const change of changes(timeZone)) {
      const night = wallTime(change, timeZone).day
      const days = [-1, 0, 1].map((count) => dayAfter(night, count))
      const tasks = await bare.evaluate(
        (days) => Promise.all(days.map(async (day) => (await inside.addTask({ title: day, day, links: [] })).seq ?? 0)),
        days,
      )
      const around = [-25, -13, -3, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 3, 13, 25].map((hours) => change + hours * HOUR)
      const nights = days.flatMap((day) => [midnight(day, timeZone) - 1_000, midnight(day, timeZone) + 6_000])
      for (const instant of [...around, ...nights]) {
        const worker = await margin.worker()
        await worker.evaluate(SHIFTED)
        await worker.evaluate((at: number) => {
          globalThis.shift = at - (globalThis as unknown as { RealDate: typeof Date }).RealDate.now()
        }, instant)
        const { day } = wallTime(instant, timeZone)
        const due = days.filter((each) => each <= day).length
        await worker.evaluate("chrome.alarms.onAlarm.dispatch({ name: 'midnight', scheduledTime: 0 })")
        await until(async () => (await badge(bare)) === (due ? String(due) : ''), `${due} due at ${day} in ${timeZone}`)
        // The number may have been right before the bell was heard: the next bell is not, for it is set anew each time.
        await until(
          async () => {
            const bells = (await bare.evaluate(() => chrome.alarms.getAll())).filter((bell) => bell.name === 'midnight')
            return bells.length === 1 && wallTime(bells[0]?.scheduledTime ?? 0, timeZone).day === dayAfter(day)
          },
          `one bell after ${new Date(instant).toISOString()}, on the next day in ${timeZone}`,
        )
        looked++
      }
      await bare.evaluate(async (seqs) => {
        for (const seq of seqs) await inside.undo(seq)
      }, tasks)

      // On the screen, half an hour before the clocks change: tomorrow is the day after this one.
      const tonight = wallTime(change - HOUR / 2, timeZone).day
      const { value } = await bare.evaluate((day) => inside.addTask({ title: 'Tonight', day, links: [] }), tonight)
      const page = await margin.browser.newPage()
      await page.evaluateOnNewDocument(`${SHIFTED}globalThis.shift = ${change - HOUR / 2} - RealDate.now()`)
      await page.goto(`chrome-extension://${margin.id}/dashboard.html#/today`)
      await (await page.waitForSelector(`[data-row="${value.taskId}"]`))?.click()
      const hands = onPage(page)
      await hands.press(t('today.snooze'))
      await hands.press(t('day.tomorrow'))
      const tomorrow = dayAfter(tonight)
      await until(async () => {
        const task = await bare.evaluate((id) => inside.db.tasks.get(id), value.taskId)
        return task?.day === tomorrow
      }, `the task to be put off to ${tomorrow}`)
      await page.close()
      await bare.evaluate((id) => inside.removeTask(id), value.taskId)
    }
    expect(await bare.evaluate(() => inside.faultsOf())).toEqual([])
    console.log(`clock: ${timeZone}, ${looked} instants right in two nights`)
    await margin.close()
  })
})
