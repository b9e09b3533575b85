/** What a filter may ask of a field, by the field's kind, and what each question is compared with. */

import type { FieldKind } from './customField'
import { addDays, addMonths, type Day, isDay } from './days'
import type { Field } from './fields/field'
import type { Condition } from './filter'

const OPS = {
  /** Texts; of a field with several of them one that fits is enough. Compared folded: case and accents do not count. */
  text: ['is', 'isNot', 'contains', 'containsNot', 'begins'],
  /** Numbers, and amounts of one currency: one of another is neither more nor less. */
  amount: ['is', 'isNot', 'more', 'less', 'atLeast', 'atMost'],
  date: ['on', 'before', 'after', 'within', 'inLast', 'inNext', 'longAgo', 'farAhead'],
  choice: ['anyOf', 'noneOf'],
  several: ['anyOf', 'allOf', 'noneOf'],
  yesno: ['yes', 'no'],
} as const
const ALWAYS = ['empty', 'known'] as const

export type Op = (typeof OPS)[keyof typeof OPS][number] | (typeof ALWAYS)[number]

const FAMILY: Record<FieldKind, keyof typeof OPS> = {
  text: 'text',
  link: 'text',
  email: 'text',
  phone: 'text',
  number: 'amount',
  money: 'amount',
  date: 'date',
  choice: 'choice',
  several: 'several',
  yesno: 'yesno',
}

/** The questions that can be asked of a field, the usual one first. What is always known is not asked whether it is. */
export function opsOf(field: Pick<Field<never>, 'kind' | 'always'>): readonly Op[] {
  const own = OPS[FAMILY[field.kind]]
  return field.always ? own : [...own, ...ALWAYS]
}

/** Those that are true of what is known and not as asked: nobody should wonder where the unknown ones are. */
export const NEGATIVE: readonly Op[] = ['isNot', 'containsNot', 'noneOf']

/** Stretches of the calendar that are named, and so move along with today. Weeks begin on Monday. */
export const PERIODS = [
  'today',
  'lastWeek',
  'thisWeek',
  'nextWeek',
  'lastMonth',
  'thisMonth',
  'nextMonth',
  'lastQuarter',
  'thisQuarter',
  'nextQuarter',
  'lastYear',
  'thisYear',
  'past',
  'future',
] as const
export type Period = (typeof PERIODS)[number]

/** The first and the last day of a stretch; `past` ends yesterday, `future` begins tomorrow. */
export function periodOf(period: Period, today: Day): [from: Day, to: Day] {
  if (period === 'today') return [today, today]
  if (period === 'past') return ['', addDays(today, -1)]
  if (period === 'future') return [addDays(today, 1), '9999-12-31']
  const by = period.startsWith('last') ? -1 : period.startsWith('next') ? 1 : 0
  if (period.endsWith('Week')) {
    const weekday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7
    const monday = addDays(today, by * 7 - weekday)
    return [monday, addDays(monday, 6)]
  }
  const [year = 0, month = 1] = today.split('-').map(Number)
  const months = period.endsWith('Month') ? 1 : period.endsWith('Quarter') ? 3 : 12
  const first = `${String(year).padStart(4, '0')}-${String(month - ((month - 1) % months)).padStart(2, '0')}-01`
  const from = addMonths(first, by * months)
  return [from, addDays(addMonths(from, months), -1)]
}

/** What a question is compared with: nothing, a text, a number, an amount, a day, a count of days, a period, ids of options. */
export type Operand = 'none' | 'text' | 'number' | 'money' | 'day' | 'days' | 'period' | 'options'

export function operandOf(kind: FieldKind, op: Op): Operand {
  switch (op) {
    case 'empty':
    case 'known':
    case 'yes':
    case 'no':
      return 'none'
    case 'anyOf':
    case 'allOf':
    case 'noneOf':
      return 'options'
    case 'on':
    case 'before':
    case 'after':
      return 'day'
    case 'inLast':
    case 'inNext':
    case 'longAgo':
    case 'farAhead':
      return 'days'
    case 'within':
      return 'period'
    default:
      return kind === 'number' ? 'number' : kind === 'money' ? 'money' : 'text'
  }
}

/** A hundred years: more days than anybody asks back or ahead. */
export const MOST_DAYS = 36_500

/** Whether a value can be compared with. */
export function isOperand(operand: Operand, value: Condition['value']): boolean {
  switch (operand) {
    case 'none':
      return true
    case 'text':
      return typeof value === 'string' && value.trim() !== ''
    case 'number':
      return typeof value === 'number' && Number.isFinite(value)
    case 'money':
      return typeof value === 'object' && !Array.isArray(value) && Number.isFinite(value.minor)
    case 'day':
      return typeof value === 'string' && isDay(value)
    case 'days':
      return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= MOST_DAYS
    case 'period':
      return (PERIODS as readonly unknown[]).includes(value)
    case 'options':
      return Array.isArray(value) && value.length > 0
  }
}
