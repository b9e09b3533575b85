/** Reminders told by the background: each once, in any zone, over both nights when clocks change, after sleep, whoever stops the worker. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import type { Task } from '../../lib/core/task'
import { db } from '../../lib/db/db'
import { editSettings, setUp } from '../../lib/db/setup'
import { putOffTask } from '../../lib/db/taskLater'
import { undo } from '../../lib/db/undo'
import { addTask, editTask, removeTask, setTaskDone } from '../../lib/db/work'
import { chanceOf, seedOf } from '../support/chance'
import { desk, Stopped, step } from '../support/desk'
import { clockChanges, firstInstant, wallOf } from '../support/wall'

vi.mock('../../lib/platform/notifications', async () => (await import('../support/desk')).notifications)
vi.mock('../../lib/platform/alarms', async () => (await import('../support/desk')).alarms)
vi.mock('../../lib/platform/open', async () => (await import('../support/desk')).open)
vi.mock('../../lib/jobs/snapshots', async () => (await import('../support/desk')).snapshots)
vi.mock('../../lib/db/reminders', async (original) => {
  const real = await original<typeof import('../../lib/db/reminders')>()
  return { ...real, markTold: (id: string, at: string) => step(() => real.markTold(id, at)) }
})
const { remindDue } = await import('../../lib/jobs/remind')
const { hearNotice } = await import('../../lib/jobs/noticeActs')

const MINUTE = 60_000
/** Twice as long as the bells are apart: whatever one of them does, two do. */
const BELL = 30 * MINUTE
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const seed = seedOf('reminders')
const machineZone = process.env.TZ

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  // A stopped worker says nothing any more.
  const warn = console.warn
  vi.spyOn(console, 'warn').mockImplementation((said) => said instanceof Stopped || warn(said))
  vi.stubGlobal('navigator', {
    language: 'en-GB',
    locks: { request: async (_: string, work: () => Promise<void>) => work() },
    storage: { estimate: async () => ({ quota: 1e9, usage: 0 }) },
  })
  desk.clear()
  await db.open()
  await setUp('en', 'EUR')
  await editSettings({ morning: 'off' })
})
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  if (machineZone === undefined) delete process.env.TZ
  else process.env.TZ = machineZone
  await db.delete()
})

/** It is now this instant, and the worker looks; it may be stopped on the way. */
async function lookAt(instant: number): Promise<void> {
  vi.setSystemTime(instant)
  desk.stopped = false
  await remindDue(new Date(instant)).catch((error) => {
    if (!(error instanceof Stopped)) throw error
  })
}
const at = (wall: string) => new Date(wall).getTime()
const told = (taskId: string) => desk.shown.filter(({ id }) => id.startsWith(`task|${taskId}|`))
const noticeOf = (taskId: string) => told(taskId).at(-1)?.id ?? ''

const ZONES = [
  'Europe/Paris',
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  // Clocks change at midnight, by half an hour, in the other half of the year, never.
  'America/Santiago',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Asia/Kolkata',
]

