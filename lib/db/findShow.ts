/** What a list of results says of each record: read from the rows, not from the folded text. */
import { personLabel } from '../core/person'
import type { FoundKind, Hit } from '../core/search'
import { companyFields, dealFields, type Field, personFields } from '../core/searchText'
import { type Why, whyFound } from '../core/searchWhy'
import { db } from './db'
import { namesOf, ownFields, readRows } from './findRead'

/** `why`: the field that was found, where label and detail would not show it by themselves; the detail shows it then. */
export type Found = { kind: FoundKind; id: string; label: string; detail: string; why?: Why }

/** The records of hits, in their order; one that cannot be read is left out. */
export async function shown(hits: readonly Hit[], query: string): Promise<Found[]> {
  const ids = (kind: FoundKind) => hits.filter((hit) => hit.kind === kind).map((hit) => hit.id)
  const [people, companies, deals] = await Promise.all([
    readRows(db.people, ids('person')),
    readRows(db.companies, ids('company')),
    readRows(db.deals, ids('deal')),
  ])
  const names = await namesOf([...people, ...deals].map((row) => row.companyId))
  const own = await ownFields()
  const nameOf = (row: { companyId?: string }) => names.get(row.companyId ?? '')
  const found = new Map<string, Found>()
  /** @param usual what stands behind the company's name where nothing else is to be told */
  const add = (kind: FoundKind, id: string, label: string, fields: Field[], company?: string, usual?: string) => {
    const why = whyFound(query, fields, [label, company ?? '', usual ?? ''])
    const detail = [company, why?.text ?? usual].filter(Boolean).join(' · ')
    found.set(`${kind} ${id}`, { kind, id, label, detail, ...(why && { why }) })
  }
  for (const row of people)
    add('person', row.id, personLabel(row), personFields(row, nameOf(row), own.people), nameOf(row), row.emails[0])
  for (const row of companies)
    add('company', row.id, row.name, companyFields(row, own.companies), undefined, row.domains[0] ?? row.headquarters)
  for (const row of deals) add('deal', row.id, row.title, dealFields(row, nameOf(row), own.deals), nameOf(row))
  return hits.flatMap(({ kind, id }) => found.get(`${kind} ${id}`) ?? [])
}
