/**
 * "Not the same": two records that the user told apart. Kept as their two sides, in one order, so that it holds in both directions.
 *
 * A side is a saved person (`p:ID`), a saved company (`c:ID`) or, for somebody whom only a page has shown, one of her keys
 * (`e:` mailbox, `t:` number, `u:` account, `k:` a key with a name, `n:` a name alone).
 */
import * as z from 'zod/mini'
import type { Link } from './activity'
import { fold } from './fold'
import { matchKeys } from './match/keys'

export const Apart = z.object({
  /** Both sides, the smaller first. */
  id: z.string(),
  sides: z.array(z.string()),
  /** The contrary: the user said that they are one, though the names speak against it. */
  same: z.optional(z.boolean()),
  createdAt: z.string(),
})
export type Apart = z.infer<typeof Apart>

/** The row that says so. @param now ISO instant */
export function apartOf(a: string, b: string, now: string, same?: boolean): Apart {
  const sides = [a, b].sort()
  return { id: sides.join(' '), sides, ...(same && { same }), createdAt: now }
}

type Keyed = Parameters<typeof matchKeys>[0] & { name?: string }

/** The side of somebody who has a key that others share, under the name that a page gave with it. */
export function namedSide(who: Keyed): string | undefined {
  const [key] = matchKeys(who)
  return key && who.name ? `k:${key} ${fold(who.name)}` : undefined
}

/** All sides under which somebody may have been told apart, the surest first. */
export function sidesOf(who: Keyed & { id?: string }): string[] {
  const keys = matchKeys(who)
  const named = namedSide(who)
  // A name alone is a side only of somebody of whom nothing else is known.
  const name = who.name && !keys.length && !who.id ? [`n:${fold(who.name)}`] : []
  return [...(who.id ? [`p:${who.id}`] : []), ...keys, ...(named ? [named] : []), ...name]
}

/** The records that a row names. */
export const apartLinks = ({ sides }: Pick<Apart, 'sides'>): Link[] =>
  sides.filter((side): side is Link => /^[pc]:/.test(side))

/** Whether the user told two apart. */
export const areApart = (rows: readonly Apart[], a: readonly string[], b: readonly string[]): boolean =>
  rows.some((row) => !row.same && joins(row, a, b))
/** Whether the user said of two that they are one. */
export const areSame = (rows: readonly Apart[], a: readonly string[], b: readonly string[]): boolean =>
  rows.some((row) => row.same && joins(row, a, b))

const joins = ({ sides: [one = '', two = ''] }: Apart, a: readonly string[], b: readonly string[]): boolean =>
  (a.includes(one) && b.includes(two)) || (a.includes(two) && b.includes(one))
