/** Reading everything that is linked to one person, by indexes; rows of prospecting lists, which have none for it, some at a time. */
import type { PersonRead } from '../core/access/personData'
import type { Activity } from '../core/activity'
import { finderOf } from '../core/erase/finder'
import type { Suspect } from '../core/sheet'
import { db } from './db'
import { piecesOf } from './eraseFind'
import { changesOf } from './history'

/** Changes of one record that are read at most: the newest. */
const MOST_CHANGES = 10_000

/** @param breathe waited for between two reads @returns undefined where there is no such person */
export async function readPerson(
  id: string,
  breathe?: () => Promise<void> | undefined,
): Promise<PersonRead | undefined> {
  const person = await db.people.get(id)
  if (!person) return undefined
  const link = `p:${id}`
  const senders = person.emails.map((email) => `same:${email}|`)
  const [company, deals, activities, tasks, apart, refusals, changes, fields, sheets] = await Promise.all([
    person.companyId ? db.companies.get(person.companyId) : undefined,
    db.deals.where('personIds').equals(id).toArray(),
    logged(id, person.emails),
    db.tasks.where('links').equals(link).toArray(),
    db.apart.where('sides').equals(link).toArray(),
    senders.length ? db.refusals.where('keys').startsWithAnyOf(senders).distinct().toArray() : [],
    changesOf('people', id, MOST_CHANGES),
    db.fields.toArray(),
    db.sheets.toArray(),
  ])
  const sought = {
    names: [],
    emails: person.emails,
    phones: person.phones.map(({ shown }) => shown),
    urls: person.profileUrls,
  }
  const find = finderOf(sought, '')
  const suspects: Suspect[] = []
  for await (const rows of piecesOf<Suspect>('suspects')) {
    for (const row of rows)
      if (row.personId === id || Object.values(row.cells).some((cell) => find.in(cell))) suspects.push(row)
    await breathe?.()
  }
  return { person, company, deals, activities, tasks, suspects, sheets, apart, refusals, changes, fields }
}

/** What stands in the timeline, and messages from one of the addresses that were logged on others alone. */
async function logged(id: string, emails: readonly string[]): Promise<Activity[]> {
  const own = await db.activities.where('on').startsWith(`p:${id} `).distinct().toArray()
  const from = emails.map((email) => `~${email}|`)
  const sent = from.length ? await db.activities.where('emailKeys').startsWithAnyOf(from).distinct().toArray() : []
  const known = new Set(own.map((row) => row.id))
  return [...own, ...sent.filter((row) => !known.has(row.id))]
}
