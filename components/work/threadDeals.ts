/** The open deals that an email may belong to: those of its people, and the others of their companies. */
import { type Deal, OPEN } from '../../lib/core/deal'
import { dealsOfCompany, dealsOfPeople, peopleByIds } from '../../lib/db/read'
import { useKept } from '../../lib/state/live'

export type ThreadDeals = { own: Deal[]; others: Deal[] }

const NONE: ThreadDeals = { own: [], others: [] }

/** The same, followed; none until those of these very people are there. */
export function useThreadDeals(personIds: readonly string[]): ThreadDeals {
  const of = personIds.join()
  const { value } = useKept(async () => ({ of, deals: await threadDeals(personIds) }), [of])
  return value?.of === of ? value.deals : NONE
}

/** @param personIds the known people of the thread */
async function threadDeals(personIds: readonly string[]): Promise<ThreadDeals> {
  const ids = [...personIds]
  const isOpen = (deal: Deal) => OPEN.includes(deal.status)
  const own = (await dealsOfPeople(ids)).filter(isOpen)
  const people = await peopleByIds(ids)
  const companies = new Set(people.flatMap((person) => person.companyId ?? []))
  const others: Deal[] = []
  for (const id of companies) others.push(...(await dealsOfCompany(id)).filter(isOpen))
  return { own, others: others.filter((deal) => !own.some((one) => one.id === deal.id)) }
}
