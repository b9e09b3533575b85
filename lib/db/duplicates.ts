/**
 * Likely duplicates among all people: read once in pieces, put into blocks, and compared only within these. Nothing is kept in the
 * database: it takes seconds, and what stands there would be old by the next change.
 */
import { type Blocked, blockedOf, blocksOf, mayBeNamesakes, mayBeOne } from '../core/match/blocks'
import { Blocks } from '../core/match/pairs'
import type { Decision } from '../core/match/record'
import type { Person } from '../core/person'
import { db } from './db'
import { comparePairs, type Duplicate, type OnProgress } from './duplicateSearch'
import { stillOpen } from './openPairs'
import { companyNames, peopleByIds } from './read'

/** Compares people with the names of their companies. */
export type Judge = (
  people: readonly (Person & { company?: string })[],
  pairs: readonly (readonly [number, number])[],
) => Promise<Decision[]>

const READ_AT_ONCE = 200
/** A block of more than that is a switchboard, a name like any other, a large firm: its first ones are compared. */
const MOST = { key: 12, name: 8, company: 60 }

export async function findDuplicates(judge: Judge, onProgress: OnProgress): Promise<void> {
  const total = await db.people.count()
  const people: Blocked[] = []
  const blocks = new Blocks()
  for (let last = ''; ; ) {
    const rows = await db.people.where('id').above(last).limit(READ_AT_ONCE).toArray()
    for (const row of rows) {
      const blocked = blockedOf(row)
      const at = people.push(blocked) - 1
      for (const block of blocksOf(row, blocked.sounds))
        blocks.put(block, at, block.startsWith('n:') ? MOST.name : MOST.key)
      if (row.companyId && row.name) blocks.put(`c:${row.companyId}`, at, MOST.company)
    }
    if (!(await onProgress({ done: people.length, total: total * 2, found: [] }))) return
    if (rows.length < READ_AT_ONCE) break
    last = rows.at(-1)?.id ?? ''
  }
  const mayBe = (block: string, one: number, two: number) => {
    const [a, b] = [people[one] as Blocked, people[two] as Blocked]
    return block.startsWith('c:') ? mayBeOne(a, b) : !block.startsWith('n:') || mayBeNamesakes(a, b)
  }
  // Those with a key in common first.
  const pairs = blocks.pairs(['n:', 'c:'], people.length, mayBe)
  await comparePairs(pairs, total, (piece) => judged(piece, people, judge), onProgress)
}

async function judged(
  pairs: readonly (readonly [number, number])[],
  people: readonly Blocked[],
  judge: Judge,
): Promise<Duplicate[]> {
  const rows = await peopleByIds([...new Set(pairs.flat())].map((at) => people[at]?.id ?? ''))
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
  const likely = (await judge(named, there)).flatMap((decision, i): Duplicate[] => {
    const [one, two] = there[i] ?? [0, 0]
    return decision.decision === 'different' ? [] : [{ a: rows[one]?.id ?? '', b: rows[two]?.id ?? '', ...decision }]
  })
  return stillOpen('people', likely)
}
