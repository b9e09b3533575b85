/**
 * What the board and the list of deals show: the first open deals of each column or of an order, what all of them come to,
 * and what their companies are called. Nothing here grows with the number of open deals.
 */
import { type Column, goneStages, type StageSum, stageSums } from '../core/board'
import type { Day } from '../core/days'
import type { Deal } from '../core/deal'
import { columnOrder, columnStages, type DealSort, sortedOrder } from '../core/dealOrder'
import { type Pipeline, saleStages } from '../core/pipeline'
import { openByStage } from './counts'
import { db } from './db'
import { dealOrder } from './dealOrders'
import { KEPT_STORES, type Kept, keep, type Names } from './kept'
import { type Order, placeIn, readOn } from './ordered'

/** The board as it was read; the next reading goes on from there. */
export type Board = { columns: readonly Column[]; names: Names; kept: Kept<Deal>; gone: string }

/**
 * @param limits how many cards of each column are wanted, by the id of its stage
 * @param before what this gave the last time, for the same pipeline on the same day
 * @param follow a deal that is wanted wherever it went
 */
export async function board(
  pipeline: Pipeline,
  today: Day,
  limits: (stageId: string) => number,
  before?: Board,
  follow?: string,
): Promise<Board> {
  return db.transaction('r', [...KEPT_STORES(), db.totals], async () => {
    const totals = await openByStage(pipeline.id)
    const gone = goneStages(pipeline, totals)
    const orders = columnStages(pipeline, gone).map((ids) => dealOrder(columnOrder(pipeline.id, ids, today)))
    const wanted = saleStages(pipeline).map((stage) => limits(stage.id))
    const known = before?.gone === gone.join() ? before : undefined
    const kept = await followed(orders, await keep('deals', orders, wanted, known?.kept), follow)
    const columns = stageSums(pipeline, totals).map((sum, i): Column => {
      const own = { ...sum, deals: kept.lists[i]?.rows ?? [], whole: kept.lists[i]?.ended ?? true }
      const old = known?.columns[i]
      return old && old.deals === own.deals && old.whole === own.whole && sameSum(old, own) ? old : own
    })
    return { columns, names: kept.names, kept, gone: gone.join() }
  })
}

/** Reads the column on in which a deal stands, until it is there. */
async function followed(orders: readonly Order<Deal>[], kept: Kept<Deal>, id: string | undefined): Promise<Kept<Deal>> {
  if (id === undefined || kept.lists.some((list) => list.rows.some((row) => row.id === id))) return kept
  const deal = await db.deals.get(id)
  const at = deal ? orders.findIndex((order) => placeIn(order, deal)) : -1
  const order = orders[at]
  let list = kept.lists[at]
  if (!order || !list) return kept
  while (!list.ended && !list.rows.some((row) => row.id === id)) {
    list = await readOn(order, list, list.rows.length * 2 + 100)
  }
  const found = list
  return { ...kept, lists: kept.lists.map((one, i) => (i === at ? found : one)) }
}

const sameSum = (a: StageSum, b: StageSum) =>
  a.stage === b.stage && a.count === b.count && JSON.stringify(a.sums) === JSON.stringify(b.sums)

/** Up to so many open deals, a list of them may be sorted by what no index knows: what their companies are called. */
const FEW = 2_000

/** The deals of a pipeline, sorted, as far as they were read. */
export type DealRows = {
  deals: readonly Deal[]
  /** How many there are in all. */
  total: number
  names: Names
  /** Few enough to be sorted by company. */
  few: boolean
  kept: Kept<Deal>
  about: string
}

/**
 * The open deals of a pipeline in an order.
 * @param before what this gave the last time, for the same pipeline, order and day
 */
export async function dealRows(
  pipeline: Pipeline,
  sort: { by: DealSort | 'company'; down: boolean },
  today: Day,
  limit: number,
  before?: DealRows,
): Promise<DealRows> {
  return db.transaction('r', [...KEPT_STORES(), db.totals], async () => {
    const totals = await openByStage(pipeline.id)
    const total = [...totals.values()].reduce((sum, { count }) => sum + count, 0)
    const few = total <= FEW
    const gone = goneStages(pipeline, totals)
    const currencies = [...new Set([...totals.values()].flatMap((total) => Object.keys(total.sums)))]
    const about = [gone, currencies].join(' ')
    const known = before?.about === about ? before : undefined
    // All of them where they are put in order by what they are called: by the day where that is not said.
    const whole = sort.by === 'company' && few
    const indexed = { by: sort.by === 'company' ? ('due' as const) : sort.by, down: !whole && sort.down }
    const order = dealOrder(sortedOrder(indexed, pipeline, { gone, currencies, today }))
    const kept = await keep('deals', [order], [whole ? FEW : limit], known?.kept)
    return { deals: kept.lists[0]?.rows ?? [], total, names: kept.names, few, kept, about }
  })
}
