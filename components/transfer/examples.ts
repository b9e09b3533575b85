/** What a record shows of a column: the value of its field, else what is kept under its heading. */
import type { ImportColumn, ImportRecord } from '../../lib/core/import/record'

const PHONES = ['phone', 'mobile', 'workPhone', 'directPhone', 'switchboard', 'fax']

export function exampleOf({ fields, other }: ImportRecord, { field, heading }: ImportColumn): string | undefined {
  if (!field) return other?.[heading]
  if (PHONES.includes(field)) return fields.phones?.map(({ shown }) => shown).join(', ')
  if (field === 'email') return fields.emails?.join(', ')
  if (field === 'website') return fields.websites?.join(', ')
  if (field === 'profileUrl') return fields.profileUrls?.join(', ')
  const value = (fields as Record<string, unknown>)[field.replace(/Time$/, '')]
  return value === undefined ? undefined : Array.isArray(value) ? value.join(', ') : String(value)
}
