/** What rules look at, and what running them gives back: rows in, a plan out. */

import type { LeftOut } from '../bulkAct'
import type { Noun } from '../customField'
import type { About } from '../fields'
import type { Requirement } from '../pipeline'
import type { TableName } from '../rows'
import type { Sheet } from '../sheet'
import type { Fault } from './faults'
import type { ActKind } from './rule'

/**
 * Something that may set rules off. `email`: one was logged on the record. `time`: the occasion of one rule was reached.
 * `before` and `after` as the record was and is.
 */
export type RuleEvent = { noun: Noun; id: string } & (
  | { kind: 'made' | 'changed'; before?: object; after: object }
  | { kind: 'email' }
  | { kind: 'time'; rule: string }
)

/** The records as they stand once their cause is laid ready, and what acts need to know beside them. */
export type World = {
  about: About
  /** By `table:id`: every record that an event names. */
  rows: ReadonlyMap<string, object>
  /** Names of templates by id. */
  templates: ReadonlyMap<string, string>
  sheets: readonly Sheet[]
  /** The next free place in each list. */
  places: ReadonlyMap<string, number>
  /** Ids of rows of lists that are there: see `listRowId`. */
  listed: ReadonlySet<string>
}

export type { Fault, FaultKind } from './faults'

export class RuleFault extends Error {
  override readonly name = 'RuleFault'
  constructor(readonly fault: Fault) {
    super(`${fault.kind} ${fault.detail ?? ''}`)
  }
}

/** An act that was done, or why it was left undone on this record: that is no fault of the rule. */
export type Did = { kind: ActKind; left?: LeftOut; missing?: readonly Requirement[] }
/** A rule that ran on a record. */
export type Run = { rule: string; noun: Noun; id: string; did: Did[] }
export type PlannedRow = { table: TableName; id: string; row: object }

export type Plan = {
  /** Rows to write, each once, as they are in the end; those of records that were there and those that are new. */
  puts: PlannedRow[]
  runs: Run[]
  /** Rules that are to be paused, each once. */
  failed: { rule: string; noun: Noun; id: string; fault: Fault }[]
  /** Rules that would have run on a record again: each runs once on it in a change, and here the circle was cut. */
  cut: { rule: string; noun: Noun; id: string }[]
  notices: { rule: string; noun: Noun; id: string; text: string }[]
  hooks: { rule: string; noun: Noun; id: string; target: string }[]
}

export const rowKey = (table: TableName, id: string): string => `${table}:${id}`
/** The row that stands for a record in a list: the same each time, so that it is added once. */
export const listRowId = (sheetId: string, id: string): string => `${sheetId}-${id}`
export const LINK = { people: 'p', companies: 'c', deals: 'd' } as const satisfies Record<Noun, string>
