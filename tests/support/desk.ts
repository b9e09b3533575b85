/**
 * A desk with a machine on it, for tests of what the background tells: its clock and zone, the system's list of notices, the alarm,
 * and a worker that may be stopped anywhere between two steps. To be mocked in: see `tests/jobs/reminders.test.ts`.
 */
import type { Notice } from '../../lib/platform/notifications'

/** The worker was stopped: nothing of its look goes on. */
export class Stopped extends Error {}

export const desk = {
  /** What stands in the system's list; it outlives every worker. */
  there: new Map<string, Notice>(),
  /** Every notice as it was shown, with its instant. */
  shown: [] as { id: string; at: number; notice: Notice }[],
  alarm: Number.POSITIVE_INFINITY,
  opened: [] as string[],
  stopped: false,
  /** Asked at each step of the worker: whether it is stopped here. */
  stops: () => false,
  clear() {
    this.there.clear()
    this.shown = []
    this.alarm = Number.POSITIVE_INFINITY
    this.opened = []
    this.stopped = false
    this.stops = () => false
  },
}

/** A step of the worker, which may be stopped before it, and after it. What is stopped stays so until the next event. */
export async function step<T>(work: () => Promise<T> | T): Promise<T> {
  const stopHere = () => {
    desk.stopped ||= desk.stops()
    if (desk.stopped) throw new Stopped()
  }
  stopHere()
  const done = await work()
  stopHere()
  return done
}

export const notifications = {
  hasButtons: () => true,
  showNotice: (notice: Notice) =>
    step(() => {
      desk.there.set(notice.id, notice)
      desk.shown.push({ id: notice.id, at: Date.now(), notice })
    }),
  noticesThere: () => step(() => new Set(desk.there.keys())),
  clearNotice: (id: string) => step(() => void desk.there.delete(id)),
}
export const alarms = {
  ringForReminder: (at: number) =>
    step(() => {
      desk.alarm = at
    }),
}
export const open = { bringDashboard: async (route: string) => void desk.opened.push(route) }
export const snapshots = { whenFit: <T>(work: () => Promise<T>) => work() }
