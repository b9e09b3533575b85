/**
 * Rows of the sample data, known again by their ids, which also tell whether anybody changed them since: an id ends with a
 * fingerprint of what the row held when it was made. So neither the journal, which forgets, nor a list has to be kept.
 */
import { bare, type TableName } from './rows'

const MARK = 'sample-'
/** The bounds between which the ids of sample rows lie: from the first, below the second. */
export const SAMPLE_IDS = [MARK, 'sample.'] as const

/** A row of the sample data, given its number in its table and all that it holds. */
export function sampleRow<R extends object>(table: TableName, n: number, held: R): R & { id: string } {
  return { ...held, id: `${MARK}${table}-${n}-${fingerprint(table, held)}` }
}

/** Whether a row is one of the sample data, changed or not. */
export const isSample = (row: { id: string }): boolean => row.id.startsWith(MARK)

/** Whether a row of the sample data still holds what it held when it was made. */
export const isAsItCame = (table: TableName, row: { id: string }): boolean =>
  row.id.endsWith(`-${fingerprint(table, row)}`)

/** FNV-1a over the row as text, its fields in order of name, without its id and what the store adds. */
function fingerprint(table: TableName, row: object): string {
  const { id: _, ...held } = bare(table, row) as { id?: string }
  let hash = 0x811c9dc5
  for (const sign of canonical(held)) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** A value as text that is the same in whatever order its fields stand; absent and undefined are one. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? ''
  const fields = Object.entries(value).filter(([, held]) => held !== undefined)
  const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${sorted.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join()}}`
}
