/**
 * Whom the rows of a step of an import can be about: asked through indexes for all rows of the step at once, a bounded number of answers
 * for each key whatever the size of the store. The browser's own requests, without Dexie around each: there are a thousand.
 */
import Dexie from 'dexie'
import { companySortName } from '../core/company'
import type { Wanted } from '../core/import/wanted'
import type { Found, Written } from '../core/import/world'
import { LifeCycle } from '../core/person'
import type { Bare, TableName } from '../core/rows'
import { sound } from '../core/soundRow'
import { titleRanges } from '../core/titleKeys'
import { db } from './db'
import { domainKey, type Known, nameKey } from './importKnown'

/** More people than that behind one number or box are a switchboard: who they are, no key can tell. */
const SHARING = 20
/** Two of a name are enough to know that it says nothing. */
const SEVERAL = 2

type Row<T extends Written> = Found[T][number]

/**
 * Within a transaction that has the tables.
 * @param pipelines ids, in whose open deals titles are looked for @param known what need not be asked
 */
export async function findFor(wanted: Wanted, pipelines: readonly string[], known?: Known): Promise<Found> {
  const names = [...wanted.names].flatMap((name) => LifeCycle.options.map((lifecycle) => [lifecycle, name]))
  const titles = pipelines.flatMap((id) => [...wanted.titles].flatMap((title) => titleRanges(id, title)))
  const keys = [...wanted.keys].filter((key) => known?.mayHave('people', key) ?? true)
  const [keyed, named, byName, byDomain, deals, titled, activities, mails, tasks] = await Promise.all([
    ask('people', 'keys', keys, SHARING),
    ask('people', '[lifecycle+sortName]', names, SEVERAL),
    askFirms('sortName', nameKey, wanted.companyNames, known),
    askFirms('domains', domainKey, wanted.domains, known),
    ask('deals', undefined, [...wanted.ids.deals], 1),
    ask(
      'deals',
      'lists',
      titles.map(([from, to]) => IDBKeyRange.bound(from, to)),
      SEVERAL,
    ),
    ask('activities', undefined, [...wanted.ids.activities], 1),
    ask('activities', 'emailKeys', [...wanted.emails], 1),
    ask('tasks', undefined, [...wanted.ids.tasks], 1),
  ])
  const people = [...keyed, ...named]
  const theirs = [...new Set(people.flatMap(({ companyId }) => companyId ?? []))]
  const employers = await ask(
    'companies',
    undefined,
    theirs.filter((id) => !known?.firmById(id)),
    1,
  )
  const atHand = theirs.flatMap((id) => known?.firmById(id) ?? [])
  return {
    people,
    companies: [...byName, ...byDomain, ...employers, ...atHand],
    deals: [...deals, ...titled],
    activities: [...activities, ...mails],
    tasks,
  }
}

/** Companies by a name or a domain, in the order of ids: those at hand as they are, the others as the database gives them. */
async function askFirms(
  index: 'sortName' | 'domains',
  keyOf: (one: string) => string,
  wanted: ReadonlySet<string>,
  known: Known | undefined,
): Promise<Bare<'companies'>[]> {
  const firms = new Map<string, Bare<'companies'>>()
  const asked = new Set<string>()
  for (const one of wanted) {
    const firm = known?.firm(keyOf(one))
    if (firm) firms.set(firm.id, firm)
    else if (known?.mayHave('companies', keyOf(one)) ?? true) asked.add(one)
  }
  // The last of them that has a key is the first in the index of all that have it.
  for (const firm of (await ask('companies', index, [...asked], 1)).sort(byId).reverse()) {
    firms.set(firm.id, firm)
    const names = index === 'sortName' ? [companySortName(firm.name)] : firm.domains
    for (const one of names) if (asked.has(one)) known?.keepFirm(keyOf(one), firm)
  }
  return [...firms.values()].sort(byId)
}
const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

/** A question for each key, all at once; no row comes twice. */
async function ask<T extends Written>(
  table: T,
  index: string | undefined,
  keys: readonly (IDBValidKey | IDBKeyRange)[],
  most: number,
): Promise<Row<T>[]> {
  if (!keys.length) return []
  const transaction = Dexie.currentTransaction.idbtrans
  const store = transaction.objectStore(table)
  const source = index === undefined ? store : store.index(index)
  const rows = new Map<string, Row<T>>()
  await new Dexie.Promise<void>((resolve, reject) => {
    let open = keys.length
    for (const key of keys) {
      const request = source.getAll(key as IDBValidKey, most)
      request.onsuccess = () => {
        for (const row of request.result as Row<T>[]) rows.set(row.id, sound(table as TableName, row))
        open -= 1
        if (!open) resolve()
      }
      request.onerror = () => reject(request.error)
    }
  })
  return [...rows.values()]
}

/** The tables that are asked. */
export const ASKED = () => [
  db.people,
  db.companies,
  db.deals,
  db.activities,
  db.tasks,
  db.pipelines,
  db.settings,
  db.erased,
]
