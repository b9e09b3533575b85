/**
 * Whom the rows of a step of an import can be about: asked through indexes for all rows of the step at once, a bounded number of answers
 * for each key whatever the size of the store. The browser's own requests, without Dexie around each: there are a thousand.
 */
import Dexie from 'dexie'
import type { Wanted } from '../core/import/wanted'
import type { Found, Written } from '../core/import/world'
import { LifeCycle } from '../core/person'
import type { TableName } from '../core/rows'
import { sound } from '../core/soundRow'
import { titleRanges } from '../core/titleKeys'
import { db } from './db'

/** More people than that behind one number or box are a switchboard: who they are, no key can tell. */
const SHARING = 20
/** Two of a name are enough to know that it says nothing. */
const SEVERAL = 2

type Row<T extends Written> = Found[T][number]

/** Within a transaction that has the tables. @param pipelines ids, in whose open deals titles are looked for */
export async function findFor(wanted: Wanted, pipelines: readonly string[]): Promise<Found> {
  const names = [...wanted.names].flatMap((name) => LifeCycle.options.map((lifecycle) => [lifecycle, name]))
  const titles = pipelines.flatMap((id) => [...wanted.titles].flatMap((title) => titleRanges(id, title)))
  const [keyed, named, byName, byDomain, deals, titled, activities, mails, tasks] = await Promise.all([
    ask('people', 'keys', [...wanted.keys], SHARING),
    ask('people', '[lifecycle+sortName]', names, SEVERAL),
    ask('companies', 'sortName', [...wanted.companyNames], 1),
    ask('companies', 'domains', [...wanted.domains], 1),
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
  const theirs = people.flatMap(({ companyId }) => companyId ?? [])
  const employers = await ask('companies', undefined, [...new Set(theirs)], 1)
  return {
    people,
    companies: [...byName, ...byDomain, ...employers],
    deals: [...deals, ...titled],
    activities: [...activities, ...mails],
    tasks,
  }
}

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
