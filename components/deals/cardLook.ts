/** What the cards of a board bear, and how high that makes them. */
import { computed } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import { cardFields, cardHeight, groupsBy, onCards } from '../../lib/core/boardLook'
import type { Deal } from '../../lib/core/deal'
import { type Field, fieldsOf } from '../../lib/core/fields'
import type { Pipeline } from '../../lib/core/pipeline'
import { fieldAbout } from '../../lib/state/fieldAbout'

const NONE: readonly Field<Deal>[] = []

/** All fields of deals, in their order; none until it is known which there are. */
export const dealFields = computed(() => (fieldAbout.value ? fieldsOf('deals', fieldAbout.value) : NONE))
const byId = computed(() => new Map(dealFields.value.map((field) => [field.id, field])))
export const dealField = (id: string): Field<Deal> | undefined => byId.value.get(id)

/** Those that a card may bear, and those by which cards may stand in groups. */
export const choosable = computed(() => dealFields.value.filter(onCards))
export const grouping = computed(() => dealFields.value.filter(groupsBy))

/** Ids of fields in their order, and heights in pixels: of a card, and from one card to the next. */
export type CardLook = { fields: readonly string[]; card: number; slot: number }

function cardLook({ cardFields: chosen }: Pick<Pipeline, 'cardFields'>): CardLook {
  // Until it is known which fields there are, those that were chosen keep their room.
  const fields = dealFields.value.length ? cardFields(chosen, dealFields.value) : (chosen ?? cardFields(chosen, USUAL))
  return { fields, ...cardHeight(fields) }
}
const USUAL = [{ id: 'company' }, { id: 'amount' }] as unknown as readonly Field<never>[]

/** The same object for as long as nothing of it is another. */
export function useLook(pipeline: Pipeline): CardLook {
  const look = cardLook(pipeline)
  return useMemo(() => look, [look.fields.join()])
}
