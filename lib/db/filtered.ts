/**
 * A list read through a filter. It goes through the records of its walk piece by piece and gives the rows that match as they
 * are found, so that nothing waits for a hundred thousand records to be looked at; what was found is then set right by what
 * the journal says, as `kept.ts` does it for whole lists.
 */
import type { Noun } from '../core/customField'
import type { RecordOf } from '../core/fields'
import { matcher } from '../core/filterMatch'
import { type Loaded, NOTHING_YET, type Placed, settled } from '../core/loaded'
import { db } from './db'
import { areMany, type Gathered, isRare, quickWalk, together } from './gathered'
import { type Mark, markNow, touchedSince } from './journalSince'
import { KEPT_STORES, type Names, namesFor } from './kept'
import { LookedUp } from './lookedUp'
import { placeIn, readOn } from './ordered'
import { type Listing, type Walk, walkOf } from './walks'

/** The rows found so far, and what their companies are called; the next reading goes on from there. */
export type Filtered<T> = {
  rows: readonly T[]
  names: Names
  /** How many records were looked at. */
  seen: number
  /** All of them were: no more come. */
  ended: boolean
  /** The rows stand in the order that was asked for. */
  sorted: boolean
  /** They are few, gathered from everywhere: between those that are there more may come until it has ended, however many are wanted. */
  gathers: boolean
  kept: { mark: Mark; key: string; found: Loaded<T>; looked: number; gathered: Gathered<T>; lookedUp: LookedUp }
}

/** Records that are looked at in one transaction: at first few, so that the first rows are there at once. */
const FIRST = 200
const PIECE = 250
/** The same where few are gathered by the quickest way. */
const GATHERED = 500
/** Pieces of one answer at most: each answer is drawn. */
const PIECES = 10

/** The tables that looking takes. */
export const FILTER_STORES = () => [...KEPT_STORES(), db.totals]

/**
 * Looks on, until so many rows were found, all was looked at, or a few pieces were: then it is to be asked again.
 * @param before what this gave the last time, for the same listing
 */
export async function filteredRows<N extends Noun>(
  listing: Listing<N>,
  limit: number,
  before?: Filtered<RecordOf[N]>,
): Promise<Filtered<RecordOf[N]>> {
  let now = before
  const pieces = Math.min(PIECES, 1 + Math.floor((before?.seen ?? 0) / 1_000))
  for (let piece = 0; ; piece++) {
    now = await db.transaction('r', FILTER_STORES(), async () => lookOn(listing, limit, now))
    if (now.ended || (!now.gathers && now.rows.length >= limit) || piece >= pieces) return now
  }
}

async function lookOn<N extends Noun>(
  listing: Listing<N>,
  limit: number,
  before?: Filtered<RecordOf[N]>,
): Promise<Filtered<RecordOf[N]>> {
  type T = RecordOf[N]
  const walk = await walkOf(listing)
  const since = before?.kept.key === walk.key ? await touchedSince(before.kept.mark) : undefined
  // A company that is called otherwise may make matches of people that were looked at long ago.
  const known = since && before && !before.kept.lookedUp.isTouched(since.touched) ? before : undefined
  const lookedUp = known?.kept.lookedUp ?? new LookedUp(listing.noun, listing.filter, listing.about)
  const matches = matcher(listing.noun, listing.filter, lookedUp.about)
  const keeps = async (rows: readonly T[]) => {
    await lookedUp.learn(rows)
    return rows.map((row) => (walk.of?.(row) ?? true) && matches(row))
  }
  const follow = (walked: Walk<T>, list: Loaded<T>) => setRight(listing.noun, walked, list, since?.touched, keeps)
  const more = async (walked: Walk<T>, list: Loaded<T>, size: number) => {
    const { rows, places, upTo, ended } = await readOn<T>(walked.order, { ...NOTHING_YET, upTo: list.upTo }, size)
    const fits = await keeps(rows)
    return {
      looked: rows.length,
      list: {
        rows: [...list.rows, ...rows.filter((_, i) => fits[i])],
        places: [...list.places, ...places.filter((_, i) => fits[i])],
        upTo: upTo ?? list.upTo,
        ended,
      },
    }
  }
  let found: Loaded<T> = known ? await follow(walk, known.kept.found) : NOTHING_YET
  let looked = known?.kept.looked ?? 0
  let gathered: Gathered<T> = known?.kept.gathered ?? { seen: 0 }
  const wants = !found.ended && found.rows.length < limit
  const rare = gathered.list || (wants && !gathered.never && isRare(looked, found.rows.length))
  const quick = rare ? await quickWalk(listing, walk) : undefined
  if (quick) {
    const list = gathered.list ? await follow(quick, gathered.list) : NOTHING_YET
    const next = list.ended ? { looked: 0, list } : await more(quick, list, GATHERED)
    gathered = { list: next.list, seen: gathered.seen + next.looked }
    if (areMany(next.list)) gathered = { seen: 0, never: true }
  } else if (wants) {
    const next = await more(walk, found, looked ? PIECE : FIRST)
    looked += next.looked
    found = next.list
  }
  const { list } = gathered
  const rows = list ? together(walk.order, found, list) : found.rows
  const names = await namesFor([{ ...found, rows }], known?.names, since?.touched)
  const mark = since?.mark ?? (await markNow())
  const kept = { mark, key: walk.key, found, looked, gathered, lookedUp }
  const seen = Math.max(looked, gathered.seen)
  const ended = list?.ended ?? found.ended
  return { rows, names, seen, ended, sorted: walk.sorted, gathers: list !== undefined, kept }
}

async function setRight<T extends { id: string }>(
  noun: Noun,
  walk: Walk<T>,
  found: Loaded<T>,
  touched: ReadonlySet<string> = new Set(),
  keeps: (rows: readonly T[]) => Promise<boolean[]>,
): Promise<Loaded<T>> {
  const start = `${noun}:`
  const ids = [...touched].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length))
  if (!ids.length) return found
  const rows: (T | undefined)[] = await db.table<T>(noun).bulkGet(ids)
  const there = rows.filter((row) => row !== undefined)
  const fits = await keeps(there)
  const now = new Map<string, Placed<T> | undefined>(ids.map((id) => [id, undefined]))
  for (const [i, row] of there.entries()) {
    const place = fits[i] ? placeIn(walk.order, row) : undefined
    if (place) now.set(row.id, { row, place })
  }
  return settled(found, now, walk.order.down)
}
