/** The ids of all records that match a filter: for an act on all rows of a filtered list, read or not. Kept is nothing but the ids. */
import type { Noun } from '../core/customField'
import type { RecordOf } from '../core/fields'
import { matcher } from '../core/filterMatch'
import { NOTHING_YET, type Place } from '../core/loaded'
import { db } from './db'
import { FILTER_STORES } from './filtered'
import { LookedUp } from './lookedUp'
import { readOn } from './ordered'
import { type Listing, walkOf } from './walks'

/** Records looked at in one transaction. */
const PIECE = 1_000

/** Goes through the whole list, piece by piece, so that whatever is pressed meanwhile need not wait. */
export async function filteredIds<N extends Noun>(listing: Listing<N>): Promise<string[]> {
  const lookedUp = new LookedUp(listing.noun, listing.filter, listing.about)
  const matches = matcher(listing.noun, listing.filter, lookedUp.about)
  const ids: string[] = []
  let upTo: Place | undefined
  for (let ended = false; !ended; ) {
    const piece = await db.transaction('r', FILTER_STORES(), async () => {
      const walk = await walkOf(listing)
      const read = await readOn<RecordOf[N]>(walk.order, { ...NOTHING_YET, upTo }, PIECE)
      await lookedUp.learn(read.rows)
      return { ...read, rows: read.rows.filter((row) => (walk.of?.(row) ?? true) && matches(row)) }
    })
    ids.push(...piece.rows.map((row) => row.id))
    upTo = piece.upTo ?? upTo
    ended = piece.ended
  }
  return ids
}
