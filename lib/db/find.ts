/**
 * The search text in memory, read once when somebody starts to search and brought up to date from the journal after that, so
 * that a search in one window finds what another window has just saved.
 */

import type { Company } from '../core/company'
import type { Deal } from '../core/deal'
import { type Person, personLabel } from '../core/person'
import { companyEntry, dealEntry, type Entry, type FoundKind, personEntry, searchEntries } from '../core/search'
import { db } from './db'

export type Found = { kind: FoundKind; id: string; label: string; detail: string }

const entries = new Map<string, Entry>()
let upTo = -1

/** Finds people, companies and deals by any part of name, company, address or number. Best first. @param kinds only these */
export async function find(query: string, limit = 8, kinds?: readonly FoundKind[]): Promise<Found[]> {
  await catchUp()
  const all = entries.values()
  return describe(searchEntries(kinds ? ofKinds(all, kinds) : all, query, limit))
}

/** Only the ids of what is found, best first: for lists that read the rows themselves. */
export async function findIds(query: string, limit: number, kind: FoundKind): Promise<string[]> {
  await catchUp()
  return searchEntries(ofKinds(entries.values(), [kind]), query, limit).map((entry) => entry.id)
}

function* ofKinds(all: Iterable<Entry>, kinds: readonly FoundKind[]): Iterable<Entry> {
  for (const entry of all) if (kinds.includes(entry.kind)) yield entry
}

/** Reads all at the first call, then only what the journal says has changed. Worth calling when a search field gets the focus. */
export async function catchUp(): Promise<void> {
  await db.transaction('r', [db.people, db.companies, db.deals, db.changes], async () => {
    const last = (await db.changes.orderBy('seq').last())?.seq ?? 0
    if (last === upTo) return
    if (upTo < 0 || last - upTo > 2_000) await readAll()
    else await readSince(upTo)
    upTo = last
  })
}

async function readAll(): Promise<void> {
  entries.clear()
  const companies = await db.companies.toArray()
  const names = new Map(companies.map((company) => [company.id, company.name]))
  for (const company of companies) entries.set(company.id, companyEntry(company))
  for (const person of await db.people.toArray())
    entries.set(person.id, personEntry(person, names.get(person.companyId ?? '')))
  for (const deal of await db.deals.toArray()) entries.set(deal.id, dealEntry(deal, names.get(deal.companyId ?? '')))
}

async function readSince(seq: number): Promise<void> {
  const ids = { people: new Set<string>(), companies: new Set<string>(), deals: new Set<string>() }
  await db.changes
    .where('seq')
    .above(seq)
    .each((change) => {
      for (const row of change.rows) if (row.table in ids) ids[row.table as keyof typeof ids].add(row.id)
    })
  for (const id of ids.companies) {
    // A company that was renamed is found through its people and deals by the new name.
    for (const key of await db.people.where('companyId').equals(id).primaryKeys()) ids.people.add(key)
    for (const key of await db.deals.where('companyId').equals(id).primaryKeys()) ids.deals.add(key)
    replace(id, await db.companies.get(id), companyEntry)
  }
  const name = async (id?: string) => (id ? (await db.companies.get(id))?.name : undefined)
  for (const id of ids.people) {
    const person = await db.people.get(id)
    const company = await name(person?.companyId)
    replace<Person>(id, person, (row) => personEntry(row, company))
  }
  for (const id of ids.deals) {
    const deal = await db.deals.get(id)
    const company = await name(deal?.companyId)
    replace<Deal>(id, deal, (row) => dealEntry(row, company))
  }
}

function replace<T>(id: string, row: T | undefined, entry: (row: T) => Entry): void {
  if (row) entries.set(id, entry(row))
  else entries.delete(id)
}

/** What the list of results says of each: read from the rows, not from the folded text. */
async function describe(hits: Entry[]): Promise<Found[]> {
  const ids = (kind: FoundKind) => hits.filter((hit) => hit.kind === kind).map((hit) => hit.id)
  const rows = new Map<string, Person | Company | Deal>()
  for (const row of [
    ...(await db.people.bulkGet(ids('person'))),
    ...(await db.companies.bulkGet(ids('company'))),
    ...(await db.deals.bulkGet(ids('deal'))),
  ]) {
    if (row) rows.set(row.id, row)
  }
  const companyIds = [...rows.values()]
    .map((row) => ('companyId' in row ? row.companyId : undefined))
    .filter((id) => id !== undefined)
  const companies = new Map(
    (await db.companies.bulkGet(companyIds)).flatMap((c) => (c ? [[c.id, c.name] as const] : [])),
  )
  return hits.flatMap(({ kind, id }): Found[] => {
    const row = rows.get(id)
    if (!row) return []
    const company = 'companyId' in row ? (companies.get(row.companyId ?? '') ?? '') : ''
    if ('emails' in row)
      return [{ kind, id, label: personLabel(row), detail: [company, row.emails[0]].filter(Boolean).join(' · ') }]
    if ('title' in row) return [{ kind, id, label: row.title, detail: company }]
    return [{ kind, id, label: row.name, detail: row.domains[0] ?? row.headquarters ?? '' }]
  })
}
