/** What can be done with many records at once, as the bar and its dialog know it: the words, the fields, and the act they make. */
import type { ComponentChildren } from 'preact'
import type { Bulk, BulkTable } from '../../lib/core/bulk'

/** What was typed or chosen in the dialog, by the name of the field. */
export type Values = Record<string, string>
export type ActFields = (props: { values: Values; set: (patch: Values) => void }) => ComponentChildren

export type Act = {
  id: string
  /** In the menu, and over the dialog. */
  label: string
  danger?: boolean
  start?: Values
  /** Draws what it asks for; one that asks for nothing shows at once what it will do. */
  Fields?: ActFields
  /** The act; undefined while something is missing. */
  make: (values: Values) => Bulk | undefined
  /** The field of the field table that it changes, or several, shown before and after; none where records are deleted. */
  field?: (values: Values) => string | readonly string[]
}

/** Deleting, of any table. */
export const removal = (table: BulkTable, label: string): Act => ({
  id: 'remove',
  label,
  danger: true,
  make: () => ({ table, act: { kind: 'remove' } }) as Bulk,
})
