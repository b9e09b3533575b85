/**
 * One message that two devices logged, each under an id of its own. The database keeps a message once: the one with the smaller id
 * stays, whoever merges, and is on the records of both.
 */
import type { Activity } from '../core/activity'
import { knownOf, type RowState, type Told } from '../core/copy/rowState'
import { laterStamp } from '../core/copy/stamp'
import { db } from './db'
import type { Writer } from './write'

/** Logged messages that are here, by their key. */
export type Twins = Map<string, Activity>

/** @param states of activities */
export async function twinsOf(states: readonly RowState[]): Promise<Twins> {
  const keys = states.flatMap(({ row }) => (row as Activity).email?.key ?? [])
  const found = keys.length ? await db.activities.where('emailKey').anyOf(keys).toArray() : []
  return new Map(found.map((activity) => [activity.email?.key ?? '', activity]))
}

/** What is to be written of an activity that comes; its twin, where there is one, is written by this. */
export function oneOfTwins(
  w: Writer,
  twins: Twins,
  one: { row: object; stamps: Told },
  device: string,
): { row?: object; stamps: Told } {
  const row = one.row as Activity
  const key = row.email?.key
  const twin = key === undefined ? undefined : twins.get(key)
  if (key === undefined || !twin || twin.id === row.id) return one
  const links = [...new Set([...twin.links, ...row.links])].sort()
  if (twin.id < row.id) {
    if (links.length > twin.links.length) w.put('activities', { ...twin, links })
    return { stamps: knownOf('activities', row, new Map(one.stamps)) }
  }
  w.remove('activities', twin.id)
  twins.set(key, { ...row, links })
  if (links.length === row.links.length) return one
  const known = new Map(one.stamps)
  known.set('links', laterStamp(w.now, device, known.get('links') ?? known.get('*')))
  return { row: { ...row, links }, stamps: [...known] }
}
