/**
 * What a step of an import knows for the next one, that the database need not be asked a thousand times for what was never there: which
 * exact keys it surely has not, and the companies that the file names again and again. It holds only while nobody else wrote: what
 * the journal says of others' small changes is taken in, and after anything more it is begun anew.
 */
import { companySortName } from '../core/company'
import { KeyFilter } from '../core/import/keyFilter'
import type { Put } from '../core/import/world'
import type { Job } from '../core/job'
import type { Person } from '../core/person'
import { type Bare, stored } from '../core/rows'
import { addedMark } from './addedTo'
import { db } from './db'

/** Records that are read in a step, until all that were here are known. */
const READ = 500
const READS = 6
/** Records in the store for each row of the file from which on it is quicker to ask. */
const TOO_MANY = 3
/** Companies that are kept at hand. */
const COMPANIES = 20_000
/** Changes of others that are taken in. */
const FEW = 50

type Firm = Bare<'companies'>
/** @property after the last id that was read; absent once all were */
type Walk = { table: 'people' | 'companies'; after?: string }

export class Known {
  readonly #filter = new KeyFilter()
  readonly #walks: Walk[] = [
    { table: 'companies', after: '' },
    { table: 'people', after: '' },
  ]
  readonly #firms = new Map<string, Firm>()
  readonly #firmOf = new Map<string, string>()

  /** Reads on in what was here before the import. */
  async readOn(): Promise<void> {
    for (let i = 0; i < READS; i++) {
      const walk = this.#walks.find(({ after }) => after !== undefined)
      if (walk?.after === undefined) return
      const rows: { id: string }[] = await db.table(walk.table).where(':id').above(walk.after).limit(READ).toArray()
      for (const row of rows) this.#add(walk.table, row)
      walk.after = rows.length < READ ? undefined : rows.at(-1)?.id
    }
  }

  /** Whether a record of the table may have the key. */
  mayHave(table: Walk['table'], key: string): boolean {
    return this.#walks.some((walk) => walk.table === table && walk.after !== undefined) || this.#filter.mayHave(key)
  }

  /** The company at hand by a key; undefined where it has to be asked for. */
  firm(key: string): Firm | undefined {
    return this.#firms.get(this.#firmOf.get(key) ?? '')
  }
  firmById = (id: string): Firm | undefined => this.#firms.get(id)

  /** Keeps a company that the database gave as the first of a key. */
  keepFirm(key: string | undefined, row: Firm): void {
    if (this.#firms.size >= COMPANIES) this.dropFirms()
    this.#firms.set(row.id, row)
    if (key !== undefined) this.#firmOf.set(key, row.id)
  }

  dropFirms(): void {
    this.#firms.clear()
    this.#firmOf.clear()
  }

  /** Takes in what the import writes. */
  take({ table, row }: Put): void {
    if (table === 'companies') {
      const before = this.#firms.get(row.id)
      for (const key of before ? firmKeys(before) : [])
        if (!firmKeys(row as Firm).includes(key)) this.#firmOf.delete(key)
      // Under a key that somebody older may have, the database is asked who is the first.
      const free = firmKeys(row as Firm).filter((key) => !this.mayHave(table, key))
      if (free.length || before) this.keepFirm(undefined, row as Firm)
      for (const key of free) this.#firmOf.set(key, row.id)
    }
    this.#add(table, row)
  }

  /** Takes in what others wrote since. @returns false where that cannot be told */
  async catchUp(seq: number): Promise<boolean> {
    const since = await db.changes.where('seq').above(seq).limit(FEW).toArray()
    if (since.length === FEW || since.some(({ parts, erased }) => parts || erased)) return false
    for (const { table, after } of since.flatMap(({ rows }) => rows)) {
      if (table === 'companies') this.dropFirms()
      if (after) this.#add(table, after)
    }
    return true
  }

  /** @param row with the fields of its indexes, or without */
  #add(table: string, row: object): void {
    if (table === 'people')
      for (const key of (row as Person).keys ?? stored(table, row as Bare<'people'>).keys ?? []) this.#filter.add(key)
    if (table === 'companies') for (const key of firmKeys(row as Firm)) this.#filter.add(key)
  }
}

const firmKeys = (row: Firm & { sortName?: string }): string[] => [
  nameKey(row.sortName ?? companySortName(row.name)),
  ...row.domains.map((domain) => domainKey(domain)),
]
export const nameKey = (sortName: string): string => `n:${sortName}`
export const domainKey = (domain: string): string => `d:${domain}`

let kept: { job: string; done: number; seq: number; mark: unknown; known: Known } | undefined

/** Within the transaction of a step. @returns undefined where it is quicker to ask */
export async function knownOf(job: Job): Promise<Known | undefined> {
  const last = kept
  kept = undefined
  if (last?.job === job.id && last.done === job.done && last.mark === (await addedMark())) {
    if (await last.known.catchUp(last.seq)) {
      await last.known.readOn()
      return last.known
    }
  }
  const here = (await db.people.count()) + (await db.companies.count())
  if (here > (job.total - job.done) * TOO_MANY) return undefined
  const known = new Known()
  await known.readOn()
  return known
}

/** Keeps it for the step that begins where this one ends, if that is the next thing that is written. */
export async function keepKnown(job: Job, done: number, known: Known): Promise<void> {
  const newest = await db.changes.orderBy('seq').last()
  kept = { job: job.id, done, seq: newest?.seq ?? 0, mark: await addedMark(), known }
}
