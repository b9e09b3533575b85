/**
 * Tells what is to be called to mind, each thing once: whatever rings, whoever stops the worker, however long the machine slept.
 *
 * First it is shown, then it is marked as told. The other way round a worker that is stopped in between has told nothing, and
 * nobody would ever tell: a reminder lost. This way the next look finds no mark, but finds the notice itself standing there under
 * the same id, and only marks it; and should the user have put it away or pressed it in between, that woke the worker, which marked it
 * then (`noticeActs.ts`). The browser dying within those few milliseconds is the one way to be told twice, and better than not at all.
 *
 * What makes the time pass is no part of it: each look tells all that is due, and has itself woken for the next.
 */
import { addDays, type Day, dayOf } from '../core/days'
import { MORNING, mondayOf, morningHour, morningId, morningInstant, weekId, weekInstant } from '../core/morning'
import { instantOf } from '../core/wallClock'
import { dueBy } from '../db/counts'
import { db } from '../db/db'
import { markTold, type Pending, pendingReminders, standsStill, wasTold } from '../db/reminders'
import { doneSince, named, taskRow, todayList } from '../db/today'
import { ringForReminder } from '../platform/alarms'
import { clearNotice, type Notice, noticesThere, showNotice } from '../platform/notifications'
import { begun, lineOf, type Say, speaking } from './noticeWords'

/** What the id of a reminder's notice begins with; the reminder's own follows. */
export const OF_TASK = 'task|'

/** Looks at what is due now, one look at a time. */
export async function remindDue(now: Date): Promise<void> {
  await navigator.locks.request('margin.reminders', () => look(now))
}

const SOON = 60_000

async function look(now: Date): Promise<void> {
  const settings = await db.settings.get('settings')
  const say = speaking(settings?.language)
  const there = await noticesThere()
  const pending = await pendingReminders(now.getTime())
  const due = pending.filter(({ at }) => at <= now.getTime())
  // Should the worker be stopped on the way, it is woken for the rest.
  if (due.length) await ringForReminder(now.getTime() + SOON)
  for (const reminder of due) {
    try {
      const id = OF_TASK + reminder.id
      if (!there.has(id)) await showNotice(await reminderNotice(id, reminder, dayOf(now), say))
      await markTold(reminder.id, now.toISOString())
    } catch (error) {
      // One that cannot be told keeps none of the others back; the next bell tries again.
      console.warn(error)
    }
  }
  for (const id of there) {
    if (id.startsWith(OF_TASK) && !(await standsStill(id.slice(OF_TASK.length)))) await clearNotice(id)
  }
  const morning = morningHour(settings ?? {})
  const weekly = settings?.weekly
  const next = [
    pending.find(({ at }) => at > now.getTime())?.at,
    morning && (await tellDay(now, morning, there, say)),
    weekly !== undefined && (await tellWeek(now, weekly, morning ?? MORNING, there, say)),
  ]
  await ringForReminder(Math.min(...next.map((at) => at || Number.POSITIVE_INFINITY)))
}

async function reminderNotice(id: string, { task }: Pending, today: string, say: Say): Promise<Notice> {
  const [row = taskRow(task, today)] = await named([taskRow(task, today)])
  const day = task.day && begun(say.day(task.day, today))
  const hour = task.day && task.time && say.time(instantOf(task.day, task.time))
  const whose = [row.person, row.company].filter(Boolean).join(', ')
  return {
    id,
    title: task.title,
    text: [[day, hour].filter(Boolean).join(', '), whose].filter(Boolean).join(' · '),
    hint: say.t('notice.more'),
    buttons: [say.t('notice.done'), say.t('notice.hour')],
  }
}

/** Sums up the day, once it has come to its hour; on a day when nothing is due by then nothing is said. @returns the instant of the next */
async function tellDay(now: Date, hour: string, there: ReadonlySet<string>, say: Say): Promise<number> {
  const today = dayOf(now)
  const at = morningInstant(today, hour)
  if (now.getTime() < at) return at
  const id = morningId(today)
  if (!(await wasTold(id))) {
    const { total, overdue } = await dueBy(today)
    if (total && !there.has(id)) await showNotice(await dayNotice(id, total, overdue, today, say))
    await markTold(id, now.toISOString())
  }
  return morningInstant(addDays(today, 1), hour)
}

const NAMED = 3

async function dayNotice(id: string, total: number, overdue: number, today: string, say: Say): Promise<Notice> {
  const { rows } = await todayList(today, NAMED)
  const others = total - rows.length
  const lines = [
    ...(overdue ? [begun(say.t('notice.overdue', { n: overdue }))] : []),
    ...rows.map(lineOf),
    ...(others > 0 ? [say.t('notice.others', { n: others })] : []),
  ]
  return { id, title: say.t('notice.day', { n: total }), text: lines.join('\n'), buttons: [say.t('notice.summary')] }
}

/**
 * Sums up the week that is over, once its day and hour have come in this one. Where the machine slept, it is told when it wakes, within
 * the same week; of a week in which nothing was written down nothing is said. @returns the instant of the next
 */
async function tellWeek(
  now: Date,
  weekday: number,
  hour: string,
  there: ReadonlySet<string>,
  say: Say,
): Promise<number> {
  const monday = mondayOf(dayOf(now))
  const at = weekInstant(monday, weekday, hour)
  if (now.getTime() < at) return at
  const from = addDays(monday, -7)
  const id = weekId(from)
  if (!(await wasTold(id))) {
    const [begin, end] = [from, monday].map((day) => new Date(instantOf(day, '00:00')).toISOString()) as [
      string,
      string,
    ]
    const anything = await db.changes.where('at').between(begin, end).first()
    if (anything && !there.has(id)) await showNotice(await weekNotice(id, from, [begin, end], say))
    await markTold(id, now.toISOString())
  }
  return weekInstant(addDays(monday, 7), weekday, hour)
}

async function weekNotice(id: string, from: Day, [begin, end]: [string, string], say: Say): Promise<Notice> {
  const n = (await doneSince(begin)) - (await doneSince(end))
  const days = { from: say.date(from), to: say.date(addDays(from, 6)) }
  return {
    id,
    title: say.t('notice.week', days),
    text: [...(n > 0 ? [say.t('notice.weekDone', { n })] : []), say.t('notice.weekSays')].join('\n'),
  }
}
