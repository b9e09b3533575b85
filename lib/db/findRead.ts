/** Reading records for the search: all of them in pieces, or some by id. A row that cannot be read is passed over. */
import type { EntityTable } from 'dexie'
import type { Company } from '../core/company'
import { customFieldsOf } from '../core/customColumns'
import type { CustomField, Noun } from '../core/customField'
import { companyEntry, dealEntry, type Entry, Gathering, keyOf, personEntry, type SearchIndex } from '../core/search'
import { db } from './db'

/** Rows read at once; few enough that a save has not long to wait between two pieces. */
const PIECE = 5_000

/**
 * Makes the index from all records. Between pieces others may write: what changes meanwhile is in the journal, and to be followed
 * from where it stood before.
 * @param dealt when records were dealt with, by kind and id, where that was after they were last changed themselves
 */
export async function readAll(dealt: ReadonlyMap<string, number>): Promise<SearchIndex> {
  const all = new Gathering()
  const add = (entry: Entry) => {
    const when = Math.max(entry.when, dealt.get(keyOf(entry.kind, entry.id)) ?? 0)
    all.add({ ...entry, when })
  }
  const own = await ownFields()
  const names = new Map<string, string>()
  await eachPiece(db.companies, (company) => {
    names.set(company.id, company.name)
    add(companyEntry(company, own.companies))
  })
  await eachPiece(db.people, (person) => add(personEntry(person, names.get(person.companyId ?? ''), own.people)))
  await eachPiece(db.deals, (deal) => add(dealEntry(deal, names.get(deal.companyId ?? ''), own.deals)))
  return all.index()
}

/** The user's own fields in use, by noun. */
export async function ownFields(): Promise<Record<Noun, CustomField[]>> {
  const all = await readRows(db.fields, (await db.fields.toCollection().primaryKeys()) as string[])
  const of = (noun: Noun) => customFieldsOf(all, noun)
  return { people: of('people'), companies: of('companies'), deals: of('deals') }
}

async function eachPiece<T extends { id: string }>(table: EntityTable<T, 'id'>, each: (row: T) => void): Promise<void> {
  for (let after: string | undefined = ''; after !== undefined; ) {
    const { rows, last }: Piece<T> = await piece(table, after)
    rows.forEach(each)
    after = last
  }
}

type Piece<T> = { rows: T[]; last?: string }

async function piece<T extends { id: string }>(table: EntityTable<T, 'id'>, after: string): Promise<Piece<T>> {
  const range = () => table.where(':id').above(after).limit(PIECE)
  try {
    // A transaction of its own keeps a live query from holding on to all that is read.
    const rows = await db.transaction('r', table, async () => range().toArray())
    return { rows, last: rows.at(-1)?.id }
  } catch {
    const ids = (await range().primaryKeys()) as string[]
    return { rows: await readRows(table, ids), last: ids.at(-1) }
  }
}

/** Rows by id; those that are gone or cannot be read are left out. */
export async function readRows<T extends { id: string }>(
  table: EntityTable<T, 'id'>,
  ids: readonly string[],
): Promise<T[]> {
  if (!ids.length) return []
  const one = (id: string) => table.get(id as never).catch(() => undefined)
  const rows = await table.bulkGet(ids as never).catch(() => Promise.all(ids.map(one)))
  return rows.filter((row): row is NonNullable<typeof row> => row !== undefined) as T[]
}

/** The names of companies by id. */
export async function namesOf(ids: readonly (string | undefined)[]): Promise<Map<string, string>> {
  const known = [...new Set(ids.filter((id) => id !== undefined))]
  return new Map((await readRows<Company>(db.companies, known)).map(({ id, name }) => [id, name]))
}
