/** What the lists of people and companies ask: rows in order of name, as many as were scrolled to, or those that a search finds. */
import type { Company } from '../core/company'
import { LifeCycle, type Person } from '../core/person'
import { db } from './db'
import { findIds } from './find'
import { KEPT_STORES, type Kept, keep, type Names } from './kept'
import type { Order } from './ordered'
import { companiesByIds, companyNames, peopleByIds } from './read'

/** Rows as far as they were read, and what their companies are called; the next reading goes on from there. */
export type Listed<T> = { rows: readonly T[]; names: Names; kept?: Kept<T> }

/** The first people in order of name, of one life cycle if asked. @param before what this gave the last time, for the same */
export async function peopleRows(
  limit: number,
  lifecycle?: LifeCycle,
  before?: Listed<Person>,
): Promise<Listed<Person>> {
  const order = { parts: [lifecycle ? [ofLifeCycle(lifecycle)] : LifeCycle.options.map(ofLifeCycle)], down: false }
  return listed('people', order, limit, before)
}

/** The first companies in order of name. @param before what this gave the last time */
export async function companyRows(limit: number, before?: Listed<Company>): Promise<Listed<Company>> {
  return listed('companies', { parts: [[byName]], down: false }, limit, before)
}

/** The people that a search finds, best first. */
export async function peopleFound(query: string, limit: number, lifecycle?: LifeCycle): Promise<Listed<Person>> {
  // The search knows no life cycles: among ten times as many there are enough of the one asked for, or the words are too few.
  const ids = await findIds(query, lifecycle ? limit * 10 : limit, 'person')
  const rows: Person[] = []
  for (let at = 0; at < ids.length && rows.length < limit; at += limit) {
    const some = await peopleByIds(ids.slice(at, at + limit))
    rows.push(...(lifecycle ? some.filter((person) => person.lifecycle === lifecycle) : some))
  }
  const names = await companyNames(rows.flatMap((person) => person.companyId ?? []))
  return { rows: rows.slice(0, limit), names }
}

/** The companies that a search finds, best first. */
export const companiesFound = async (query: string, limit: number): Promise<Listed<Company>> => ({
  rows: await companiesByIds(await findIds(query, limit, 'company')),
  names: new Map(),
})

async function listed<T extends { id: string }>(
  table: 'people' | 'companies',
  order: Order<T>,
  limit: number,
  before?: Listed<T>,
): Promise<Listed<T>> {
  return db.transaction('r', KEPT_STORES(), async () => {
    const kept = await keep(table, [order], [limit], before?.kept)
    return { rows: kept.lists[0]?.rows ?? [], names: kept.names, kept }
  })
}

/** Between name and id in a key: two rows of one name stand in the order of their ids. */
const THEN = '\u0000'
export const nameKey = (row: { sortName: string; id: string }) => `${row.sortName}${THEN}${row.id}`
const END = '\uffff'

/** People of one life cycle in order of name. */
export const ofLifeCycle = (lifecycle: LifeCycle) => ({
  keyOf: (person: Person) => (person.lifecycle === lifecycle ? nameKey(person) : undefined),
  read: async (after: string | undefined, limit: number): Promise<Person[]> => {
    const index = () => db.people.where('[lifecycle+sortName]')
    const last = afterName(after)
    const alike = last ? await index().equals([lifecycle, last.name]).primaryKeys() : []
    const rows = await peopleByIds(alike.filter((id) => last && id > last.id).slice(0, limit))
    if (rows.length >= limit) return rows
    const rest = index().between([lifecycle, last?.name ?? ''], [lifecycle, END], !last, true)
    return [...rows, ...(await rest.limit(limit - rows.length).toArray())]
  },
})

/** Companies in order of name. */
export const byName = {
  keyOf: (company: Company) => nameKey(company),
  read: async (after: string | undefined, limit: number): Promise<Company[]> => {
    const index = () => db.companies.where('sortName')
    const last = afterName(after)
    const alike = last ? await index().equals(last.name).primaryKeys() : []
    const rows = await companiesByIds(alike.filter((id) => last && id > last.id).slice(0, limit))
    if (rows.length >= limit) return rows
    const rest = last ? index().above(last.name) : index().aboveOrEqual('')
    return [...rows, ...(await rest.limit(limit - rows.length).toArray())]
  },
}

/** Name and id of the row that a key stands for. */
function afterName(key: string | undefined): { name: string; id: string } | undefined {
  if (key === undefined) return undefined
  const at = key.lastIndexOf(THEN)
  return { name: key.slice(0, at), id: key.slice(at + 1) }
}
