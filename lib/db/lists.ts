/** What the lists of people and companies ask: the first rows in order of name, as many as were scrolled to. */
import type { Company } from '../core/company'
import type { LifeCycle, Person } from '../core/person'
import { companyNames } from './board'
import { db } from './db'
import { findIds } from './find'
import { companiesByIds, companiesPage, peopleByIds, peoplePage } from './read'

export type PeopleRows = { people: Person[]; companyNames: Map<string, string> }

/** The first people in order of name, of one life cycle if asked, with the names of their companies. */
export async function peopleRows(limit: number, lifecycle?: LifeCycle): Promise<PeopleRows> {
  const people = await peoplePage(limit, lifecycle)
  return { people, companyNames: await companyNames(people) }
}

/** The people that a search finds, best first. */
export async function peopleFound(query: string, limit: number, lifecycle?: LifeCycle): Promise<PeopleRows> {
  // The search knows no life cycles: among ten times as many there are enough of the one asked for, or the words are too few.
  const all = await peopleByIds(await findIds(query, lifecycle ? limit * 10 : limit, 'person'))
  const people = lifecycle ? all.filter((person) => person.lifecycle === lifecycle).slice(0, limit) : all
  return { people, companyNames: await companyNames(people) }
}

/** The first companies in order of name, or those that a search finds. */
export async function companyRows(limit: number, query: string): Promise<Company[]> {
  if (!query) return companiesPage(limit)
  return companiesByIds(await findIds(query, limit, 'company'))
}

export const peopleCount = async (): Promise<number> => db.people.count()
export const companyCount = async (): Promise<number> => db.companies.count()
export const recordCounts = async (): Promise<Record<'people' | 'companies' | 'deals', number>> => ({
  people: await db.people.count(),
  companies: await db.companies.count(),
  deals: await db.deals.count(),
})
