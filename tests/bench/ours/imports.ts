/** An import of mapped rows with all that belongs to it, beside the same rows written with bare IndexedDB. */
import type { Day } from '../../../lib/core/days'
import type { PersonDraft } from '../../../lib/core/person'
import { db } from '../../../lib/db/db'
import { catchUp } from '../../../lib/db/find'
import { importPeople } from '../../../lib/db/jobImport'
import { runJobs } from '../../../lib/jobs/runner'
import { opened } from '../../support/fill'
import { type DeskSize, desk } from '../../support/generateDesk'
import { time } from '../timing'
import { answer, completed, freshDatabase } from './raw'

/** Rows a transaction, as many as a step of ours. */
const STEP = 1_000

/** Milliseconds for: rows laid ready, written with journal and totals, and found by the search. */
export async function importOurs(
  today: Day,
  size: DeskSize,
): Promise<{ staged: number; written: number; found: number }> {
  const { people, companies } = desk(today, size)
  const names = new Map<string, { name: string; domain?: string }>()
  for (let i = 0; i < companies.count; i++) {
    const { id, name, domains } = companies.row(i)
    names.set(id, { name: `${name} ${i}`, domain: domains[0] })
  }
  const drafts = Array.from({ length: people.count }, (_, i): PersonDraft => {
    const { id, sortName, createdAt, updatedAt, companyId, ...fields } = people.row(i)
    const company = names.get(companyId ?? '')
    return { ...fields, source: 'import', companyName: company?.name, companyDomain: company?.domain }
  })
  await db.open()
  await catchUp()
  let job = ''
  const staged = await time(async () => {
    job = (await importPeople(drafts, 'bench.csv')).id
  })
  const written = await time(() => runJobs())
  const found = await time(catchUp)
  const count = await db.people.count()
  if (count !== size.people) {
    throw new Error(`${count} of ${size.people} people imported: ${JSON.stringify(await db.jobs.get(job))}`)
  }
  return { staged, written, found }
}

const SIX = ['sortName', 'lifecycle', 'companyId', '*emails', '*profileUrls', 'updatedAt']
const OWN = ['lifecycle+sortName', 'companyId', '*emails', '*profileUrls']
const COMPANIES = ['sortName', '*domains', '*profileUrls']

/** Milliseconds to write again the people and companies that stand in the database. */
export async function importRaw(indexes: 'six' | 'own'): Promise<number> {
  const margin = await opened()
  const all = (table: string) => answer<object[]>(margin.transaction(table).objectStore(table).getAll())
  // In the order of their ids, which is that in which they were made.
  const rows = { people: await all('people'), companies: await all('companies') }
  margin.close()
  const raw = await freshDatabase('raw', { people: indexes === 'six' ? SIX : OWN, companies: COMPANIES })
  const took = await time(async () => {
    for (const [table, list] of Object.entries(rows)) {
      for (let at = 0; at < list.length; at += STEP) {
        const transaction = raw.transaction(table, 'readwrite', { durability: 'strict' })
        const store = transaction.objectStore(table)
        for (const row of list.slice(at, at + STEP)) store.put(row)
        await completed(transaction)
      }
    }
  })
  raw.close()
  return took
}
