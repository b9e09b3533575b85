/**
 * Few among very many: what matches next to nothing is looked for by the quickest way through the records, whatever the order,
 * and put in order afterwards. Until all were looked at, more may come between what was found already.
 */
import type { Noun } from '../core/customField'
import type { RecordOf } from '../core/fields'
import { comparePlaces, type Loaded, type Place } from '../core/loaded'
import { countWalkOf } from './countWalks'
import { type Order, placeIn } from './ordered'
import type { Listing, Walk } from './walks'

/** After so many records it is told how many match, and fewer than one in so many is few. */
const SURE = 2_000
const RARE = 50
/** More than these are not few after all: the list goes on in its order. */
const MOST = 2_000

/** `rows` none: not begun. `never`: they turned out to be many. */
export type Gathered<T> = { list?: Loaded<T>; seen: number; never?: true }

/** Whether what is left of a list is to be gathered, from what was found in order so far. */
export const isRare = (seen: number, found: number): boolean => seen >= SURE && found * RARE < seen
export const areMany = (list: Loaded<unknown>): boolean => list.rows.length > MOST && !list.ended

/** The quickest walk of a list, where it has a quicker one than that in its order. */
export async function quickWalk<N extends Noun>(
  listing: Listing<N>,
  walk: Walk<RecordOf[N]>,
): Promise<Walk<RecordOf[N]> | undefined> {
  // Open deals stand in an index for every order: none is quicker.
  if (listing.noun === 'deals') return undefined
  const quick = await countWalkOf(listing)
  return quick.key === walk.key ? undefined : quick
}

/** What was found in order and what was gathered, each once, as they stand in the list. */
export function together<T extends { id: string }>(order: Order<T>, ...lists: readonly Loaded<T>[]): T[] {
  const rows = new Map(lists.flatMap((list) => list.rows.map((row) => [row.id, row])))
  return [...rows.values()]
    .flatMap((row): { row: T; place: Place }[] => {
      const place = placeIn(order, row)
      return place ? [{ row, place }] : []
    })
    .sort((a, b) => comparePlaces(a.place, b.place, order.down))
    .map(({ row }) => row)
}
