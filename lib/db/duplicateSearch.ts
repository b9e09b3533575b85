/** A search for likely duplicates, of whatever kind: what it tells while it goes on, and how its pairs are compared in pieces. */
import type { Decision } from '../core/match/record'

export type Duplicate = { a: string; b: string } & Decision
/** Records read or pairs compared, of so many; what was found so far, the surest first. */
export type Search = { done: number; total: number; found: Duplicate[] }
/** Called between pieces; the search ends where it answers `false`, and goes on when it has answered. */
export type OnProgress = (search: Search) => boolean | Promise<boolean>
/** Two by where they stand. */
export type Pair = readonly [number, number]

/** More than that nobody works through in one sitting. */
export const MOST_FOUND = 300
/** A few milliseconds' reading on the page's thread, on a slow machine too. */
const PAIRS_AT_ONCE = 60

/**
 * Gathers the pairs, and has them compared.
 * @param pairs with an `undefined` now and then, at which it may be waited
 * @param total how many records were read: gathering and comparing counts as much again
 * @param judged what of these pairs may be one, as far as the user has not said that they are two
 * @param found what was found before
 */
export async function comparePairs(
  pairs: Iterable<Pair | undefined>,
  total: number,
  judged: (piece: readonly Pair[]) => Promise<Duplicate[]>,
  onProgress: OnProgress,
  found: Duplicate[] = [],
): Promise<void> {
  const gathered: Pair[] = []
  for (const pair of pairs) {
    if (pair) gathered.push(pair)
    else if (!(await onProgress({ done: total, total: total * 2, found }))) return
  }
  for (let at = 0; at < gathered.length; at += PAIRS_AT_ONCE) {
    found = surestOf(found, await judged(gathered.slice(at, at + PAIRS_AT_ONCE)))
    // The last one is told below, as the end.
    const part = (at + PAIRS_AT_ONCE) / gathered.length
    if (part < 1 && !(await onProgress({ done: Math.round(total * (1 + part)), total: total * 2, found }))) return
  }
  await onProgress({ done: Math.max(1, total * 2), total: Math.max(1, total * 2), found })
}

/** What was found and what came to it, the surest first; the same list where nothing came that is sure enough to stand in it. */
export function surestOf(found: Duplicate[], more: readonly Duplicate[]): Duplicate[] {
  if (!more.length) return found
  const all = [...found, ...more].sort(surestFirst).slice(0, MOST_FOUND)
  return all.every((one, at) => one === found[at]) ? found : all
}

/** Those as sure as one another stay as they came: nothing moves under the eyes of who works on the first. */
const surestFirst = (one: Duplicate, two: Duplicate) => two.sure - one.sure