describe.each(ZONES)('%s', (zone) => {
  const nights = clockChanges(2027, zone)
  test.each((nights.length ? nights : clockChanges(2027, 'Europe/Paris')).map((night) => [wallOf(night, zone), night]))(
    'two hundred tasks around %s, three days of sleep, the worker stopped at random: each told once',
    async (_, night) => {
      process.env.TZ = zone
      const chance = chanceOf(seed + ZONES.indexOf(zone) * 7 + new Date(night).getUTCMonth())
      const begin = night - DAY
      const end = night + 5 * DAY
      vi.setSystemTime(begin)
      const two = (n: number) => String(n).padStart(2, '0')
      const expected = new Map<string, number>()
      for (let n = 0; n < 200; n++) {
        // Most of them in the small hours of that night, others on the days around.
        const near = chance.below(10) < 6
        const day = addDays(dayOf(night), near ? chance.below(2) : chance.below(8) - 1)
        const time = `${two(near ? chance.below(5) : chance.below(24))}:${two(chance.below(12) * 5)}`
        const remind = ['0', '15', '60', '1440', time, '07:45'][chance.below(6)] ?? '0'
        const { value } = await addTask({ title: `Task ${n}`, day, time, remind, links: [] })
        const instant = remind.includes(':')
          ? firstInstant(`${day}T${remind}`, zone)
          : firstInstant(`${day}T${time}`, zone) - Number(remind) * MINUTE
        expected.set(value.taskId, instant)
      }
      // The machine is awake for a day and a half, sleeps for three days, and is awake again.
      const sleeps = begin + 1.5 * DAY + chance.below(600) * MINUTE
      const wakes = sleeps + 3 * DAY
      let stops = 0
      /** When the worker looked and was not stopped. */
      const whole: number[] = []
      desk.stops = () => {
        const stopped = chance.below(40) === 0
        if (stopped) stops += 1
        return stopped
      }
      let bell = begin
      while (bell <= end) {
        await lookAt(bell)
        if (!desk.stopped) whole.push(bell)
        // The user puts away what she saw: an event that wakes the worker, which is not stopped for that.
        for (const id of [...desk.there.keys()]) {
          if (chance.below(3)) continue
          desk.there.delete(id)
          const stopping = desk.stops
          desk.stops = () => false
          desk.stopped = false
          await hearNotice({ id, on: 'away' })
          desk.stops = stopping
        }
        const next = Math.min(bell + BELL, desk.alarm > bell ? desk.alarm : Number.POSITIVE_INFINITY)
        bell = next > sleeps && next < wakes ? wakes : next
      }
      desk.stops = () => false
      await lookAt(end + MINUTE)
      whole.push(end + MINUTE)

      const wrong: string[] = []
      for (const [id, instant] of expected) {
        const times = told(id).map((one) => one.at)
        const due = instant <= end + MINUTE
        if (times.length !== (due ? 1 : 0)) wrong.push(`${id} told ${times.length} times, due ${wallOf(instant, zone)}`)
        const [first] = times
        if (first === undefined) continue
        if (first < instant) wrong.push(`${id} told before its time, at ${wallOf(first, zone)}`)
        // However often it was stopped: by the first look that was not.
        const latest = whole.find((look) => look >= instant) ?? end
        if (first > latest) wrong.push(`${id} told ${(first - latest) / MINUTE} minutes late`)
      }
      expect(wrong, `seed ${seed}`).toEqual([])
      expect(stops).toBeGreaterThan(20)
    },
    120_000,
  )
})

