/** Who and what stands near a person or a company: those at the same company, and those in the same deals. */
import type { Company } from '../core/company'
import type { Deal } from '../core/deal'
import type { Person } from '../core/person'
import { companiesByIds, dealsOfCompany, dealsOfPerson, peopleByIds, peopleOfCompany } from './read'

/** `deal`: the one that they have in common; without it they are of the same company. */
export type RelatedPerson = { person: Person; company?: Company; deal?: Pick<Deal, 'id' | 'title'> }
export type RelatedCompany = { company: Company; deal: Pick<Deal, 'id' | 'title'> }
/** `more`: there are more than are told. */
export type Related = { people: RelatedPerson[]; companies: RelatedCompany[]; more: boolean }

/** So many of each are told: enough to go on from, and read in a moment. */
const MOST = 20
/** Deals that are looked through, the newest first. */
const DEALS = 50

/** @param of a person with the company that she is of, or a company alone, whose own people are not told again */
export async function relatedTo(of: { personId?: string; companyId?: string }): Promise<Related> {
  const { personId, companyId } = of
  const [all, colleagues] = await Promise.all([
    personId ? dealsOfPerson(personId) : companyId ? dealsOfCompany(companyId) : [],
    personId && companyId ? peopleOfCompany(companyId, MOST + 2) : [],
  ])
  const deals = all.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, DEALS)
  const dealOf = firstDeals(deals, (deal) => deal.personIds)
  const found = [...colleagues, ...(await peopleByIds([...dealOf.keys()]))]
  const near = [...new Map(found.map((person) => [person.id, person])).values()].filter(
    (person) => person.id !== personId && (personId !== undefined || person.companyId !== companyId),
  )
  const dealAt = firstDeals(deals, (deal) => (deal.companyId ? [deal.companyId] : []))
  for (const person of near) {
    const deal = dealOf.get(person.id)
    if (person.companyId && deal && !dealAt.has(person.companyId)) dealAt.set(person.companyId, deal)
  }
  if (companyId) dealAt.delete(companyId)
  const people = near.slice(0, MOST)
  const told = [...dealAt.keys()].slice(0, MOST)
  const companies = new Map(
    (await companiesByIds([...told, ...people.flatMap((person) => person.companyId ?? [])])).map((one) => [
      one.id,
      one,
    ]),
  )
  return {
    people: people.map((person) => ({
      person,
      company: companies.get(person.companyId ?? ''),
      deal: companyId !== undefined && person.companyId === companyId ? undefined : dealOf.get(person.id),
    })),
    companies: told.flatMap((id) => {
      const [company, deal] = [companies.get(id), dealAt.get(id)]
      return company && deal ? [{ company, deal }] : []
    }),
    more: near.length > MOST || dealAt.size > MOST || all.length > DEALS,
  }
}

/** For each id that the deals name, the first deal that does. */
function firstDeals(deals: readonly Deal[], idsOf: (deal: Deal) => readonly string[]): Map<string, Deal> {
  const first = new Map<string, Deal>()
  for (const deal of deals) for (const id of idsOf(deal)) if (!first.has(id)) first.set(id, deal)
  return first
}
