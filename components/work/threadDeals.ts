/** The open deals that an email may belong to: those of its people, and the others of their companies. */
import { type Deal, OPEN } from '../../lib/core/deal'
import { dealsOfCompany, dealsOfPeople, peopleByIds } from '../../lib/db/read'

export type ThreadDeals = { own: Deal[]; others: Deal[] }

/** @param personIds the known people of the thread */
export async function threadDeals(personIds: readonly string[]): Promise<ThreadDeals> {
  const ids = [...personIds]
  const isOpen = (deal: Deal) => OPEN.includes(deal.status)
  const own = (await dealsOfPeople(ids)).filter(isOpen)
  const people = await peopleByIds(ids)
  const companies = new Set(people.flatMap((person) => person.companyId ?? []))
  const others: Deal[] = []
  for (const id of companies) others.push(...(await dealsOfCompany(id)).filter(isOpen))
  return { own, others: others.filter((deal) => !own.some((one) => one.id === deal.id)) }
}
