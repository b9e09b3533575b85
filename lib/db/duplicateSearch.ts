/** A search for likely duplicates, of whatever kind: what it tells while it goes on, and how its pairs are compared in pieces. */
import type { Decision } from '../core/match/record'

export type Duplicate = { a: string; b: string } & Decision
/** Records read or pairs compared, of so many; what was found so far, the surest first. */
export type Search = { done: number; total: number; found: Duplicate[] }
/** Called between pieces; the search ends where it answers `false`, and goes on when it has answered. */
export type OnProgress = (search: Search) => boolean | Promise<boolean>

/** More than that nobody works through in one sitting. */
export const MOST_FOUND = 300
const PAIRS_AT_ONCE = 200
/** So many pairs are gathered in one go: a few milliseconds. */
const GATHERED = 5_000

/**
 * Gathers the pairs, and has them compared.
 * @param total how many records were read: gathering and comparing counts as much again
 * @param judged what of these pairs may be one, as far as the user has not said that they are two
 */
export async function comparePairs(
  pairs: Iterable<[number, number]>,
  total: number,
  judged: (piece: readonly [number, number][]) => Promise<Duplicate[]>,
  onProgress: OnProgress,
): Promise<void> {
  const gathered: [number, number][] = []
  for (const pair of pairs) {
    gathered.push(pair)
    if (gathered.length % GATHERED === 0 && !(await onProgress({ done: total, total: total * 2, found: [] }))) return
  }
  let found: Duplicate[] = []
  for (let at = 0; at < gathered.length; at += PAIRS_AT_ONCE) {
    const more = await judged(gathered.slice(at, at + PAIRS_AT_ONCE))
    if (more.length) found = [...found, ...more].sort(surestFirst).slice(0, MOST_FOUND)
    // The last one is told below, as the end.
    const part = (at + PAIRS_AT_ONCE) / gathered.length
    if (part < 1 && !(await onProgress({ done: Math.round(total * (1 + part)), total: total * 2, found }))) return
  }
  await onProgress({ done: Math.max(1, total * 2), total: Math.max(1, total * 2), found })
}

const surestFirst = (a: Duplicate, b: Duplicate) => b.sure - a.sure || a.a.localeCompare(b.a)
