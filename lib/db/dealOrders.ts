/** The orders of deals as the database gives them: streams over the index of their keys. */
import type { Deal } from '../core/deal'
import type { DealOrder, KeyRange } from '../core/dealOrder'
import { db } from './db'
import type { Order, Stream } from './ordered'

/** The order that a family of keys stands for. */
export const dealOrder = ({ parts, down }: DealOrder): Order<Deal> => ({
  parts: parts.map((ranges) => ranges.map(dealStream)),
  down,
})

/** The first deals of one range. */
export const firstDeals = ({ parts: [ranges] }: DealOrder, limit: number, after?: string): Promise<Deal[]> =>
  ranges?.[0] ? dealStream(ranges[0]).read(after, limit, false) : Promise.resolve([])

export function dealStream({ prefix, from, to }: KeyRange): Stream<Deal> {
  return {
    keyOf: (deal) => {
      const key = deal.lists.find((one) => one.startsWith(prefix))?.slice(prefix.length)
      return key !== undefined && key > from && key <= to ? key : undefined
    },
    read: (after, limit, down) => {
      const [lower, upper] = [prefix + ((!down && after) || from), prefix + ((down && after) || to)]
      // What was read last is left out at either end; a range begins after `from` and includes `to`.
      const range = db.deals.where('lists').between(lower, upper, false, !(down && after))
      return (down ? range.reverse() : range).limit(limit).toArray()
    },
  }
}
