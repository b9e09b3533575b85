/**
 * The door to the rules of the user for `write`: whether there are any, and what runs them. What runs them knows all fields and
 * filters, so it is fetched with the first rule that a page meets and not before: who has none carries none of it.
 */
import type { Label, RuleTrace } from '../core/change'
import type { TableName } from '../core/rows'
import type { Rule } from '../core/rules/rule'
import type { PlannedRow, RuleEvent } from '../core/rules/world'
import { db } from './db'

/** `marks`: names of occasions that are met by it, so that none is met again. */
export type Timed = { events: readonly RuleEvent[]; marks: readonly string[] }
type Changed = { table: TableName; id: string; before?: object; after?: object; told?: unknown }

/** What ran: rows to write with the change, what the journal says of it, and what is noted once its number is known. */
export type Ran = {
  puts: PlannedRow[]
  /** As they stand in the database: records that the change itself does not touch. */
  before: ReadonlyMap<string, object>
  traces: RuleTrace[]
  note: (seq: number | undefined) => Promise<number>
}
export type Engine = (
  rules: readonly Rule[],
  changed: readonly Changed[],
  timed: Timed | undefined,
  now: string,
  newId: () => string,
) => Promise<Ran | undefined>

/** Thrown inside a change that finds rules and nothing to run them with: nothing was written, and it is to be tried again. */
export class RulesWanted extends Error {
  override readonly name = 'RulesWanted'
}

let engine: Engine | undefined
let looked: Promise<void> | undefined

/** Hands over what runs rules: a worker cannot fetch it when there is need. */
export function holdRules(run: Engine): void {
  engine = run
}

/** Fetches what runs rules, where there are some. To be called before a transaction; all who call wait for the same look, so that writes keep their order. */
export function rulesReady(again = false): Promise<void> {
  if (!looked || (again && !engine)) {
    looked = fetchWanted()
    // Who writes next looks anew.
    looked.catch(() => {
      looked = undefined
    })
  }
  return looked
}

async function fetchWanted(): Promise<void> {
  if (!engine && (await db.rules.count())) engine = (await import('./ruleRun')).runRules
}

/** Changes that no rule answers: what is taken back or comes from elsewhere was answered then, and there. */
const UNANSWERED: readonly Label['key'][] = [
  'change.undo',
  'change.redo',
  'change.setUp',
  'change.sample',
  'change.sampleRemoved',
  'change.deviceMerged',
  'change.erased',
]

/** Whether rules answer a change at all. */
export const isAnswered = (label: Label, more: { undoes?: number; erasing?: true }): boolean =>
  more.undoes === undefined && !more.erasing && !UNANSWERED.includes(label.key)

/** The rules that are to answer a change. One question to a table that is mostly empty. */
export async function answering(label: Label, more: { undoes?: number; erasing?: true }): Promise<Rule[]> {
  if (!isAnswered(label, more)) return []
  return (await db.rules.toArray()).filter((rule) => rule.on)
}

/** @throws RulesWanted */
export const runThem: Engine = (...about) => {
  if (!engine) throw new RulesWanted()
  return engine(...about)
}
