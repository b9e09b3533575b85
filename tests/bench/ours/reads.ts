/** Reads of the store, each beside the same rows read with bare IndexedDB from the same database. */
import type { Day } from '../../../lib/core/days'
import type { Deal } from '../../../lib/core/deal'
import { emailMatchKey } from '../../../lib/core/match/keys'
import type { Person } from '../../../lib/core/person'
import { dueBy, openByStage } from '../../../lib/db/counts'
import { db } from '../../../lib/db/db'
import { companyRows, peopleRows } from '../../../lib/db/lists'
import { peopleByEmails } from '../../../lib/db/read'
import { opened } from '../../support/fill'
import { type Sampling, sample, time } from '../timing'
import { answer } from './raw'

export type Pair = { ours: number[]; raw: number[] }

/** Who ten addresses belong to. */
export async function addresses(groups: string[][], sampling: Sampling): Promise<Pair> {
  const group = (i: number) => groups[i % groups.length] ?? []
  const raw = await opened()
  const pair = {
    ours: await sample(sampling, (i) => peopleByEmails(group(i))),
    raw: await sample(sampling, (i) => {
      const index = raw.transaction('people').objectStore('people').index('keys')
      return Promise.all(group(i).map((address) => answer<Person[]>(index.getAll(emailMatchKey(address)))))
    }),
  }
  raw.close()
  const found = await peopleByEmails(group(0))
  if (found.size < group(0).length) throw new Error(`${found.size} of ${group(0).length} addresses found`)
  return pair
}

/** The first 50 people in order of name, and of one life cycle; the first companies. */
export async function firstRows(
  sampling: Sampling,
): Promise<Record<'people' | 'leads' | 'companies' | 'raw', number[]>> {
  const raw = await opened()
  const times = {
    people: await sample(sampling, () => peopleRows(50)),
    leads: await sample(sampling, () => peopleRows(50, 'lead')),
    companies: await sample(sampling, () => companyRows(50)),
    raw: await sample(sampling, () => {
      const index = raw.transaction('people').objectStore('people').index('[lifecycle+sortName]')
      return answer<Person[]>(index.getAll(IDBKeyRange.bound(['lead'], ['lead', []]), 50))
    }),
  }
  raw.close()
  return times
}

/** How many deals and how much money: by stage, by status, by day; beside reading the deals and counting. */
export async function counts(
  today: Day,
  sampling: Sampling,
): Promise<Record<'stage' | 'status' | 'day' | 'raw', number[]>> {
  const raw = await opened()
  const times = {
    stage: await sample(sampling, () => openByStage('pipeline-1')),
    status: await sample(sampling, byStatus),
    day: await sample(sampling, () => dueBy(today)),
    raw: await sample({ count: Math.min(5, sampling.count), warm: 1 }, async () => {
      const deals = await answer<Deal[]>(raw.transaction('deals').objectStore('deals').getAll())
      const sums = new Map<string, number>()
      for (const { stageId, status, amount } of deals) {
        const key = `${stageId} ${status} ${amount?.currency}`
        sums.set(key, (sums.get(key) ?? 0) + (amount?.minor ?? 0))
      }
      return sums
    }),
  }
  // Fast and wrong would be worth nothing.
  const total = [...(await byStatus()).values()].reduce((sum, { n }) => sum + n, 0)
  const open = [...(await openByStage('pipeline-1')).values()].reduce((sum, { count }) => sum + count, 0)
  const counted = await answer(openIndex(raw).count(OPEN_DEALS))
  if (total !== (await db.deals.count()) || open !== counted) {
    throw new Error(`totals say ${total} deals, ${open} open; there are ${await db.deals.count()}, ${counted} open`)
  }
  raw.close()
  return times
}

/** What the totals say of each status, over all stages. */
async function byStatus(): Promise<Map<string, { n: number; sums: Record<string, number> }>> {
  const statuses = new Map<string, { n: number; sums: Record<string, number> }>()
  for (const { key, n, sums } of await db.totals.where('key').startsWith('deal|').toArray()) {
    const status = key.slice(key.lastIndexOf('|') + 1)
    const whole = statuses.get(status) ?? { n: 0, sums: {} }
    for (const [currency, minor] of Object.entries(sums)) whole.sums[currency] = (whole.sums[currency] ?? 0) + minor
    statuses.set(status, { n: whole.n + n, sums: whole.sums })
  }
  return statuses
}

/** Each open deal stands once among the keys of this order. */
const OPEN_DEALS = IDBKeyRange.bound('title|', 'title|\uffff')
const openIndex = (raw: IDBDatabase) => raw.transaction('deals').objectStore('deals').index('lists')

/** All open deals, as a board without orders of its own would have to read them. */
export async function openDealsRaw(sampling: Sampling): Promise<number[]> {
  const raw = await opened()
  const times = await sample(sampling, () => answer(openIndex(raw).getAll(OPEN_DEALS)))
  raw.close()
  return times
}

/** All people by id in pieces, as whoever looks for something that no index has would have to read them. */
export async function peopleRaw(sampling: Sampling): Promise<number[]> {
  const raw = await opened()
  const times = await sample(sampling, async () => {
    for (let after = ''; ; ) {
      const store = raw.transaction('people').objectStore('people')
      const rows = await answer<Person[]>(store.getAll(IDBKeyRange.lowerBound(after, true), 400))
      const last = rows.at(-1)
      if (!last) return
      after = last.id
    }
  })
  raw.close()
  return times
}

/** A bare open and the first 50 people. */
export async function bareOpen(): Promise<number> {
  return time(async () => {
    const raw = await opened()
    const index = raw.transaction('people').objectStore('people').index('[lifecycle+sortName]')
    await answer(index.getAll(null, 50))
    raw.close()
  })
}
