/** The user's list of activity types: what she calls the things that happen, each with a definition, each a kind of call, meeting or note. */
import * as z from 'zod/mini'
import { fold } from './fold'

/** What a type is a kind of. `other`: none of these; it is written down like a note, with minutes and an outcome. */
export const BaseKind = z.enum(['call', 'meeting', 'note', 'other'])
export type BaseKind = z.infer<typeof BaseKind>

export const ActivityType = z.object({
  id: z.string(),
  name: z.string(),
  /** When an activity is of this type, in the user's words. */
  definition: z.optional(z.string()),
  base: BaseKind,
})
export type ActivityType = z.infer<typeof ActivityType>

/** The type as an activity bears it: its name too, so that it can be read when the type is gone from the list. */
export const BornType = z.object({ id: z.string(), name: z.string() })
export type BornType = z.infer<typeof BornType>

type Types = readonly ActivityType[]
type Kind = 'call' | 'meeting' | 'note'

/** The types that are offered for an activity of a kind. */
export const typesFor = (types: Types, kind: Kind): ActivityType[] =>
  types.filter(({ base }) => base === kind || (kind === 'note' && base === 'other'))

/** The kind of activity that one of this type is. */
export const kindOfType = ({ base }: Pick<ActivityType, 'base'>): Kind => (base === 'other' ? 'note' : base)

/** Whether another type has the name. */
export const isTypeNameTaken = (types: Types, type: Pick<ActivityType, 'id' | 'name'>): boolean =>
  types.some(({ id, name }) => id !== type.id && fold(name) === fold(type.name))

/** The list with one of them changed. */
export const withType = (types: Types, changed: Pick<ActivityType, 'id'> & Partial<ActivityType>): ActivityType[] =>
  types.map((type) => (type.id === changed.id ? { ...type, ...changed } : type))

/** The list without one of them. What was written down as such stays so. */
export const withoutType = (types: Types, { id }: Pick<ActivityType, 'id'>): ActivityType[] =>
  types.filter((type) => type.id !== id)
