/** Columns of a list that are fields of the user's own: told by their headings, chosen by her, and what their cells say. */
import { customColumnId, customFieldId } from '../customColumns'
import type { CustomField, CustomValue, CustomValues } from '../customField'
import { fold } from '../fold'
import type { SheetColumn, Suspect } from '../sheet'

type Column = Pick<SheetColumn, 'means'>

/** The own field that a column's cells are. @param fields those in use */
export function ownFieldOf({ means }: Column, fields: readonly CustomField[]): CustomField | undefined {
  const id = means === undefined ? undefined : customFieldId(means)
  return fields.find((field) => field.id === id)
}

/** What a column means by its heading where nothing else is known of it: the own field that is called so. No two columns are one field. */
export function ownHeadings(
  columns: readonly { name: string; means?: string }[],
  fields: readonly CustomField[],
): (string | undefined)[] {
  const free = [...fields]
  return columns.map(({ name, means }) => {
    if (means !== undefined || !name.trim()) return undefined
    const at = free.findIndex((field) => fold(field.name) === fold(name))
    const [field] = at < 0 ? [] : free.splice(at, 1)
    return field && customColumnId(field.id)
  })
}

/** `unfit`: cells that are no value of their field; they stay in the row. */
export type OwnCells = { values: CustomValues; unfit: { field: CustomField; text: string }[] }

/**
 * What a row says of own fields; of two columns that are one field the first that says something.
 * @param read a text as a value of a field; undefined where it is none
 */
export function ownCells(
  columns: readonly SheetColumn[],
  cells: Suspect['cells'],
  fields: readonly CustomField[],
  read: (field: CustomField, text: string) => CustomValue | undefined,
): OwnCells {
  const values: Record<string, CustomValue> = {}
  const unfit: OwnCells['unfit'] = []
  for (const column of columns) {
    const field = ownFieldOf(column, fields)
    const text = cells[column.id]?.trim()
    if (!field || !text || Object.hasOwn(values, field.id)) continue
    const value = read(field, text)
    if (value === undefined) unfit.push({ field, text })
    else values[field.id] = value
  }
  return { values, unfit }
}
