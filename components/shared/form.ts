/** What a form is to the screen that shows it. */
import type { TableName } from '../../lib/core/rows'
import type { Edit } from '../../lib/db/edit'

/** The record that a form changes, as it is now. */
export type On<F extends string, R> = {
  table: TableName
  row: R
  /** The fields of the record behind each field of the form. */
  fields: Partial<Record<F, readonly (keyof R)[]>>
}

/** What an edit is made of: the fields that were changed, all texts, and the record as it was seen. */
export type Typed<F extends string, R> = { changed: readonly F[]; values: Record<F, string>; seen: Partial<R> }

export type Form<F extends string, R = unknown> = {
  values: Record<F, string>
  /** `set('name')` is what a field's `onValue` wants. */
  set: (field: F) => (value: string) => void
  /** What a day field wants besides: the words in it that were not understood. They are kept with the text and are no value. */
  words: (field: F) => { words: string | undefined; onWords: (text: string) => void }
  /** True when the text comes from an earlier visit. */
  restored: boolean
  /** Forgets the kept text: it was saved, or given up. */
  forget: () => void
  /** What a field that was changed here was changed to elsewhere. */
  clash: (field: F) => { theirs: string; mine: string } | undefined
  take: (field: F) => void
  insist: (field: F) => void
  /** Whether nothing is left to be asked. */
  agrees: () => boolean
  /** Saves what was changed; undefined where that failed, or something must be asked first. */
  save: <T>(edit: (typed: Typed<F, R>) => Promise<Edit<T>>) => Promise<Edit<T> | undefined>
}

/** What a part of a form needs to draw its fields. */
export type FormFields<F extends string> = Pick<Form<F>, 'values' | 'set' | 'words' | 'clash' | 'take' | 'insist'>
