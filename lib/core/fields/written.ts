/** When a record was made and last changed, as fields. */
import { dayOf } from '../dayOf'
import type { Field } from './field'

type Dated = { createdAt: string; updatedAt: string }

/** The days on which the user was then. */
export const written: readonly Field<Dated>[] = [
  {
    id: 'createdAt',
    label: 'fields.created',
    kind: 'date',
    always: true,
    derived: true,
    read: (row) => dayOf(row.createdAt),
  },
  {
    id: 'updatedAt',
    label: 'fields.updated',
    kind: 'date',
    always: true,
    derived: true,
    read: (row) => dayOf(row.updatedAt),
  },
]
