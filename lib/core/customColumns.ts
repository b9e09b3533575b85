/** The own fields of a noun as lists, filters and forms read them: in their order, each with how it is read from a record. */
import { type CustomField, type CustomValue, FieldKind } from './customField'
import { isDay } from './days'

/** What records hold beside the fields that the product knows: a value by the id of its field. */
export type CustomRow = { custom?: Readonly<Record<string, CustomValue>> | undefined }

/** An own field as one of a table's: its id is that of no other field of the noun. */
export type CustomColumn = Pick<CustomField, 'kind' | 'choices'> & {
  id: CustomColumnId
  label: string
  /** What a record holds of it; undefined for nothing, and for what is not of its kind. */
  read: (row: CustomRow) => CustomValue | undefined
}
export type CustomColumnId = `custom.${string}`

/** The ids of such columns begin with this. */
export const CUSTOM = 'custom.'
export const customColumnId = (fieldId: string): CustomColumnId => `${CUSTOM}${fieldId}`
/** The id of the own field that a column shows; undefined for a column of the product's own. */
export const customFieldId = (columnId: string): string | undefined =>
  columnId.startsWith(CUSTOM) ? columnId.slice(CUSTOM.length) : undefined

/** The own fields of a noun that are in use, in their order. @param all those of any noun, removed ones too */
export const customFieldsOf = (all: readonly CustomField[], noun: CustomField['noun']): CustomField[] =>
  all.filter((field) => isUsable(field) && field.noun === noun && field.removedOn === undefined).sort(byPlace)

/** Those that were removed, the last one first: what they held is still there. */
export const removedFieldsOf = (all: readonly CustomField[], noun: CustomField['noun']): CustomField[] =>
  all
    .filter((field) => isUsable(field) && field.noun === noun && field.removedOn !== undefined)
    .sort((a, b) => (b.removedOn ?? '').localeCompare(a.removedOn ?? '') || byPlace(a, b))

/** Of one whose row is damaged nobody may know what it holds. */
const isUsable = ({ kind }: CustomField) => FieldKind.options.includes(kind)

/** Two that two windows added at once stand in the same place: then the older one comes first. */
const byPlace = (a: CustomField, b: CustomField) => a.place - b.place || a.id.localeCompare(b.id)

/** The same as the fields of a table. */
export const customColumns = (all: readonly CustomField[], noun: CustomField['noun']): CustomColumn[] =>
  customFieldsOf(all, noun).map((field) => ({
    id: customColumnId(field.id),
    label: field.name,
    kind: field.kind,
    ...(field.choices && { choices: field.choices }),
    read: (row) => customValue(field, row),
  }))

/** What a record holds of a field; undefined for nothing, and for what is not of the field's kind. */
export function customValue(field: Pick<CustomField, 'id' | 'kind'>, row: CustomRow): CustomValue | undefined {
  const value = row.custom?.[field.id]
  return value !== undefined && fitsKind(field.kind, value) ? value : undefined
}

/** Whether a value is one of a kind. That a choice is among those of its field is not asked: it may have been removed. */
export function fitsKind(kind: CustomField['kind'], value: unknown): value is CustomValue {
  switch (kind) {
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'money':
      return isMoney(value)
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'several':
      return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
    case 'yesno':
      return typeof value === 'boolean'
    default:
      return typeof value === 'string' && value !== ''
  }
}

/** Whether a value can be one of any field; quick, for rows that are being read. */
export const isCustomValue = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  fitsKind('number', value) ||
  fitsKind('several', value) ||
  isMoney(value)

/** By hand and not by its schema: a filter asks it of every record. */
function isMoney(value: unknown): boolean {
  const { minor, currency } = (value ?? {}) as Record<string, unknown>
  return Number.isSafeInteger(minor) && typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)
}
