/** Periods that are offered, and the one before each. */
import { addDays, addMonths, type Day, daysBetween } from '../days'
import type { Period } from './report'

export const PERIODS = [
  'month',
  'lastMonth',
  'quarter',
  'lastQuarter',
  'year',
  'lastYear',
  'days90',
  'months12',
] as const
export type PeriodName = (typeof PERIODS)[number]

const monthStart = (day: Day): Day => `${day.slice(0, 7)}-01`
const quarterStart = (day: Day): Day => addMonths(monthStart(day), -((Number(day.slice(5, 7)) - 1) % 3))
const yearStart = (day: Day): Day => `${day.slice(0, 4)}-01-01`

/** The period of that name on a day: the present month whole, also what of it is still to come. */
export function periodOf(name: PeriodName, today: Day): Period {
  const months = (from: Day, n: number): Period => ({ from, to: addDays(addMonths(from, n), -1) })
  switch (name) {
    case 'month':
      return months(monthStart(today), 1)
    case 'lastMonth':
      return months(addMonths(monthStart(today), -1), 1)
    case 'quarter':
      return months(quarterStart(today), 3)
    case 'lastQuarter':
      return months(addMonths(quarterStart(today), -3), 3)
    case 'year':
      return months(yearStart(today), 12)
    case 'lastYear':
      return months(addMonths(yearStart(today), -12), 12)
    case 'days90':
      return { from: addDays(today, -89), to: today }
    case 'months12':
      return months(addMonths(monthStart(today), -11), 12)
  }
}

/** The period as long as this one just before it: whole months before whole months, else as many days. */
export function periodBefore({ from, to }: Period): Period {
  const next = addDays(to, 1)
  if (from.endsWith('-01') && next.endsWith('-01')) {
    const months =
      (Number(next.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(next.slice(5, 7)) - Number(from.slice(5, 7))
    return { from: addMonths(from, -months), to: addDays(from, -1) }
  }
  const days = daysBetween(from, to) + 1
  return { from: addDays(from, -days), to: addDays(from, -1) }
}

/** The same days a year before. */
export const yearBefore = ({ from, to }: Period): Period => {
  const next = addDays(to, 1)
  return { from: addMonths(from, -12), to: addDays(addMonths(next, -12), -1) }
}

/** The months that a period touches, in order: `2026-12`. */
export function monthsOf({ from, to }: Period): string[] {
  const months: string[] = []
  for (let day = monthStart(from); day <= to; day = addMonths(day, 1)) months.push(day.slice(0, 7))
  return months
}
