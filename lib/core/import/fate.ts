/** What becomes of each row of a file: one of six, so that the rows that went in are the rows that are told of. */

import type { Phone } from '../person'
import type { ImportNoun, ImportRecord, ImportRefusal } from './record'

/** What is done with somebody who is known already. `fill`: only what is blank; nothing that stands there is touched. */
export type KnownChoice = 'fill' | 'overwrite' | 'skip' | 'new'

export const FATES = ['made', 'updated', 'merged', 'same', 'skipped', 'refused'] as const
/**
 * `made`: a new record. `updated`: one that was here got something. `merged`: a row of this file that is about a record which an earlier
 * one made. `same`: all of it is here already. `skipped`: known, and the user wants those left alone. `refused`: with the reason.
 */
export type FateKind = (typeof FATES)[number]

/** A field that a row changes, as words to be shown. */
export type FieldChange = { field: string; before?: string; after: string }

/** What is to be known of a row that is taken: a stage that there is none of, a person that is not here. A text of ours with what fills it in. */
export type Told = { key: `import.told.${string}`; params?: Record<string, string | number> }

/**
 * @property of on which line the record was made that this row is about
 * @property id of the record @property who what that one is called
 */
export type Fate = {
  line: number
  noun: ImportNoun
  label: string
  fate: FateKind
  id?: string
  who?: string
  of?: number
  changes?: FieldChange[]
  told?: Told[]
  refusal?: ImportRefusal
}

export type FateCounts = Record<FateKind, number>
export const noFates = (): FateCounts => ({ made: 0, updated: 0, merged: 0, same: 0, skipped: 0, refused: 0 })
export const rowsIn = (counts: FateCounts): number => FATES.reduce((sum, fate) => sum + counts[fate], 0)
export const addFates = (a: FateCounts, b: FateCounts): FateCounts =>
  Object.fromEntries(FATES.map((fate) => [fate, a[fate] + b[fate]])) as FateCounts

export function countFates(fates: readonly Pick<Fate, 'fate'>[]): FateCounts {
  const counts = noFates()
  for (const { fate } of fates) counts[fate] += 1
  return counts
}

/**
 * A record as it is matched and written.
 * @property shared which of its addresses are boxes that several read @property domain its company's own mail domain, never a free-mail one
 */
export type ReadyRecord = Omit<ImportRecord, 'fields'> & {
  fields: Omit<ImportRecord['fields'], 'phones'> & { phones?: Phone[] }
  shared?: string[]
  domain?: string
}
