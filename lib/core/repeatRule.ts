/** What rules of RFC 5545 say, as far as a sentence can tell it, and those that are offered for a task of some day. */
import { addDays, type Day } from './days'

/** Weekdays as they are called there, from Monday on. */
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']
const WORKDAYS = 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'

/** `n`: every how many. Weekdays count from Monday, 0; `day` of a month is -1 for its last; `nth` weekday of a month is -1 for the last. */
export type Repetition =
  | { every: 'day'; n: number }
  | { every: 'workday' }
  | { every: 'week'; n: number; weekdays: number[] }
  | { every: 'month'; n: number; day: number }
  | { every: 'month'; n: number; nth: number; weekday: number }
  | { every: 'year'; n: number; month: number; day: number }

/** What a rule says; undefined where it says more than a sentence does. */
export function readRule(rule: string): Repetition | undefined {
  if (rule === WORKDAYS) return { every: 'workday' }
  const n = Number(/;INTERVAL=(\d{1,3})(?=;|$)/.exec(rule)?.[1] ?? 1)
  const plain = rule.replace(/;INTERVAL=\d{1,3}(?=;|$)/, '')
  if (plain === 'FREQ=DAILY') return { every: 'day', n }
  const days = /^FREQ=WEEKLY;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU)){0,6})$/.exec(plain)?.[1]
  if (days) return { every: 'week', n, weekdays: days.split(',').map((day) => WEEKDAYS.indexOf(day)) }
  const date = /^FREQ=MONTHLY;BYMONTHDAY=(-1|\d{1,2})$/.exec(plain)?.[1]
  if (date) return { every: 'month', n, day: Number(date) }
  const [, nth, weekday = ''] = /^FREQ=MONTHLY;BYDAY=(-1|[1-4])(MO|TU|WE|TH|FR|SA|SU)$/.exec(plain) ?? []
  if (nth) return { every: 'month', n, nth: Number(nth), weekday: WEEKDAYS.indexOf(weekday) }
  const [, month, day] = /^FREQ=YEARLY;BYMONTH=(\d{1,2});BYMONTHDAY=(\d{1,2})$/.exec(plain) ?? []
  return month ? { every: 'year', n, month: Number(month), day: Number(day) } : undefined
}

/** The rules that are offered for a task of a day: each has that day among its own. */
export function rulesFor(day: Day): string[] {
  const [, month = 1, date = 1] = day.split('-').map(Number)
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  const name = WEEKDAYS[weekday]
  const isLast = addDays(day, 1).endsWith('-01')
  const dates = isLast ? -1 : date
  const nth = addDays(day, 7).slice(0, 7) === day.slice(0, 7) ? Math.ceil(date / 7) : -1
  return [
    'FREQ=DAILY',
    ...(weekday < 5 ? [WORKDAYS] : []),
    `FREQ=WEEKLY;BYDAY=${name}`,
    `FREQ=WEEKLY;INTERVAL=2;BYDAY=${name}`,
    `FREQ=MONTHLY;BYMONTHDAY=${dates}`,
    `FREQ=MONTHLY;BYDAY=${nth}${name}`,
    `FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=${dates}`,
    `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${date}`,
  ]
}
