/**
 * Likely duplicates among all people: read once in pieces, put into blocks, and compared only within these. Nothing is kept in the
 * database: it takes seconds, and what stands there would be old by the next change.
 */
import { areApart, sidesOf } from '../core/apart'
import { type Blocked, blockedOf, blocksOf, mayBeNamesakes, mayBeOne } from '../core/match/blocks'
import type { Decision } from '../core/match/record'
import type { Person } from '../core/person'
import { db } from './db'
import { companyNames } from './read'

export type Duplicate = { a: string; b: string } & Decision
/** People read or pairs compared, of so many; what was found so far, the surest first. */
export type Search = { done: number; total: number; found: Duplicate[] }
/** Compares people with the names of their companies. */
export type Judge = (
  people: readonly (Person & { company?: string })[],
  pairs: readonly (readonly [number, number])[],
) => Decision[]

const READ_AT_ONCE = 1_000
const PAIRS_AT_ONCE = 200
/** A block of more than that is a switchboard, a name like any other, a large firm: its first ones are compared. */
const MOST = { key: 12, name: 8, company: 60 }
/** More than that nobody works through in one sitting. */
export const MOST_FOUND = 300

/** @param onProgress called between pieces; the search ends where it answers `false` */
export async function findDuplicates(judge: Judge, onProgress: (search: Search) => boolean): Promise<void> {
  const total = await db.people.count()
  const people: Blocked[] = []
  const blocks = new Map<string, number[]>()
  const put = (block: string, at: number, most: number) => {
    const list = blocks.get(block)
    if (!list) blocks.set(block, [at])
    else if (list.length < most) list.push(at)
  }
  for (let last = ''; ; ) {
    const rows = await db.people.where('id').above(last).limit(READ_AT_ONCE).toArray()
    for (const row of rows) {
      const blocked = blockedOf(row)
      const at = people.push(blocked) - 1
      for (const block of blocksOf(row, blocked.sounds)) put(block, at, block.startsWith('n:') ? MOST.name : MOST.key)
      if (row.companyId && row.name) put(`c:${row.companyId}`, at, MOST.company)
    }
    if (!onProgress({ done: people.length, total: total * 2, found: [] })) return
    if (rows.length < READ_AT_ONCE) break
    last = rows.at(-1)?.id ?? ''
  }
  const pairs = pairsIn(blocks, people)
  blocks.clear()
  const found: Duplicate[] = []
  for (let at = 0; at < pairs.length; at += PAIRS_AT_ONCE) {
    found.push(...(await judged(pairs.slice(at, at + PAIRS_AT_ONCE), people, judge)))
    found.sort((a, b) => b.sure - a.sure || a.a.localeCompare(b.a))
    found.length = Math.min(found.length, MOST_FOUND)
    const part = Math.min(1, (at + PAIRS_AT_ONCE) / pairs.length)
    if (!onProgress({ done: Math.round(total * (1 + part)), total: total * 2, found: [...found] })) return
  }
  onProgress({ done: total * 2, total: total * 2, found })
}

/** Each pair once, those with a key in common first. */
function pairsIn(blocks: ReadonlyMap<string, readonly number[]>, people: readonly Blocked[]): [number, number][] {
  const seen = new Set<number>()
  const pairs: [number, number][] = []
  const inOrder = [...blocks].sort(([a], [b]) => rank(a) - rank(b))
  for (const [block, list] of inOrder) {
    const mayBe = block.startsWith('c:') ? mayBeOne : block.startsWith('n:') ? mayBeNamesakes : () => true
    for (let i = 0; i < list.length; i++)
      for (let j = i + 1; j < list.length; j++) {
        const [a, b] = [list[i] as number, list[j] as number]
        if (!mayBe(people[a] as Blocked, people[b] as Blocked)) continue
        const pair = Math.min(a, b) * people.length + Math.max(a, b)
        if (seen.has(pair)) continue
        seen.add(pair)
        pairs.push([a, b])
      }
  }
  return pairs
}
const rank = (block: string): number => (block.startsWith('c:') ? 2 : block.startsWith('n:') ? 1 : 0)

async function judged(
  pairs: readonly [number, number][],
  people: readonly Blocked[],
  judge: Judge,
): Promise<Duplicate[]> {
  const ids = [...new Set(pairs.flat())].map((at) => people[at]?.id ?? '')
  const rows = (await db.people.bulkGet(ids)).filter((row) => row !== undefined)
  const names = await companyNames(rows.flatMap((row) => row.companyId ?? []))
  const place = new Map(rows.map((row, at) => [row.id, at]))
  const there = pairs.flatMap(([a, b]) => {
    const [one, two] = [place.get(people[a]?.id ?? ''), place.get(people[b]?.id ?? '')]
    return one === undefined || two === undefined ? [] : [[one, two] as const]
  })
  const named = rows.map((row) => {
    const company = names.get(row.companyId ?? '')
    return company ? { ...row, company } : row
  })
  const likely = judge(named, there).flatMap((decision, i): Duplicate[] => {
    const [one, two] = there[i] ?? [0, 0]
    return decision.decision === 'different' ? [] : [{ a: rows[one]?.id ?? '', b: rows[two]?.id ?? '', ...decision }]
  })
  return stillOpen(likely, new Map(rows.map((row) => [row.id, row])))
}

/** Those of several pairs that the user did not tell apart, and of which both are there. */
export async function stillOpen(pairs: readonly Duplicate[], rows: ReadonlyMap<string, Person>): Promise<Duplicate[]> {
  const sides = new Map([...rows].map(([id, row]) => [id, sidesOf(row)]))
  const both = pairs.filter(({ a, b }) => sides.has(a) && sides.has(b))
  const wanted = [...new Set(both.flatMap(({ a, b }) => [`p:${a}`, `p:${b}`]))]
  const apart = wanted.length ? await db.apart.where('sides').anyOf(wanted).toArray() : []
  return apart.length ? both.filter(({ a, b }) => !areApart(apart, sides.get(a) ?? [], sides.get(b) ?? [])) : both
}
