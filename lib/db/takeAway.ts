/** Deletes records with what hangs on them alone; what only named them stays, without them. */
import type { Link } from '../core/activity'
import type { BulkTable } from '../core/bulk'
import { db } from './db'
import { unlink } from './unlink'
import type { Writer } from './write'

/** Lays ready that records of one table are deleted: all of them at once, for one may name two of them. */
export async function takeAway(w: Writer, table: BulkTable, ids: readonly string[]): Promise<void> {
  if (!ids.length) return
  for (const id of ids) w.remove(table, id)
  if (table === 'people') await withoutPeople(w, ids)
  if (table === 'companies') await withoutCompanies(w, ids)
  await unlink(w, ...ids.map((id): Link => `${KIND[table]}:${id}`))
}

const KIND = { people: 'p', companies: 'c', deals: 'd' } as const

async function withoutPeople(w: Writer, ids: readonly string[]): Promise<void> {
  const gone = new Set(ids)
  for (const deal of await db.deals.where('personIds').anyOf(ids).distinct().toArray()) {
    w.put('deals', { ...deal, people: deal.people.filter((p) => !gone.has(p.personId)), updatedAt: w.now })
  }
}

async function withoutCompanies(w: Writer, ids: readonly string[]): Promise<void> {
  for (const person of await db.people.where('companyId').anyOf(ids).toArray()) {
    w.put('people', { ...person, companyId: undefined, updatedAt: w.now })
  }
  for (const deal of await db.deals.where('companyId').anyOf(ids).toArray()) {
    w.put('deals', { ...deal, companyId: undefined, updatedAt: w.now })
  }
}