describe('a reminder', () => {
  const task = async (more: Partial<Pick<Task, 'day' | 'remind'>> = {}) =>
    (await addTask({ title: 'Send the quote', day: '2026-11-30', time: '10:00', remind: '15', links: [], ...more }))
      .value.taskId

  test('is told at its minute, for which the worker has itself woken, and says when and what', async () => {
    const id = await task()
    await lookAt(at('2026-11-30T09:00'))
    expect(desk.shown).toEqual([])
    expect(desk.alarm).toBe(at('2026-11-30T09:45'))
    await lookAt(desk.alarm)
    expect(told(id)).toHaveLength(1)
    expect(told(id)[0]?.notice).toMatchObject({
      title: 'Send the quote',
      text: 'Today, 10:00',
      buttons: ['Done', '+1 h'],
    })
    expect(desk.alarm).toBe(Number.POSITIVE_INFINITY)
  })

  test('follows its task to another time, and is gone with it', async () => {
    const id = await task()
    await editTask(id, { time: '12:00' })
    await lookAt(at('2026-11-30T09:50'))
    expect(desk.shown).toEqual([])
    await removeTask(id)
    await lookAt(at('2026-11-30T12:50'))
    expect(desk.shown).toEqual([])
    expect(await db.reminders.toArray()).toEqual([])
  })

  test('is done from its notice, and what that offers takes it back; it is not told again', async () => {
    const id = await task()
    await lookAt(at('2026-11-30T09:45'))
    await hearNotice({ id: noticeOf(id), on: 0 })
    expect((await db.tasks.get(id))?.doneAt).toBeDefined()
    const [offer] = [...desk.there.values()]
    expect(offer).toMatchObject({ title: 'Done', text: 'Send the quote', buttons: ['Undo'] })
    await hearNotice({ id: offer?.id ?? '', on: 0 })
    expect((await db.tasks.get(id))?.doneAt).toBeUndefined()
    await lookAt(at('2026-11-30T23:45'))
    expect(told(id)).toHaveLength(1)
    expect([...desk.there.keys()]).toEqual([])
  })

  test('put off by an hour is told once more then, and its task stays due when it was', async () => {
    const id = await task()
    await lookAt(at('2026-11-30T09:45'))
    await hearNotice({ id: noticeOf(id), on: 1 })
    expect(await db.tasks.get(id)).toMatchObject({ day: '2026-11-30', time: '10:00' })
    await lookAt(at('2026-11-30T10:44'))
    expect(told(id)).toHaveLength(1)
    await lookAt(at('2026-11-30T10:45'))
    await lookAt(at('2026-11-30T13:00'))
    expect(told(id)).toHaveLength(2)
  })

  test('put off until tomorrow comes tomorrow, at its own time where that is still to come', async () => {
    vi.setSystemTime(at('2026-11-30T09:45'))
    const [soon, dayBefore] = [await task(), await task({ day: '2026-12-01', remind: '1440' })]
    for (const id of [soon, dayBefore]) await putOffTask(id)
    expect(await db.tasks.get(soon)).toMatchObject({ day: '2026-12-01' })
    await lookAt(at('2026-12-01T09:44'))
    // Its day stays; told a day before its hour is now, so by its hour it is.
    expect(told(dayBefore)).toEqual([])
    expect(told(soon)).toEqual([])
    await lookAt(at('2026-12-01T10:00'))
    expect([told(soon).length, told(dayBefore).length]).toEqual([1, 1])
  })

  test('opens its task when the notice itself is pressed', async () => {
    const id = await task()
    await lookAt(at('2026-11-30T09:45'))
    await hearNotice({ id: noticeOf(id), on: 'itself' })
    expect(desk.opened).toEqual([`/tasks/${id}`])
  })

  test('leaves no notice behind when its task is done elsewhere', async () => {
    const id = await task()
    await lookAt(at('2026-11-30T09:45'))
    expect(desk.there.size).toBe(1)
    await setTaskDone(id, true)
    await lookAt(at('2026-11-30T09:46'))
    expect(desk.there.size).toBe(0)
  })

  test('is not told twice to one who travels west on its day', async () => {
    process.env.TZ = 'Europe/Paris'
    const id = await task()
    await lookAt(at('2026-11-30T09:45'))
    process.env.TZ = 'America/New_York'
    await lookAt(at('2026-11-30T09:45'))
    await lookAt(at('2026-11-30T23:45'))
    expect(told(id)).toHaveLength(1)
  })

  test('is told to one who travels east past its hour, and by the clock of where she is', async () => {
    process.env.TZ = 'America/New_York'
    const id = await task()
    await lookAt(at('2026-11-30T08:00'))
    process.env.TZ = 'Europe/Paris'
    await lookAt(at('2026-11-30T14:00'))
    expect(told(id)).toHaveLength(1)
  })

  test('fills no history and stands in the way of no undo', async () => {
    vi.setSystemTime(at('2026-11-30T09:00'))
    const added = await addTask({ title: 'Call', day: '2026-11-30', remind: '09:30', links: [] })
    const changes = await db.changes.count()
    await lookAt(at('2026-11-30T09:30'))
    expect(await db.changes.count()).toBe(changes)
    expect((await undo(added.seq ?? 0)).state).toBe('undone')
  })
})

