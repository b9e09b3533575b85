/** The day as the summary tells it: what slipped, what is due, what woke and what is out of standard, each counted, with its first rows. */
import type { Day } from '../core/days'
import { dayOrders } from '../core/dealOrder'
import { dueParts } from './counts'
import { db } from './db'
import { firstDeals } from './dealOrders'
import { outOfStandard } from './outOfStandard'
import { inOrder, named, type TodayRow } from './today'

/** `more`: there are more than were counted. */
export type DayPart = { id: 'late' | 'due' | 'woken' | 'out'; rows: TodayRow[]; total: number; more?: boolean }

/** @param limit how many rows of each are wanted */
export async function daySummary(today: Day, limit: number): Promise<DayPart[]> {
  const { late, due, woken } = dayOrders(today)
  const [counts, lateDeals, lateTasks, dueDeals, dueTasks, wokenDeals, out] = await Promise.all([
    dueParts(today),
    firstDeals(late, limit),
    db.tasks.where('openDay').below(today).limit(limit).toArray(),
    firstDeals(due, limit),
    // Their hours are in no index: nobody has more than this to do in a day.
    db.tasks.where('openDay').equals(today).limit(1_000).toArray(),
    firstDeals(woken, limit),
    outOfStandard(today, limit),
  ])
  const first = async (id: 'late' | 'due' | 'woken', rows: TodayRow[]): Promise<DayPart> => ({
    id,
    rows: await named(rows.slice(0, limit)),
    total: counts[id],
  })
  return Promise.all([
    first('late', inOrder(lateDeals, lateTasks, today)),
    first('due', inOrder(dueDeals, dueTasks, today)),
    first('woken', inOrder(wokenDeals, [], today)),
    { id: 'out' as const, ...out },
  ])
}
