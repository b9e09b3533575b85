/**
 * The board through a filter, or in groups: one pass over the open deals of a pipeline, by the index that holds each column in
 * its order, a piece of every column in turn. So the first cards of each column are there after the first pieces, and what a
 * column comes to is known once it was gone through. Of a deal no more is kept than its place, its group and its amount.
 */
import { goneStages } from '../core/board'
import { groupKey, type Seed } from '../core/boardGroups'
import type { Deal } from '../core/deal'
import { columnOrder, columnStages } from '../core/dealOrder'
import { type About, fieldOf } from '../core/fields'
import type { Filter } from '../core/filter'
import { matcher } from '../core/filterMatch'
import { type Loaded, NOTHING_YET, type Placed, settled } from '../core/loaded'
import type { Pipeline } from '../core/pipeline'
import { openByStage } from './counts'
import { db } from './db'
import { dealOrder } from './dealOrders'
import { type Mark, markNow, touchedSince } from './journalSince'
import { KEPT_STORES, type Names } from './kept'
import { LookedUp } from './lookedUp'
import { type Order, placeIn, readOn } from './ordered'
import { companyNames } from './read'

/** What is asked: which deals, and by which field they are put in groups. @property about with the day by which fields are read */
export type Question = { filter: Filter; groupBy?: string; about: About }

/** What was found so far, a list for each column. @property ended all deals were looked at */
export type Sift = {
  lists: readonly Loaded<Seed>[]
  ended: boolean
  kept: { mark: Mark; gone: string; lookedUp: LookedUp }
}

/** Deals of a column that are looked at in one go: at first few, so that the first cards are there at once. */
const FIRST = 60
const PIECE = 400

/**
 * Looks on by a piece of each column. What was found before is set right by what the journal says.
 * @param before what this gave the last time, for the same question of the same pipeline
 */
export async function siftOn(pipeline: Pipeline, question: Question, before?: Sift): Promise<Sift> {
  return db.transaction('r', [...KEPT_STORES(), db.totals], async () => {
    const { about } = question
    const gone = goneStages(pipeline, await openByStage(pipeline.id))
    const since = before && before.kept.gone === gone.join() ? await touchedSince(before.kept.mark) : undefined
    const known = before && since && !before.kept.lookedUp.isTouched(since.touched) ? before : undefined
    const lookedUp = known?.kept.lookedUp ?? new LookedUp('deals', question.filter, about)
    const seedsOf = seeder(question, lookedUp)
    const orders = columnStages(pipeline, gone).map((ids) => dealOrder(columnOrder(pipeline.id, ids, about.today)))
    const right = known && since ? await setRight(orders, known.lists, since.touched, seedsOf) : undefined
    const lists = await Promise.all(orders.map((order, i) => lookOn(order, right?.[i] ?? NOTHING_YET, seedsOf)))
    const mark = since?.mark ?? (await markNow())
    return { lists, ended: lists.every((list) => list.ended), kept: { mark, gone: gone.join(), lookedUp } }
  })
}

/** For each deal what is kept of it; undefined where it does not match. */
type Seeds = (deals: readonly Deal[]) => Promise<(Seed | undefined)[]>

function seeder({ filter, groupBy, about }: Question, lookedUp: LookedUp): Seeds {
  const matches = matcher('deals', filter, lookedUp.about)
  const field = groupBy === undefined ? undefined : fieldOf('deals', groupBy, about)
  return async (deals) => {
    await lookedUp.learn(deals)
    return deals.map((deal) =>
      matches(deal)
        ? { id: deal.id, group: field ? groupKey(field, deal, about) : '', ...(deal.amount && { amount: deal.amount }) }
        : undefined,
    )
  }
}

async function lookOn(order: Order<Deal>, list: Loaded<Seed>, seedsOf: Seeds): Promise<Loaded<Seed>> {
  if (list.ended) return list
  const from: Loaded<Deal> = { ...NOTHING_YET, ...(list.upTo && { upTo: list.upTo }) }
  const { rows, places, upTo, ended } = await readOn(order, from, list.upTo ? PIECE : FIRST)
  const seeds = await seedsOf(rows)
  const found = seeds.flatMap((row, i) => (row ? [{ row, place: places[i] }] : [])) as Placed<Seed>[]
  return {
    rows: [...list.rows, ...found.map((one) => one.row)],
    places: [...list.places, ...found.map((one) => one.place)],
    upTo: upTo ?? list.upTo,
    ended,
  }
}

async function setRight(
  orders: readonly Order<Deal>[],
  lists: readonly Loaded<Seed>[],
  touched: ReadonlySet<string>,
  seedsOf: Seeds,
): Promise<readonly Loaded<Seed>[]> {
  const ids = [...touched].flatMap((key) => (key.startsWith('deals:') ? key.slice('deals:'.length) : []))
  if (!ids.length) return lists
  const deals = (await db.deals.bulkGet(ids)).filter((deal) => deal !== undefined)
  const seeds = await seedsOf(deals)
  return lists.map((list, column) => {
    const order = orders[column]
    if (!order) return list
    const now = new Map<string, Placed<Seed> | undefined>(ids.map((id) => [id, undefined]))
    for (const [i, deal] of deals.entries()) {
      const [row, place] = [seeds[i], placeIn(order, deal)]
      if (row && place) now.set(deal.id, { row, place })
    }
    return settled(list, now, order.down)
  })
}

/** The deals that some cards are of, and what their companies are called. */
export async function cardsOf(ids: readonly string[]): Promise<{ deals: ReadonlyMap<string, Deal>; names: Names }> {
  const found = (await db.deals.bulkGet([...ids])).filter((deal) => deal !== undefined)
  const names = await companyNames(found.flatMap((deal) => deal.companyId ?? []))
  return { deals: new Map(found.map((deal) => [deal.id, deal])), names }
}
