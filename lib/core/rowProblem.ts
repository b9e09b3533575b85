/** A record that does not fit its schema: which field, and what stood in it. Such a record never enters the database. */
import { type Bare, type Rows, SCHEMAS, stored, type TableName } from './rows'

/** Thrown by `write`; the field is a path such as `amount.minor`. */
export class RowProblem extends Error {
  override readonly name = 'RowProblem'
  constructor(
    readonly table: TableName,
    readonly field: string,
    readonly value: unknown,
  ) {
    super(`${table}: ${field} cannot be ${shown(value)}`)
  }
}

/**
 * Checks a record against its schema.
 * @throws RowProblem with the first field that does not fit
 */
export function checkRow<T extends TableName>(table: T, row: Rows[T]): void {
  const answer = SCHEMAS[table].safeParse(row)
  if (answer.success) return
  const path = answer.error.issues[0]?.path ?? []
  let value: unknown = row
  for (const step of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[step]
  throw new RowProblem(table, path.join('.') || 'id', value)
}

/**
 * A record with the fields of its indexes, found to fit.
 * @throws RowProblem with the first field that does not
 */
export function checkedRow<T extends TableName>(table: T, row: Bare<T>): Rows[T] {
  let whole: Rows[T]
  try {
    whole = stored(table, row)
  } catch (error) {
    // Nothing can be worked out from a field that is not even of its kind: the schema says which one that is.
    checkRow(table, row as Rows[T])
    throw error
  }
  checkRow(table, whole)
  return whole
}

/** A value in one short line. */
function shown(value: unknown): string {
  if (value === undefined) return 'missing'
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value)
  return `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`
}
