/** What went wrong inside a rule, as its user is told. */
import { RowProblem } from '../rowProblem'
import type { Fault } from './world'

/** A row that would not fit names its field; anything else is a fault of Margin's own, told by its words. */
export function faultOfError(error: unknown): Fault {
  if (error instanceof RowProblem) return { kind: 'value', detail: error.field }
  return { kind: 'bug', detail: error instanceof Error ? error.message : String(error) }
}
