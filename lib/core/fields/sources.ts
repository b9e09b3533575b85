/** Where a record came from, as a field. */
import { names } from '../siteNames'
import type { Field } from './field'

const OTHERS = [
  { id: 'hand', label: 'fields.source.hand' },
  { id: 'import', label: 'fields.source.import' },
  { id: 'sample', label: 'fields.source.sample' },
] as const

export const source: Field<{ source: string }> = {
  id: 'source',
  label: 'fields.source',
  kind: 'choice',
  always: true,
  options: () => [...OTHERS, ...Object.values(names).map(({ id, label }) => ({ id, label: { own: label } }))],
  read: (row) => row.source,
}
