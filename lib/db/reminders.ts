/**
 * Reminders: of each task the one that is to be told next, and those that were told. They follow from the tasks, in the
 * transaction that writes these, and stand beside them: that somebody was told is nobody's change, fills no history and stands in
 * the way of no undo. A reminder has a name that is its own for ever (`remindKey`): what was told once is never told again,
 * not after an undo either, and what is moved to another time is another one.
 */
import { remindInstant, remindKey } from '../core/reminder'
import type { Task } from '../core/task'
import { db } from './db'
import { RESTORING, StoreClosed } from './guard'

/** `id`: the task's, and the reminder's name. `due`: that name while it is to be told; gone once it was, at `toldAt` (ISO, UTC). */
export type Reminder = { id: string; taskId: string; due?: string; toldAt?: string }

const idOf = (taskId: string, key: string): string => `${taskId}|${key}`

type Changed = { table: string; id: string; before?: object; after?: object }

/** Follows tasks that are being written, within the transaction that writes them. */
export async function followTasks(changed: readonly Changed[]): Promise<void> {
  const moved = changed.flatMap(({ table, id, before, after }) => {
    if (table !== 'tasks') return []
    const [from, to] = [before, after].map((task) => task && remindKey(task as Task))
    return from === to ? [] : [{ taskId: id, from, to }]
  })
  if (!moved.length) return
  const named = moved.flatMap(({ taskId, from, to }) => [from, to].flatMap((key) => (key ? idOf(taskId, key) : [])))
  const standing = await db.reminders.bulkGet(named)
  const there = new Map(standing.flatMap((row) => (row ? [[row.id, row] as const] : [])))
  const gone = moved.flatMap(({ taskId, from }) => {
    const row = from && there.get(idOf(taskId, from))
    return row && row.toldAt === undefined ? [row.id] : []
  })
  const come = moved.flatMap(({ taskId, to }): Reminder[] =>
    to && !there.has(idOf(taskId, to)) ? [{ id: idOf(taskId, to), taskId, due: to }] : [],
  )
  await Promise.all([db.reminders.bulkDelete(gone), db.reminders.bulkPut(come)])
}

/** A reminder that was not told yet, with its task and its instant (milliseconds). */
export type Pending = { id: string; task: Task; at: number }

/** Names stand in the order of clocks on walls, and nobody is farther from UTC than fourteen hours. */
const AHEAD = 48 * 3_600_000

/** Those that were not told yet and are due within the next day, earliest first. @param now milliseconds */
export async function pendingReminders(now: number): Promise<Pending[]> {
  const until = new Date(now + AHEAD).toISOString().slice(0, 16)
  const rows = await db.reminders.where('due').below(until).toArray()
  const tasks = await db.tasks.bulkGet(rows.map((row) => row.taskId))
  const pending = rows.flatMap((row, i): Pending[] => {
    const task = tasks[i]
    const at = task && idOf(task.id, remindKey(task) ?? '') === row.id ? remindInstant(task) : undefined
    return task && at !== undefined ? [{ id: row.id, task, at }] : []
  })
  return pending.sort((a, b) => a.at - b.at)
}

/** Whether a reminder by this name is still its task's own: neither done, nor gone, nor moved to another time. */
export async function standsStill(id: string): Promise<boolean> {
  const task = await db.tasks.get(taskOf(id))
  return task !== undefined && idOf(task.id, remindKey(task) ?? '') === id
}

/** The id of the task that a reminder speaks of. */
export const taskOf = (id: string): string => id.slice(0, id.indexOf('|'))

/** Whether something was told: a reminder by its id, or the notice of a morning. */
export const wasTold = async (id: string): Promise<boolean> => (await db.reminders.get(id))?.toldAt !== undefined

/**
 * Notes that something was told, at an instant (ISO, UTC): on the disk when this is fulfilled. It asks for no room: a mark is
 * small, and without it the same would be told again and again.
 */
export async function markTold(id: string, toldAt: string): Promise<void> {
  await db.transaction('rw', db.reminders, db.meta, async () => {
    const restoring = await db.meta.get(RESTORING)
    if (restoring) throw new StoreClosed({ state: 'restoring', restoring: restoring as never })
    const { due: _, ...row } = (await db.reminders.get(id)) ?? { id, taskId: taskOf(id) }
    if (row.toldAt === undefined) await db.reminders.put({ ...row, toldAt })
  })
}

/** Of occasions of rules, by their names, those that were not met yet. */
export async function unmet(names: readonly string[]): Promise<Set<string>> {
  const met = names.length ? await db.reminders.bulkGet([...names]) : []
  return new Set(names.filter((_, i) => met[i] === undefined))
}

/** Notes that occasions of rules were met, within the transaction that writes what the rules do. @param at instant (ISO, UTC) */
export async function markMet(names: Iterable<string>, at: string): Promise<void> {
  await db.reminders.bulkPut([...names].map((id) => ({ id, taskId: '', toldAt: at })))
}

/** Days for which it is known what was told. A task that is open and reminds of the same still is known for longer. */
const KEPT_DAYS = 400

/** Forgets what was told long ago, and what waits in vain. @param now milliseconds */
export async function pruneReminders(now: number): Promise<void> {
  const before = new Date(now - KEPT_DAYS * 86_400_000).toISOString()
  await db.transaction('rw', db.reminders, db.tasks, async () => {
    const rows = await db.reminders.filter(({ toldAt }) => toldAt === undefined || toldAt < before).toArray()
    const tasks = await db.tasks.bulkGet(rows.map((row) => row.taskId))
    const idle = rows.filter((row, i) => {
      const task = tasks[i]
      return !task || idOf(task.id, remindKey(task) ?? '') !== row.id
    })
    await db.reminders.bulkDelete(idle.map((row) => row.id))
  })
}
