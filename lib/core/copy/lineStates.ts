/** What the lines of an increment tell of records. */
import type { RowChange } from '../change'
import { TABLES } from '../rows'
import { type RowState, tellsOf } from './rowState'

/** @param device whose increment it is @returns each record once, as it stood at its end */
export function statesOfLines(lines: readonly { rows: readonly RowChange[] }[], device: string): RowState[] {
  return lines.flatMap(({ rows }) =>
    rows.flatMap(({ table, id, before, after, told }) =>
      told && TABLES.includes(table)
        ? tellsOf({ table, id }, { before: before as object, after: after as object, told }, device)
        : [],
    ),
  )
}
