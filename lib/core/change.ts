/** A change: one entry of the journal, with every row it touched before and after, so that it can be undone. */
import type { Params, TextKey } from './text'

export const TABLES = ['people', 'companies', 'deals', 'pipelines', 'activities', 'tasks', 'settings'] as const
export type TableName = (typeof TABLES)[number]

/** Where a change was made. */
export type Source = 'sidebar' | 'popup' | 'dashboard' | 'job'

/** What a change did, as a text key and its parameters; `inner` is the label that an undo or a redo speaks of. */
export type Label = { key: Extract<TextKey, `change.${string}`>; params?: Params; inner?: Label }

/** One row of one table: absent before when it was added, absent after when it was removed. */
export type RowChange = { table: TableName; id: string; before?: unknown; after?: unknown }

export type Change = {
  /** Order of the journal: a counter, because clocks go back. */
  seq: number
  at: string
  source: Source
  label: Label
  rows: RowChange[]
  /** `table:id` of each row, for the history of a record. */
  touched: string[]
  undoes?: number
  undoneBy?: number
}

/** Whether two rows hold the same values; an absent field and an undefined one are the same. */
export function sameRow(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const left = a as Record<string, unknown>
  const right = b as Record<string, unknown>
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  for (const key of keys) if (!sameRow(left[key], right[key])) return false
  return true
}
