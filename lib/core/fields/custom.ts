/** Fields of the user's own as fields of the table. */
import type { CustomField, CustomValues, Noun } from '../customField'
import { CUSTOM, type Field } from './field'

type Bearing = { custom?: CustomValues }

/** Those of a noun that were not taken away, in their order. */
export const customFields = (noun: Noun, custom: readonly CustomField[]): Field<Bearing>[] =>
  custom
    .filter((one) => one.noun === noun && one.removedOn === undefined)
    .sort((a, b) => a.place - b.place)
    .map(asField)

function asField({ id, name, kind, choices }: CustomField): Field<Bearing> {
  return {
    id: `${CUSTOM}${id}`,
    label: { own: name },
    kind,
    ...((kind === 'choice' || kind === 'several') && {
      options: () => (choices ?? []).map((one) => ({ id: one.id, label: { own: one.name } })),
    }),
    read: (row) => row.custom?.[id],
  }
}
