/** The two bells of the day: every quarter of an hour, and just after local midnight, when other things become due. */
import { browser } from './browser'

const QUARTER = 'quarter'
const MIDNIGHT = 'midnight'

/** Sets both bells; setting them again replaces them. */
export async function setBells(now: Date): Promise<void> {
  await Promise.all([
    browser.alarms.create(QUARTER, { periodInMinutes: 15 }),
    browser.alarms.create(MIDNIGHT, { when: afterMidnight(now).getTime() }),
  ])
}

/** Calls back at each bell, and once more at midnight; sets the next midnight. To be called while the background starts, or the bell is missed. */
export function onBell(ring: (now: Date) => Promise<unknown>, night: (now: Date) => Promise<unknown>): void {
  browser.alarms.onAlarm.addListener(async (alarm) => {
    if (alarm.name !== QUARTER && alarm.name !== MIDNIGHT) return
    const now = new Date()
    if (alarm.name === MIDNIGHT) await setBells(now)
    await ring(now)
    if (alarm.name === MIDNIGHT) await night(now)
  })
}

const JOBS = 'jobs'

/** Has the background woken every half minute while there is long work, should nothing else wake it; or no longer. */
export async function ringForJobs(on: boolean): Promise<void> {
  if (on) await browser.alarms.create(JOBS, { periodInMinutes: 0.5 })
  else await browser.alarms.clear(JOBS)
}

/** Calls back at each bell for long work. */
export function onJobBell(ring: () => unknown): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === JOBS) ring()
  })
}

const REMINDER = 'reminder'

/** Has the background woken for the next reminder, a moment after its instant (milliseconds): timers may ring a little early. */
export async function ringForReminder(at: number): Promise<void> {
  if (Number.isFinite(at)) await browser.alarms.create(REMINDER, { when: at + 500 })
  else await browser.alarms.clear(REMINDER)
}

/** Calls back at each bell for a reminder. */
export function onReminderBell(ring: (now: Date) => unknown): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === REMINDER) ring(new Date())
  })
}

/** Five seconds into the next local day: timers may ring a little early. */
export function afterMidnight(now: Date): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 0, 0, 5)
}
