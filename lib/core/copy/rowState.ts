/**
 * A record as devices tell each other of it: its values, when each of them was set and by which device, and what was known of it
 * when it was deleted. Told from the journal, which knows before and after of every change.
 */
import { sameRow } from '../change'
import type { TableName } from '../rows'
import { groupsOf } from './groups'
import { laterStamp, NEVER, type Stamp } from './stamp'

/** Stamps by group; `*` is that of all groups of the record that are not named. As pairs, so that they can be written down. */
export type Told = [group: string, stamp: Stamp][]
export const REST = '*'

export type RowState = {
  table: TableName
  id: string
  /** What it is, or was last. Without the fields of indexes. */
  row: object
  stamps: Told
  /** Deleted by somebody who knew these. A group that was set later was not known to her: then the record stands. */
  dead?: Told
}

/** When a group was set. What the record does not have, and nobody took away, was never set. */
export function stampOfGroup(stamps: ReadonlyMap<string, Stamp>, group: string, has: boolean): Stamp {
  return stamps.get(group) ?? (has ? (stamps.get(REST) ?? NEVER) : NEVER)
}

/** One change of a record, as its journal has it; `told` where it came from another device. */
export type Past = { at: string; device: string; before?: unknown; after?: unknown; told?: Told }

type Spot = { table: TableName; id: string }
/** What a walk through the journal knows of a record so far. */
export type Known = { row?: object; stamps: Map<string, Stamp>; dead?: Told }

/**
 * Where a walk begins.
 * @param before what stood there before the first change that the journal still has; undefined where nothing did
 * @param device what the journal no longer knows counts as set by it
 */
export const begun = (before: object | undefined, device: string): Known => ({
  row: before,
  stamps: new Map(before ? [[REST, forgotten(before, device)]] : []),
})

/** One change further. Changes `known`. */
export function walk(table: TableName, known: Known, { at, device, told, ...past }: Past): void {
  const { stamps } = known
  const before = past.before as object | undefined
  const after = past.after as object | undefined
  if (told) {
    // Another device's word on it, exact to the field.
    if (after === undefined) known.dead = told
    else known.stamps = new Map(told)
  } else if (after === undefined) {
    known.dead = knownOf(table, before ?? known.row ?? {}, stamps)
  } else if (before === undefined && !stamps.size && !known.dead) {
    // What the setting up put there by itself is older than anything that somebody chose.
    stamps.set(REST, laterStamp(table === 'settings' ? '0' : at, device))
  } else {
    const was = groupsOf(table, before ?? {})
    const is = groupsOf(table, after)
    for (const group of new Set([...was.keys(), ...is.keys()])) {
      if (before !== undefined && sameRow(was.get(group), is.get(group))) continue
      // Brought back by an undo: later than what was known when it was deleted.
      const gone = known.dead?.find(([name]) => name === group)?.[1] ?? NEVER
      const set = stampOfGroup(stamps, group, was.has(group) || before === undefined)
      stamps.set(group, laterStamp(at, device, set > gone ? set : gone))
    }
  }
  known.row = after ?? before ?? known.row
}

/** What is known of a record at the end of a walk. @param now what stands in the database; undefined where it is gone */
export function ended({ table, id }: Spot, known: Known, now: object | undefined): RowState | undefined {
  const row = now ?? known.row ?? (known.dead && { id })
  return row && { table, id, row, stamps: [...known.stamps], ...(known.dead && !now && { dead: known.dead }) }
}

/**
 * How a record stands by its history.
 * @param history its changes in their order; those that the journal forgot are missing at the front
 * @param now what stands in the database; undefined where it is gone
 * @param device whose database it is
 */
export function stateOf(
  spot: Spot,
  history: readonly Past[],
  now: object | undefined,
  device: string,
): RowState | undefined {
  const known = begun((history.length ? history[0]?.before : now) as object | undefined, device)
  for (const past of history) walk(spot.table, known, past)
  return ended(spot, known, now)
}

/** What is known of when, where the journal forgot: the record's own word. */
export function forgotten(row: object, device: string): Stamp {
  const { createdAt, updatedAt } = row as { createdAt?: string; updatedAt?: string }
  return laterStamp(updatedAt ?? createdAt ?? '0', device)
}

/** The stamps of every group of a record, each by its name. */
export function knownOf(table: TableName, row: object, stamps: ReadonlyMap<string, Stamp>): Told {
  const known = new Map([...stamps].filter(([group]) => group !== REST))
  for (const group of groupsOf(table, row).keys()) known.set(group, stampOfGroup(stamps, group, true))
  return [...known]
}

/**
 * A record as a line of a copy tells of it.
 * @param told all that is known of it; left out of what the journal forgot
 * @param after undefined where it was deleted; `before` is what it was then
 */
export function tellsOf(
  { table, id }: Spot,
  { before, after, told }: { before?: object; after?: object; told?: Told },
  device: string,
): RowState {
  const row = after ?? before ?? { id }
  const stamps: Told = told ?? [[REST, forgotten(row, device)]]
  return { table, id, row, stamps, ...(!after && { dead: stamps }) }
}
