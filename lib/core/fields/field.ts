/**
 * What a field of the field table is: something of a record that can be a column of a list, a line of a card, a question of
 * a filter or that by which a list is grouped. Stored fields, those worked out from others, and those of the user's own are
 * alike here.
 */
import type { CustomField, FieldKind } from '../customField'
import type { Day } from '../days'
import type { Money } from '../money'
import type { Pipeline } from '../pipeline'
import type { Settings } from '../settings'
import type { TemperatureLabel } from '../temperature'
import type { TextKey } from '../text'

/** A text of the product by its key, or one that the user or the world wrote. */
export type Said = TextKey | { own: string }

/**
 * Something that a field may be; `group`: the heading under which it stands where there are several lists of them; `removed`: no more
 * offered for new values, while records have it.
 */
export type FieldOption = { id: string; label: Said; group?: string; removed?: true }

/**
 * What a record holds of a field, by the field's kind: text, link, email and phone a text or several texts; number a
 * number; money an amount; date a day; choice the id of an option; several ids of options; yes or no a boolean.
 * Unknown is undefined, or a list with nothing in it.
 */
export type FieldValue = string | number | boolean | Money | readonly string[] | undefined

/** What reading a field takes beside the record. What is left out is not known. */
export type About = {
  today: Day
  pipelines: readonly Pipeline[]
  settings?: Settings
  /** The labels of temperature in force. */
  labels?: readonly TemperatureLabel[]
  /** Fields of the user's own, of every noun. */
  custom: readonly CustomField[]
  /** What a company is called. */
  companyName?: (id: string) => string | undefined
  /** What a person is called. */
  personName?: (id: string) => string | undefined
}

/** @typeParam R the record that it is read from */
export type Field<R> = {
  id: string
  label: Said
  kind: FieldKind
  /** Of a choice and of several: what there is to choose from now, in order. A record may hold others. */
  options?: (about: About) => readonly FieldOption[]
  read(row: R, about: About): FieldValue
  /** Other writings under which its texts are found too: of phones the international one. */
  also?(row: R): readonly string[]
  /** It is known of every record. */
  always?: true
  /** Worked out from other fields: nobody types it. */
  derived?: true
  /** What is in other records and has to be looked up for it. */
  needs?: 'companies' | 'people'
}

export { CUSTOM } from '../customColumns'

/** The ids of fields of one category of tags begin with this. */
export const TAGGED = 'tags.'

/** Whether nothing is known. */
export const isUnknown = (value: FieldValue): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
