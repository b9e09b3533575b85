/** A row on its way into a copy, and out of one. */
import { misfit } from '../core/copy/schemas'
import { bare, SCHEMAS, stored, type TableName } from '../core/rows'
import { upgraded } from './upgrade'

const isRecord = (table: string): table is TableName => Object.hasOwn(SCHEMAS, table)

/**
 * A row as a line, without what only indexes need; undefined where it does not fit its schema and so could not come back.
 * @param schema the database's
 * @param unfit where such a row is put, as it is
 */
export function lineOf(table: string, row: object, schema: number, unfit: string[]): string | undefined {
  if (misfit(table, upgraded(table, row, schema)) !== undefined) {
    unfit.push(JSON.stringify({ table, row }))
    return undefined
  }
  return JSON.stringify(isRecord(table) ? bare(table, row) : row)
}

/**
 * A row of a copy as the newest schema stores it.
 * @param schema the one that it was written in
 * @returns the row, or the field that does not fit
 */
export function rowFrom(table: string, row: unknown, schema: number): { row: object } | { misfit: string } {
  if (typeof row !== 'object' || row === null || Array.isArray(row)) return { misfit: '' }
  try {
    const now = upgraded(table, row, schema)
    const whole = isRecord(table) ? stored(table, now as never) : now
    const field = misfit(table, whole)
    return field === undefined ? { row: whole } : { misfit: field }
  } catch {
    // What indexes need cannot even be worked out of it: the schema says of which field.
    return { misfit: misfit(table, row) ?? '' }
  }
}
