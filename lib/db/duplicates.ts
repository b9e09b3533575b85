/**
 * Likely duplicates among all people: read once in pieces, put into blocks, and compared only within these. Those with a key in common,
 * the surest, are compared as soon as the second is read; the others once all are. Nothing is kept in the database: what stands there
 * would be old by the next change.
 */
import { type Blocked, blockedOf, mayBeNamesakes, nameBlock } from '../core/match/blocks'
import { colleaguesAlike } from '../core/match/colleagues'
import type { Decision } from '../core/match/record'
import { Sharing } from '../core/match/sharing'
import type { Person } from '../core/person'
import { db } from './db'
import { comparePairs, type Duplicate, type OnProgress, type Pair, surestOf } from './duplicateSearch'
import { stillOpen } from './openPairs'
import { companyNames, peopleByIds } from './read'

/** Compares people with the names of their companies. */
export type Judge = {
  compare: (people: readonly (Person & { company?: string })[], pairs: readonly Pair[]) => Promise<Decision[]>
  /** Any script in Latin letters, as well as can be. */
  inLatin: (text: string) => string
}

/** A few milliseconds' work on the page's thread, on a slow machine too. */
const READ_AT_ONCE = 100
/** A block of more than that is a switchboard, or a name like any other: its first ones are compared. */
const MOST = { key: 12, name: 8 }

export async function findDuplicates(judge: Judge, onProgress: OnProgress): Promise<void> {
  const total = await db.people.count()
  const blocks = new PeopleBlocks(total)
  const compare = (pairs: readonly Pair[]) => judged(pairs, blocks.people, judge)
  let found: Duplicate[] = []
  for (let reading = readAfter(''); ; ) {
    const rows = await reading
    const isLast = rows.length < READ_AT_ONCE
    // The next ones come while these are worked on.
    if (!isLast) reading = readAfter(rows.at(-1)?.id ?? '')
    // Whether it failed is asked when its turn comes; where nobody looks any more, it never does.
    reading.catch(() => {})
    found = surestOf(found, await compare(rows.flatMap((row) => blocks.put(row))))
    if (!(await onProgress({ done: blocks.people.length, total: total * 2, found }))) return
    if (isLast) break
  }
  await comparePairs(blocks.rest(judge.inLatin), total, compare, onProgress, found)
}

const readAfter = async (id: string): Promise<Person[]> => db.people.where('id').above(id).limit(READ_AT_ONCE).toArray()

/** All people, as far as blocks need them, and who stands with whom. */
class PeopleBlocks {
  readonly people: Blocked[] = []
  readonly #keys: Sharing
  readonly #names: Sharing
  readonly #colleagues = new Map<string, number[]>()
  readonly #namesakes: Pair[] = []
  /** Those that need no comparing again. */
  readonly #paired = new Set<number>()

  constructor(private readonly total: number) {
    this.#keys = new Sharing(total * 2)
    this.#names = new Sharing(total)
  }

  /** @returns the pairs that she makes, by a key in common, with those before her */
  put(row: Person): Pair[] {
    const blocked = blockedOf(row)
    const at = this.people.push(blocked) - 1
    const name = nameBlock(blocked.sounds)
    const mates = (row.keys ?? []).flatMap((key) => this.#keys.put(key, at, MOST.key))
    for (const other of name ? this.#names.put(name, at, MOST.name) : [])
      if (!mates.includes(other) && mayBeNamesakes(this.people[other] as Blocked, blocked) && this.#isNew(other, at))
        this.#namesakes.push([other, at])
    if (blocked.company && blocked.sounds.length) {
      const colleagues = this.#colleagues.get(blocked.company)
      if (colleagues) colleagues.push(at)
      else this.#colleagues.set(blocked.company, [at])
    }
    return mates.filter((other) => this.#isNew(other, at)).map((other) => [other, at])
  }

  /** The pairs without a key in common; `undefined` now and then, so that it can be waited in between. */
  *rest(inLatin: Judge['inLatin']): Generator<Pair | undefined> {
    yield* this.#namesakes
    for (const colleagues of this.#colleagues.values()) {
      for (const pair of colleaguesAlike(this.people, colleagues, inLatin))
        if (!pair || this.#isNew(...pair)) yield pair
      yield undefined
    }
  }

  #isNew(one: number, two: number): boolean {
    const pair = one * this.total + two
    if (this.#paired.has(pair)) return false
    this.#paired.add(pair)
    return true
  }
}

async function judged(pairs: readonly Pair[], people: readonly Blocked[], judge: Judge): Promise<Duplicate[]> {
  if (!pairs.length) return []
  const rows = await peopleByIds([...new Set(pairs.flat())].map((at) => people[at]?.id ?? ''))
  const names = await companyNames(rows.flatMap((row) => row.companyId ?? []))
  const place = new Map(rows.map((row, at) => [row.id, at]))
  const there = pairs.flatMap(([a, b]): Pair[] => {
    const [one, two] = [place.get(people[a]?.id ?? ''), place.get(people[b]?.id ?? '')]
    return one === undefined || two === undefined ? [] : [[one, two]]
  })
  const named = rows.map((row) => {
    const company = names.get(row.companyId ?? '')
    return company ? { ...row, company } : row
  })
  const likely = (await judge.compare(named, there)).flatMap((decision, i): Duplicate[] => {
    const [one, two] = there[i] ?? [0, 0]
    return decision.decision === 'different' ? [] : [{ a: rows[one]?.id ?? '', b: rows[two]?.id ?? '', ...decision }]
  })
  return stillOpen('people', likely, new Map(rows.map((row) => [row.id, row])))
}
