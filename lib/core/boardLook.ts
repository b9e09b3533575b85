/** How a pipeline's board is shown: which fields of a deal its cards bear, and by what its cards are put in groups. */
import type { Field } from './fields'
import { TAGGED } from './fields/field'

/** Lines of a card beside its title. */
export const MOST_FIELDS = 4
/** What cards bear while the user has chosen nothing: ids of the field table. */
export const USUAL_FIELDS: readonly string[] = ['company', 'amount']

/** The ids in force: those that there are, each once, and no more than a card has room for. */
export function cardFields(chosen: readonly string[] | undefined, fields: readonly Field<never>[]): string[] {
  const known = new Set(fields.filter(onCards).map((field) => field.id))
  return [...new Set(chosen ?? USUAL_FIELDS)].filter((id) => known.has(id)).slice(0, MOST_FIELDS)
}

/** Whether a field may stand on a card: its title is there always, and its column says the stage. */
export const onCards = ({ id }: Pick<Field<never>, 'id'>): boolean => !['title', 'pipeline', 'stage'].includes(id)

/** The amount shares a line with what is next; every other field has one of its own. */
export const FIGURE = 'amount'
export const ownLines = (fields: readonly string[]): string[] => fields.filter((id) => id !== FIGURE)

const LINE = 18
/** Title, figures, pace and what is around them. */
const FRAME = 70
const GAP = 10
/** How high a card is, and how far the next one begins below it, in pixels. */
export function cardHeight(fields: readonly string[]): { card: number; slot: number } {
  const card = FRAME + LINE * ownLines(fields).length
  return { card, slot: card + GAP }
}

const GROUPED = ['temperature', 'company', 'closingDay', 'source', 'campaign', 'star']

/** Whether cards can be put in groups by a field: where there are few values, or each is a heading that one looks for. */
export const groupsBy = ({ id, kind }: Pick<Field<never>, 'id' | 'kind'>): boolean =>
  GROUPED.includes(id) ||
  id.startsWith(TAGGED) ||
  (id.startsWith('custom.') && ['choice', 'several', 'yesno'].includes(kind))
