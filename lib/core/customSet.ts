/** A record with a value set in a field of the user's own. */
import type { CustomRow } from './customColumns'
import type { CustomValue } from './customField'

/** @param value undefined empties the field; a record that holds nothing any more has no such values at all */
export function withCustom<R extends object>(row: R & CustomRow, fieldId: string, value: CustomValue | undefined): R {
  const { [fieldId]: _, ...others } = row.custom ?? {}
  const custom = value === undefined ? others : { ...others, [fieldId]: value }
  return { ...row, custom: Object.keys(custom).length ? custom : undefined }
}
