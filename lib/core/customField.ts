/** Fields that the user adds to people, companies and deals: what they are called, and what they hold. */
import * as z from 'zod/mini'
import { Day } from './days'
import { Money } from './money'

/** The records that bear fields of the user's own, that are listed, and that views are of. */
export const Noun = z.enum(['people', 'companies', 'deals'])
export type Noun = z.infer<typeof Noun>

export const FieldKind = z.enum([
  'text',
  'number',
  'money',
  'date',
  'choice',
  'several',
  'link',
  'phone',
  'email',
  'yesno',
])
export type FieldKind = z.infer<typeof FieldKind>

/** Something that can be chosen; records keep the id, so that it can be worded anew. One that was taken away stays, marked, for those that have it. */
export const Choice = z.object({ id: z.string(), name: z.string(), removed: z.optional(z.literal(true)) })
export type Choice = z.infer<typeof Choice>

export const CustomField = z.object({
  id: z.string(),
  noun: Noun,
  name: z.string(),
  kind: FieldKind,
  /** Of a choice and of several: in the order in which they are offered. */
  choices: z.optional(z.array(Choice)),
  /** Its place among the fields of its noun, counted up from 0. */
  place: z.number(),
  /** Taken away that day: shown nowhere, while what records hold of it stays and can come back with it. */
  removedOn: z.optional(Day),
  createdAt: z.string(),
  updatedAt: z.string(),
})
export type CustomField = z.infer<typeof CustomField>

/**
 * What a record holds of a field, by the field's kind: text, link, phone, email and choice (the id of it) a text, several
 * (ids) texts, a date a day, number a number, yes or no a boolean.
 */
export const CustomValue = z.union([z.string(), z.number(), z.boolean(), Money, z.array(z.string())])
export type CustomValue = z.infer<typeof CustomValue>

/** What a record holds of such fields, by their ids. Unknown is not there. */
export const CustomValues = z.record(z.string(), CustomValue)
export type CustomValues = z.infer<typeof CustomValues>
