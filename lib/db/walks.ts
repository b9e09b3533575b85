/**
 * Which records a filtered list looks through, and in which order: the list's own, through a narrower index where one of
 * the filter's conditions allows it.
 */
import { goneStages } from '../core/board'
import type { Noun } from '../core/customField'
import { type Deal, OPEN } from '../core/deal'
import { type DealSort, sortedOrder } from '../core/dealOrder'
import type { About, RecordOf } from '../core/fields'
import type { Filter } from '../core/filter'
import { asksClosed, asksOf, musts } from '../core/filterMatch'
import { fold } from '../core/fold'
import { LifeCycle, type Person } from '../core/person'
import type { Pipeline } from '../core/pipeline'
import { openByStage } from './counts'
import { db } from './db'
import { dealOrder } from './dealOrders'
import { byName, nameKey, ofLifeCycle } from './lists'
import type { Order, Stream } from './ordered'

/** What is looked through: a noun's records, of deals those of a pipeline unless the filter asks of pipelines itself. */
export type Listing<N extends Noun = Noun> = {
  noun: N
  filter: Filter
  about: About
  pipelineId?: string
  sort?: { by: DealSort; down: boolean }
}

/**
 * `key`: what makes it another walk, so that what was read in it is of no use. `sorted`: it goes in the order asked for.
 * `of`: it meets rows that are not of the list too, and this tells.
 */
export type Walk<T> = { order: Order<T>; key: string; sorted: boolean; of?: (row: T) => boolean }

/** The walk of a list. To be asked within a transaction over the records and their totals. */
export async function walkOf<N extends Noun>(listing: Listing<N>): Promise<Walk<RecordOf[N]>> {
  return WALKS[listing.noun](listing) as Promise<Walk<RecordOf[N]>>
}

const WALKS: { [N in Noun]: (listing: Listing) => Promise<Walk<RecordOf[N]>> } = {
  people: peopleWalk,
  companies: async () => ({ order: { parts: [[byName]], down: false }, key: '', sorted: true }),
  deals: dealsWalk,
}

async function peopleWalk({ filter }: Listing): Promise<Walk<Person>> {
  const companies = await companiesAsked(filter)
  if (companies)
    return { order: { parts: [companies.map(ofCompany)], down: false }, key: companies.join(), sorted: true }
  const cycles = cyclesAsked(filter) ?? LifeCycle.options
  return { order: { parts: [cycles.map(ofLifeCycle)], down: false }, key: cycles.join(), sorted: true }
}

const ofCompany = (companyId: string): Stream<Person> => ({
  keyOf: (person) => (person.companyId === companyId ? nameKey(person) : undefined),
  read: async (after, limit) => {
    const all = await db.people.where('companyId').equals(companyId).toArray()
    const left = all.map((row) => ({ row, key: nameKey(row) })).filter(({ key }) => after === undefined || key > after)
    left.sort((a, b) => (a.key < b.key ? -1 : 1))
    return left.slice(0, limit).map(({ row }) => row)
  },
})

async function dealsWalk({ filter, about, pipelineId, sort }: Listing): Promise<Walk<Deal>> {
  const companies = await companiesAsked(filter)
  const within = pipelinesAsked(filter, about, pipelineId)
  // Closed deals are in no index but that of their ids: the newest come first.
  if (companies || asksClosed(filter)) {
    const streams = companies?.map(dealsOfCompany) ?? [dealsById]
    const key = `${companies?.join() ?? 'all'} ${within.map(({ id }) => id)}`
    return { order: { parts: [streams], down: true }, key, sorted: false, of: isListed(filter, within) }
  }
  const orders = await Promise.all(within.map((one) => openWalk(one, sort ?? { by: 'due', down: false }, about)))
  return {
    order: { parts: orders.flatMap(({ order }) => order.parts), down: orders[0]?.order.down ?? false },
    key: orders.map((one) => one.key).join(';'),
    // One pipeline after the other: each by itself is in order.
    sorted: within.length < 2,
  }
}

async function openWalk(pipeline: Pipeline, sort: { by: DealSort; down: boolean }, { today }: About) {
  const totals = await openByStage(pipeline.id)
  const gone = goneStages(pipeline, totals)
  const currencies = [...new Set([...totals.values()].flatMap((total) => Object.keys(total.sums)))]
  const order = dealOrder(sortedOrder(sort, pipeline, { gone, currencies, today }))
  return { order, key: `${pipeline.id} ${gone} ${currencies}` }
}

/** The pipelines whose deals are listed. */
export const pipelinesAsked = (filter: Filter, { pipelines }: About, pipelineId?: string): readonly Pipeline[] =>
  pipelineId === undefined || asksOf(filter, 'pipeline') ? pipelines : pipelines.filter(({ id }) => id === pipelineId)

/** Whether a deal is listed at all: it stands in one of these pipelines, and is open or closed ones are asked for. */
export function isListed(filter: Filter, within: readonly Pipeline[]): (deal: Deal) => boolean {
  const closed = asksClosed(filter)
  const ids = new Set(within.map(({ id }) => id))
  return (deal) => ids.has(deal.pipelineId) && (closed || OPEN.includes(deal.status))
}

const dealsById: Stream<Deal> = {
  keyOf: (deal) => deal.id,
  read: (after, limit, down) => {
    const range = down ? db.deals.where('id').below(after ?? END) : db.deals.where('id').above(after ?? '')
    return (down ? range.reverse() : range).limit(limit).toArray()
  },
}

const dealsOfCompany = (companyId: string): Stream<Deal> => ({
  keyOf: (deal) => (deal.companyId === companyId ? deal.id : undefined),
  read: async (after, limit, down) => {
    const own = await db.deals.where('companyId').equals(companyId).sortBy('id')
    const left = own.filter((deal) => after === undefined || (down ? deal.id < after : deal.id > after))
    return (down ? left.reverse() : left).slice(0, limit)
  },
})
/** Comes after every id. */
const END = '\uffff'

/** The life cycles that every match is of; undefined where the filter leaves that open. */
export function cyclesAsked(filter: Filter): LifeCycle[] | undefined {
  const asked = musts(filter).find(({ field, op }) => field === 'lifecycle' && op === 'anyOf')?.value
  return Array.isArray(asked) ? LifeCycle.options.filter((one) => asked.includes(one)) : undefined
}

/** The companies to which every match belongs, by their name; undefined where the filter leaves that open. */
export async function companiesAsked(filter: Filter): Promise<string[] | undefined> {
  const name = musts(filter).find(({ field, op }) => field === 'company' && op === 'is')?.value
  if (typeof name !== 'string') return undefined
  return db.companies.where('sortName').equals(fold(name)).primaryKeys()
}
