/** Fields of the user's own as fields of the table. */
import { type CustomRow, customColumns } from '../customColumns'
import type { CustomField, Noun } from '../customField'
import type { Field } from './field'

/** Those of a noun that were not taken away, in their order. */
export const customFields = (noun: Noun, custom: readonly CustomField[]): Field<CustomRow>[] =>
  customColumns(custom, noun).map(({ id, label, kind, choices, read }) => ({
    id,
    label: { own: label },
    kind,
    ...(choices && {
      options: () =>
        choices.map(({ id, name, removed }) => ({ id, label: { own: name }, ...(removed && { removed }) })),
    }),
    read,
  }))
