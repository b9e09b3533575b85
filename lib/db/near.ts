/** Who could be somebody whom a page shows: asked through indexes, a bounded number of people whatever the size of the store. */
import type { Apart } from '../core/apart'
import { sidesOf } from '../core/apart'
import { type Company, companySortName } from '../core/company'
import { domainOf } from '../core/email'
import { fold } from '../core/fold'
import { matchKeys } from '../core/match/keys'
import type { Person, Phone } from '../core/person'
import { apartRows } from './apart'
import { companiesByIds, companyByDomain, companyByName, peopleByKeys, peopleByName, peopleOfCompany } from './read'

/** Somebody as a page shows her. */
export type Wanted = {
  name?: string
  emails: string[]
  phones: Phone[]
  profileUrls: string[]
  company?: string
}

export type Near = {
  wanted: Wanted
  /** Who shares an exact key with her, the older record first. */
  keyed: Person[]
  /** Who has her name, or works where she does. */
  near: Person[]
  /** The company that is known by the domain of her address, or by its name. */
  company?: Company
}

/** How many colleagues are looked at: in larger companies only those of the same name are found. */
const COLLEAGUES = 60

/**
 * @param isFree whether anybody can have a mailbox at a domain
 * @returns in the order asked, with the companies of all who were found and what was told apart
 */
export async function nearPeople(
  wanted: readonly Wanted[],
  isFree: (domain: string) => boolean,
): Promise<{ near: Near[]; companies: Map<string, Company>; apart: Apart[] }> {
  const keys = wanted.map(matchKeys)
  const keyed = await peopleByKeys(keys.flat())
  const found = await Promise.all(
    wanted.map(async (one, i): Promise<Near> => {
      const own = keyed.filter((person) => person.keys?.some((key) => keys[i]?.includes(key)))
      if (own.length) return { wanted: one, keyed: own, near: [] }
      const domain = one.emails.map(domainOf).find((name) => !isFree(name))
      const company =
        (domain && (await companyByDomain(domain))) ||
        (one.company && (await companyByName(companySortName(one.company)))) ||
        undefined
      const [namesakes, colleagues] = await Promise.all([
        one.name ? peopleByName(fold(one.name)) : [],
        one.name && company ? peopleOfCompany(company.id, COLLEAGUES) : [],
      ])
      const near = [...new Map([...namesakes, ...colleagues].map((person) => [person.id, person])).values()]
      return { wanted: one, keyed: [], near, ...(company && { company }) }
    }),
  )
  const people = found.flatMap((one) => [...one.keyed, ...one.near])
  const [companies, apart] = await Promise.all([
    companiesByIds(people.flatMap((person) => person.companyId ?? [])),
    apartRows(found.flatMap((one) => (one.keyed.length || one.near.length ? sidesOf(one.wanted) : []))),
  ])
  return { near: found, companies: new Map(companies.map((company) => [company.id, company])), apart }
}
