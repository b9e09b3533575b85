/**
 * The questions that screens ask. Each goes through an index and answers with a bounded number of rows: nothing here grows
 * with the number of records.
 */
import type { Activity, Link } from '../core/activity'
import type { Company } from '../core/company'
import type { CustomField } from '../core/customField'
import type { Deal } from '../core/deal'
import { emailKey } from '../core/email'
import { emailMatchKey } from '../core/match/keys'
import { profileKey } from '../core/match/profileKey'
import { LifeCycle, type Person } from '../core/person'
import type { Pipeline } from '../core/pipeline'
import type { Settings } from '../core/settings'
import type { Task } from '../core/task'
import { db } from './db'
import { withStandards } from './standards'

export const personById = async (id: string): Promise<Person | undefined> => db.people.get(id)
export const companyById = async (id: string): Promise<Company | undefined> => db.companies.get(id)
export const taskById = async (id: string): Promise<Task | undefined> => db.tasks.get(id)
export const dealById = async (id: string): Promise<Deal | undefined> => db.deals.get(id)
export const settings = async (): Promise<Settings | undefined> => db.settings.get('settings')

/** Several at once, in the order asked; those that are gone are left out. */
export const peopleByIds = async (ids: string[]): Promise<Person[]> =>
  (await db.people.bulkGet(ids)).filter((p) => p !== undefined)
export const companiesByIds = async (ids: string[]): Promise<Company[]> =>
  (await db.companies.bulkGet([...new Set(ids)])).filter((c) => c !== undefined)
/** What companies are called, by id; those that are gone are left out. */
export const companyNames = async (ids: string[]): Promise<Map<string, string>> =>
  new Map((await companiesByIds(ids)).map((company) => [company.id, company.name]))

/** Rows that several answers gave, each once. */
const distinct = <T extends { id: string }>(answers: T[][]): T[] => [
  ...new Map(answers.flat().map((row) => [row.id, row])).values(),
]

/** Who has any of these exact keys (see `match/keys.ts`), the older record first. */
export async function peopleByKeys(keys: readonly string[]): Promise<Person[]> {
  // A question each, all at once: `anyOf` would walk the index, waiting for the browser at each step.
  const found = await Promise.all(
    [...new Set(keys)].map((key) => db.people.where('keys').equals(key).limit(SHARING).toArray()),
  )
  return distinct(found).sort((a, b) => a.createdAt.localeCompare(b.createdAt))
}
/** More people than that behind one number or box are a switchboard: who they are, no key can tell. */
const SHARING = 20

/**
 * Who has these mailboxes: address (as `emailKey` writes it) → person, whatever spelling of the same mailbox the record has. Two
 * people with one address: the older record.
 */
export async function peopleByEmails(emails: string[]): Promise<Map<string, Person>> {
  const people = (await peopleByKeys(emails.map(emailMatchKey))).reverse()
  const byKey = new Map(people.flatMap((person) => (person.keys ?? []).map((key) => [key, person] as const)))
  return new Map(
    emails.flatMap((email) => {
      const person = byKey.get(emailMatchKey(email))
      return person ? [[emailKey(email), person] as const] : []
    }),
  )
}

/** People of this name, as folded. */
export const peopleByName = async (sortName: string): Promise<Person[]> =>
  db.people
    .where('[lifecycle+sortName]')
    .anyOf(LifeCycle.options.map((lifecycle) => [lifecycle, sortName]))
    .limit(5)
    .toArray()
/** Who has this profile address, in whatever form it is written. */
export async function personByProfile(url: string): Promise<Person | undefined> {
  const key = profileKey(url)
  return key ? (await peopleByKeys([`u:${key}`]))[0] : undefined
}
export const companyByProfile = async (url: string): Promise<Company | undefined> =>
  db.companies.where('profileUrls').equals(url).first()
/** Whose own mail domain this is. */
export const companyByDomain = async (domain: string): Promise<Company | undefined> =>
  db.companies.where('domains').equals(domain).first()
/** The company of this name, as folded. */
export const companyByName = async (sortName: string): Promise<Company | undefined> =>
  db.companies.where('sortName').equals(sortName).first()

/** Companies in order of name, from a sort name on. */
export async function companiesPage(limit: number, from = ''): Promise<Company[]> {
  return db.companies.where('sortName').aboveOrEqual(from).limit(limit).toArray()
}
export const peopleOfCompany = async (id: string, limit = 200): Promise<Person[]> =>
  db.people.where('companyId').equals(id).limit(limit).toArray()

export const dealsOfPerson = async (id: string): Promise<Deal[]> => db.deals.where('personIds').equals(id).toArray()
export const dealsOfPeople = async (ids: string[]): Promise<Deal[]> =>
  distinct(await Promise.all(ids.map((id) => db.deals.where('personIds').equals(id).toArray())))
export const dealsOfCompany = async (id: string): Promise<Deal[]> => db.deals.where('companyId').equals(id).toArray()
/** All pipelines in their order, each stage without a standard of its own with the one that is learnt, where that is wanted and can be. */
export async function pipelines(): Promise<Pipeline[]> {
  return Promise.all((await storedPipelines()).map(withStandards))
}

/** The same as they were typed: for where they are changed. */
export const storedPipelines = async (): Promise<Pipeline[]> =>
  (await db.pipelines.toArray()).sort((a, b) => a.position - b.position)
/** Fields of the user's own, of every noun, removed ones too. There are few. */
export const ownFields = async (): Promise<CustomField[]> => db.fields.toArray()
/** What happened with a record, newest first; more by a higher limit. */
export const timeline = async (link: Link, limit: number): Promise<Activity[]> =>
  db.activities.where('on').between(`${link} `, `${link}!`).reverse().limit(limit).toArray()

export const tasksOf = async (link: Link): Promise<Task[]> => db.tasks.where('links').equals(link).toArray()
