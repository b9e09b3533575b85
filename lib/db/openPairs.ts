/** Of the pairs that a search found, those that still wait for an answer: to be followed, so that an answer taken back brings one back. */
import { areApart, sidesOf } from '../core/apart'
import type { Mergeable, MergeTable } from '../core/merge'
import type { Person } from '../core/person'
import { db } from './db'
import type { Duplicate } from './duplicateSearch'
import { companyNames } from './read'

export type OpenPairs = {
  pairs: Duplicate[]
  /** How many wait in all. */
  total: number
  rows: Map<string, Mergeable[MergeTable]>
  /** What the companies of people are called. */
  companies: Map<string, string>
}

/** @param limit how many are to be shown */
export async function openPairs(table: MergeTable, found: readonly Duplicate[], limit: number): Promise<OpenPairs> {
  const rows = await rowsOf(table, found)
  const open = await notToldApart(table, found, rows)
  const pairs = open.slice(0, limit)
  const shown = pairs.flatMap(({ a, b }) => [rows.get(a), rows.get(b)])
  return {
    pairs,
    total: open.length,
    rows,
    companies: await companyNames(shown.flatMap((one) => (one && 'companyId' in one && one.companyId) || [])),
  }
}

/**
 * Those of several pairs that the user did not tell apart, and of which both are there.
 * @param rows those of the pairs, where they were read just now
 */
export const stillOpen = async (
  table: MergeTable,
  pairs: readonly Duplicate[],
  rows?: OpenPairs['rows'],
): Promise<Duplicate[]> => (pairs.length ? notToldApart(table, pairs, rows ?? (await rowsOf(table, pairs))) : [])

async function rowsOf(table: MergeTable, pairs: readonly Duplicate[]): Promise<OpenPairs['rows']> {
  const ids = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))]
  const rows = (await db.table(table).bulkGet(ids)) as (Mergeable[MergeTable] | undefined)[]
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])))
}

async function notToldApart(
  table: MergeTable,
  pairs: readonly Duplicate[],
  rows: OpenPairs['rows'],
): Promise<Duplicate[]> {
  const kind = table === 'people' ? 'p' : 'c'
  const both = pairs.filter(({ a, b }) => rows.has(a) && rows.has(b))
  const wanted = [...new Set(both.flatMap(({ a, b }) => [`${kind}:${a}`, `${kind}:${b}`]))]
  const apart = wanted.length ? await db.apart.where('sides').anyOf(wanted).toArray() : []
  if (!apart.length) return both
  const sides = (id: string) => (table === 'people' ? sidesOf(rows.get(id) as Person) : [`c:${id}`])
  return both.filter(({ a, b }) => !areApart(apart, sides(a), sides(b)))
}
