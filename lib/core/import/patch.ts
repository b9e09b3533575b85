/** What a row changes of a record that is here: blanks are filled; what stands there is written over only where the user chose that. */
import { mergedList } from '../merge'
import type { Phone } from '../person'
import type { Provenance } from '../provenance'
import type { FieldChange } from './fate'

/** A record as far as it is compared: single texts, lists, and a note. */
type Fields = Record<string, unknown>
type Patched<T> = { row: T; changes: FieldChange[] }

/** @property overwrite whether what stands there gives way; a list keeps what it had in any case, and so does a note */
type How = { overwrite: boolean; from: Provenance; shown?: (field: string, value: unknown) => string }

const isBlank = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

/**
 * A record with what a row brings.
 * @param given what the row says, blank fields left out @returns the very same record where it says nothing new
 */
export function patched<T extends { provenance?: Record<string, Provenance> }>(
  row: T,
  given: Fields,
  how: How,
): Patched<T> {
  const before = row as Fields
  const after: Fields = { ...before }
  const changes: FieldChange[] = []
  for (const [field, value] of Object.entries(given)) {
    if (isBlank(value)) continue
    const merged = field === 'note' ? noteWith(before.note as string | undefined, value as string) : value
    const next = Array.isArray(value) ? mergedList((before[field] as unknown[] | undefined) ?? [], value) : merged
    if (isSame(before[field], next)) continue
    if (field !== 'note' && !Array.isArray(value) && !isBlank(before[field]) && !how.overwrite) continue
    after[field] = next
    const words = (one: unknown) => how.shown?.(field, one) ?? inWords(one)
    changes.push({ field, ...(!isBlank(before[field]) && { before: words(before[field]) }), after: words(next) })
  }
  if (!changes.length) return { row, changes }
  // Of a list the user typed, some is hers still.
  const told = changes.filter(({ field, before: was }) => was === undefined || (how.overwrite && field !== 'note'))
  if (row.provenance) {
    const name = (field: string) => (field === 'companyId' ? 'company' : field)
    after.provenance = { ...row.provenance, ...Object.fromEntries(told.map(({ field }) => [name(field), how.from])) }
  }
  return { row: after as T, changes }
}

/** A note with lines that it does not hold yet, below what it says. */
export function noteWith(note: string | undefined, more: string): string {
  if (!note) return more
  const has = new Set(note.split('\n').map((line) => line.trim()))
  const missing = more.split('\n').filter((line) => line.trim() && !has.has(line.trim()))
  return missing.length ? `${note}\n${missing.join('\n')}` : note
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'string' ? one : (one as Phone).shown)).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value ?? '')
}
