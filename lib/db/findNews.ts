/** What changes mean for the search index: which records to read anew, and which were dealt with. */
import type { Change, RowChange, TableName } from '../core/change'
import { companyEntry, dealEntry, type Entry, type FoundKind, keyOf, personEntry } from '../core/search'
import { db } from './db'
import { namesOf, ownFields, readRows } from './findRead'

const KIND_OF: Partial<Record<TableName, FoundKind>> = { people: 'person', companies: 'company', deals: 'deal' }
const KIND_OF_LINK: Record<string, FoundKind> = { p: 'person', c: 'company', d: 'deal' }

/** Changes of prospecting lists as a whole: their rows are many, and search finds none of them. */
const LISTS: readonly string[] = ['change.sheetAdded', 'change.sheetGrown', 'change.sheetRemoved']

/** Whether a change, or what it takes back, may hold records that search finds. */
export function holdsSought({ label }: Change): boolean {
  let said = label
  while (said.inner) said = said.inner
  return !LISTS.includes(said.key)
}

/** What has to be read anew, and what was dealt with when. */
export class News {
  readonly ids = { people: new Set<string>(), companies: new Set<string>(), deals: new Set<string>() }
  readonly renamed = new Set<string>()
  readonly dealt = new Map<string, { kind: FoundKind; id: string; at: number }>()

  note(rows: readonly RowChange[]): void {
    for (const { table, id, before, after } of rows) {
      if (!(table in this.ids)) continue
      this.ids[table as keyof News['ids']].add(id)
      if (table === 'companies' && nameOf(before) !== nameOf(after)) this.renamed.add(id)
    }
  }

  /** Whoever changes a few records by hand deals with them, and with those that an activity or a task is on. */
  noteDealt({ rows, source, job, parts, at }: Change): void {
    if (source === 'job' || job !== undefined || parts) return
    const dealt = (kind: FoundKind | undefined, id: string) =>
      kind && this.dealt.set(keyOf(kind, id), { kind, id, at: Date.parse(at) || 0 })
    for (const { table, id, before, after } of rows) {
      dealt(KIND_OF[table], id)
      if (table !== 'activities' && table !== 'tasks') continue
      for (const link of ((after ?? before) as { links?: string[] } | undefined)?.links ?? [])
        dealt(KIND_OF_LINK[link.charAt(0)], link.slice(2))
    }
  }
}
const nameOf = (company: unknown) => (company as { name?: string } | undefined)?.name

/** Reads what the news speak of as it is now. A company that was renamed is found through its people and deals by the new name. */
export async function newEntries({ ids, renamed }: News): Promise<{ kind: FoundKind; id: string; entry?: Entry }[]> {
  if (renamed.size) {
    const of = [...renamed]
    for (const id of await db.people.where('companyId').anyOf(of).primaryKeys()) ids.people.add(id)
    for (const id of await db.deals.where('companyId').anyOf(of).primaryKeys()) ids.deals.add(id)
  }
  const [people, companies, deals] = await Promise.all([
    readRows(db.people, [...ids.people]),
    readRows(db.companies, [...ids.companies]),
    readRows(db.deals, [...ids.deals]),
  ])
  const names = await namesOf([...people, ...deals].map((row) => row.companyId))
  const own = await ownFields()
  const of = <T extends { id: string }>(kind: FoundKind, wanted: Set<string>, rows: T[], make: (row: T) => Entry) => {
    const found = new Map(rows.map((row) => [row.id, make(row)]))
    return [...wanted].map((id) => ({ kind, id, entry: found.get(id) }))
  }
  return [
    ...of('company', ids.companies, companies, (company) => companyEntry(company, own.companies)),
    ...of('person', ids.people, people, (person) => personEntry(person, names.get(person.companyId ?? ''), own.people)),
    ...of('deal', ids.deals, deals, (deal) => dealEntry(deal, names.get(deal.companyId ?? ''), own.deals)),
  ]
}