describe('a task that repeats', () => {
  test('is followed by its next occurrence in the change that does it, and both go back in one undo', async () => {
    vi.setSystemTime(at('2026-11-30T09:00'))
    const { value } = await addTask({
      title: 'Report',
      day: '2026-11-30',
      time: '17:00',
      remind: '60',
      repeat: 'FREQ=WEEKLY;BYDAY=MO',
      links: [],
    })
    const done = await setTaskDone(value.taskId, true)
    expect(done.label).toEqual({ key: 'change.taskDoneNext', params: { title: 'Report', day: '2026-12-07' } })
    const open = (await db.tasks.toArray()).filter((task) => !task.doneAt)
    expect(open).toMatchObject([
      { title: 'Report', day: '2026-12-07', time: '17:00', remind: '60', repeat: 'FREQ=WEEKLY;BYDAY=MO' },
    ])
    await lookAt(at('2026-12-07T16:00'))
    expect(told(open[0]?.id ?? '')).toHaveLength(1)
    expect((await undo(done.seq ?? 0)).state).toBe('undone')
    expect((await db.tasks.toArray()).map((task) => [task.day, task.doneAt, task.repeat])).toEqual([
      ['2026-11-30', undefined, 'FREQ=WEEKLY;BYDAY=MO'],
    ])
  })

  test('put off by a day keeps to its rule, and what was missed does not pile up', async () => {
    vi.setSystemTime(at('2026-11-30T09:00'))
    const add = (day: string, repeat: string) => addTask({ title: 'Water', day, repeat, links: [] })
    const weekly = (await add('2026-11-30', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO')).value.taskId
    await putOffTask(weekly)
    const daily = (await add('2026-11-20', 'FREQ=DAILY')).value.taskId
    for (const id of [weekly, daily]) await setTaskDone(id, true)
    const open = (await db.tasks.toArray()).filter((task) => !task.doneAt)
    expect(open.map((task) => task.day).sort()).toEqual(['2026-12-01', '2026-12-14'])
  })
})

describe('the notice of the morning', () => {
  const mornings = () => desk.shown.filter(({ id }) => id.startsWith('morning|'))
  beforeEach(async () => {
    vi.setSystemTime(at('2026-11-29T12:00'))
    await editSettings({ morning: undefined })
    for (const day of ['2026-11-27', '2026-11-30']) await addTask({ title: `Due ${day}`, day, links: [] })
  })

  test('sums up the day once it is half past eight, once, and opens the list', async () => {
    await lookAt(at('2026-11-30T08:29'))
    expect(mornings()).toEqual([])
    expect(desk.alarm).toBe(at('2026-11-30T08:30'))
    for (const wall of ['08:30', '08:31', '12:00', '23:59']) await lookAt(at(`2026-11-30T${wall}`))
    expect(mornings().map(({ notice }) => [notice.title, notice.text])).toEqual([
      ['2 to do today', '1 of them overdue\nDue 2026-11-27\nDue 2026-11-30'],
    ])
    await hearNotice({ id: 'morning|2026-11-30', on: 'itself' })
    expect(desk.opened).toEqual(['/today'])
  })

  test('is told once though the worker is stopped between showing and noting it, and the machine sleeps through its hour', async () => {
    let steps = 0
    // After the third step: the list was asked for, the notice shown, the mark not made.
    desk.stops = () => ++steps === 4
    await lookAt(at('2026-11-30T19:30'))
    desk.stops = () => false
    expect(mornings()).toHaveLength(1)
    expect(await db.reminders.get('morning|2026-11-30')).toBeUndefined()
    await lookAt(at('2026-11-30T19:31'))
    desk.there.clear()
    await lookAt(at('2026-11-30T19:32'))
    expect(mornings()).toHaveLength(1)
    await lookAt(at('2026-12-04T12:00'))
    expect(mornings().map(({ id }) => id)).toEqual(['morning|2026-11-30', 'morning|2026-12-04'])
  })

  test('comes at the hour that was chosen, or not at all; on a day when nothing is due nothing is said', async () => {
    await editSettings({ morning: '07:15' })
    await lookAt(at('2026-11-30T07:14'))
    expect(desk.alarm).toBe(at('2026-11-30T07:15'))
    await editSettings({ morning: 'off' })
    await lookAt(at('2026-11-30T12:00'))
    expect([mornings(), desk.alarm]).toEqual([[], Number.POSITIVE_INFINITY])
    await editSettings({ morning: '07:15' })
    for (const task of await db.tasks.toArray()) await setTaskDone(task.id, true)
    await lookAt(at('2026-12-01T07:15'))
    await addTask({ title: 'Later that day', day: '2026-12-01', links: [] })
    await lookAt(at('2026-12-01T15:00'))
    expect(mornings()).toEqual([])
  })

  test.each(['Europe/Paris', 'America/Santiago'])(
    'comes once a day over the nights when clocks change in %s',
    async (zone) => {
      process.env.TZ = zone
      for (const night of clockChanges(2027, zone)) {
        desk.clear()
        for (let bell = night - DAY; bell <= night + 2 * DAY; bell += HOUR) await lookAt(bell)
        const days = mornings().map(({ id }) => id.slice('morning|'.length))
        expect(days).toEqual([...new Set(days)])
        expect(days.length).toBeGreaterThanOrEqual(3)
        for (const { id, at: instant } of mornings()) {
          const wall = wallOf(instant, zone)
          expect(wall.startsWith(id.slice('morning|'.length))).toBe(true)
          expect(wall.slice(11) >= '08:30').toBe(true)
        }
      }
    },
  )
})

describe('the notice of the week', () => {
  const weeks = () => desk.shown.filter(({ id }) => id.startsWith('week|'))
  beforeEach(async () => {
    // A Wednesday: what is ticked off belongs to the week of the 23rd.
    vi.setSystemTime(at('2026-11-25T12:00'))
    for (const title of ['Ring back', 'Write']) {
      const { value } = await addTask({ title, day: '2026-11-25', links: [] })
      await setTaskDone(value.taskId, true)
    }
  })

  test('comes only where a weekday was chosen, once, and opens the summary of the week', async () => {
    await lookAt(at('2026-11-30T12:00'))
    expect([weeks(), desk.alarm]).toEqual([[], Number.POSITIVE_INFINITY])
    await editSettings({ weekly: 1 })
    await lookAt(at('2026-12-01T08:29'))
    expect([weeks(), desk.alarm]).toEqual([[], at('2026-12-01T08:30')])
    for (const wall of ['12-01T08:30', '12-01T08:31', '12-03T12:00', '12-06T23:59']) await lookAt(at(`2026-${wall}`))
    expect(weeks().map(({ id, notice }) => [id, notice.title, notice.text])).toEqual([
      [
        'week|2026-11-23',
        'The week from Mon 23 Nov to Sun 29 Nov',
        '2 actions ticked off\nPress to see it against your targets.',
      ],
    ])
    expect(desk.alarm).toBe(at('2026-12-08T08:30'))
    await hearNotice({ id: 'week|2026-11-23', on: 'itself' })
    expect(desk.opened).toEqual(['/summary?of=week'])
  })

  test('is told once though the worker is stopped at any of its steps, and after sleep within the week', async () => {
    await editSettings({ weekly: 0, morning: '07:00' })
    for (let stopped = 1; stopped < 12; stopped++) {
      desk.clear()
      await db.reminders.clear()
      let steps = 0
      desk.stops = () => ++steps === stopped
      await lookAt(at('2026-12-04T10:00'))
      desk.stops = () => false
      await lookAt(at('2026-12-04T10:15'))
      desk.there.clear()
      await lookAt(at('2026-12-04T10:30'))
      expect(
        weeks().map(({ id }) => id),
        `stopped at step ${stopped}`,
      ).toEqual(['week|2026-11-23'])
    }
  })

  test('of a week in which nothing was written down nothing is said; each other week has its own', async () => {
    await editSettings({ weekly: 0 })
    // Far from the present, in which the database itself was made.
    vi.setSystemTime(at('2031-11-26T07:00'))
    await addTask({ title: 'Call', day: '2032-02-01', links: [] })
    for (let day = '2031-12-01'; day < '2031-12-30'; day = addDays(day, 1)) {
      if (day === '2031-12-10') {
        vi.setSystemTime(at('2031-12-10T07:00'))
        await addTask({ title: 'Later', day: '2032-02-01', links: [] })
      }
      await lookAt(at(`${day}T09:00`))
    }
    expect(weeks().map(({ id }) => id)).toEqual(['week|2031-11-24', 'week|2031-12-08'])
  })
})

test('the button of the morning opens the summary, the notice itself the list', async () => {
  vi.setSystemTime(at('2026-11-30T07:00'))
  await editSettings({ morning: undefined })
  await addTask({ title: 'Ring', day: '2026-11-30', links: [] })
  await lookAt(at('2026-11-30T09:00'))
  expect(desk.shown.at(-1)?.notice.buttons).toEqual(['Summary'])
  await hearNotice({ id: 'morning|2026-11-30', on: 0 })
  await hearNotice({ id: 'morning|2026-11-30', on: 'itself' })
  expect(desk.opened).toEqual(['/summary', '/today'])
})
