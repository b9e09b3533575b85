/** A change: one entry of the journal, with every row it touched before and after, so that it can be undone. */
import { bare, type TableName } from './rows'
import type { Params, TextKey } from './text'

export { TABLES, type TableName } from './rows'

/** Where a change was made. */
export type Source = 'sidebar' | 'popup' | 'dashboard' | 'job'

type LabelKey = Extract<TextKey, `change.${string}`>
/** What a change did, as a text key and its parameters; `inner` is the label that an undo or a redo speaks of. */
export type Label = { key: LabelKey; params?: Params; inner?: Label }

/** One row of one table, without the fields of indexes: absent before when it was added, absent after when it was removed. */
export type RowChange = {
  table: TableName
  id: string
  before?: unknown
  after?: unknown
  /** Of a row that came from another device: when and by which device its fields were set. See `copy/rowState.ts`. */
  told?: [group: string, stamp: string][]
}

/**
 * A rule that ran within a change: on how many records and on which of them (`table:id`, the first few), on how many it would have
 * run in a circle, and why it was paused, where it was.
 */
export type RuleTrace = { rule: string; name: string; n: number; on: string[]; cut?: number; fault?: string }

export type Change = {
  /** Order of the journal: a counter, because clocks go back. */
  seq: number
  at: string
  source: Source
  label: Label
  /** What kind of change, for the journal's filter: the label's key, of an undo its own. */
  kind: string
  /** The rows of a small change; those of a large one stand in parts. */
  rows: RowChange[]
  /** `table:id` of each of these rows, for the history of a record. */
  touched: string[]
  /** `table:id` of rows that it cut loose: see `references.ts`. Left out where there are none. */
  needs?: string[]
  /** How many rows were touched in all. */
  count: number
  /** How many parts hold the rows of a large change. */
  parts?: number
  /** Set while a job is still writing this change. */
  job?: string
  undoes?: number
  undoneBy?: number
  /** The rules of the user's that ran within it. */
  rules?: RuleTrace[]
  /** Somebody who was erased stood in it: it was rewritten without them, and cannot be undone. */
  erased?: true
}

/**
 * A piece of a large change. Where all its rows are new ones of one table in the order of their ids, it names the first and
 * the last of them in place of each: an entry of an index for a hundred rows, and not for each.
 */
export type ChangePart = {
  seq: number
  n: number
  rows: RowChange[]
  touched: string[]
  from?: string
  to?: string
  needs?: string[]
}

/** Records that an entry names of each rule. */
export const MOST_NAMED = 20

/** What two pieces of one change say of its rules, together. */
export function addTraces(before: readonly RuleTrace[] = [], more: readonly RuleTrace[] = []): RuleTrace[] {
  const all = new Map(before.map((one) => [one.rule, one]))
  for (const one of more) {
    const was = all.get(one.rule)
    const cut = (was?.cut ?? 0) + (one.cut ?? 0)
    const on = [...(was?.on ?? []), ...one.on].slice(0, MOST_NAMED)
    all.set(one.rule, { ...was, ...one, n: (was?.n ?? 0) + one.n, on, ...(cut && { cut }) })
  }
  return [...all.values()]
}

export const kindOf = (label: Label): string => label.key.slice('change.'.length)
export const touchedKey = (row: { table: TableName; id: string }): string => `${row.table}:${row.id}`

/** Whether two values hold the same; an absent field and an undefined one are the same. */
export function sameRow(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  for (const key in left) if (!sameRow(left[key], right[key])) return false
  for (const key in right) if (!(key in left) && right[key] !== undefined) return false
  return true
}

/** Whether a stored row is the one that a change speaks of, whatever an index adds. */
export function sameRecord(table: TableName, now: object | undefined, then: unknown): boolean {
  if (now === undefined || then === undefined) return now === then
  return sameRow(bare(table, now), bare(table, then as object))
}
