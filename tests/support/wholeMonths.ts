/** Months counted on the calendar, another way than the product does. */
import { addDays, type Day } from '../../lib/core/days'

/** Months that have gone by from a day to another: the last day of a short month stands for those that it lacks. */
export function wholeMonths(from: Day, to: Day): number {
  const [y = 0, m = 0, d = 0] = from.split('-').map(Number)
  const [toY = 0, toM = 0, toD = 0] = to.split('-').map(Number)
  const isLast = addDays(to, 1).endsWith('-01')
  return (toY - y) * 12 + toM - m - (toD < d && !isLast ? 1 : 0)
}
