/** What is required of a record and not there. */
import type { Noun } from '../customField'
import { type Norms, requiredOf } from './settings'

type Row = { source: string; custom?: Record<string, unknown> }

/** The fields that a record needs and has not, in the order in which they are asked for. */
export const missingOf = (norms: Norms, noun: Noun, row: Row): string[] =>
  requiredOf(norms, noun, row.source).filter((field) => !isFilled(fieldOf(row, field)))

/** The value of a field, or of a custom field. */
export const fieldOf = (row: Row, field: string): unknown =>
  field.startsWith('custom.') ? row.custom?.[field.slice('custom.'.length)] : (row as Record<string, unknown>)[field]

/** An empty text and an empty list say nothing; a no and a nought do. */
export const isFilled = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : Array.isArray(value) ? value.length > 0 : value !== undefined
