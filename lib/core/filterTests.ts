/** One condition as a question that can be put to a record, for each kind of field. */
import type { FieldKind } from './customField'
import { addDays } from './days'
import type { About, Field, FieldValue } from './fields/field'
import { isUnknown } from './fields/field'
import type { Condition } from './filter'
import { isOperand, type Op, operandOf, opsOf, type Period, periodOf } from './filterOps'
import { fold } from './fold'
import type { Money } from './money'

/** What is known of a field, never unknown. */
type Known = Exclude<FieldValue, undefined>
type Test = (value: Known, also: readonly string[]) => boolean

/** What keeps a condition from being asked: its question does not fit the field, or what it is compared with is missing. */
export function faultOf(
  field: Pick<Field<never>, 'kind' | 'always'>,
  condition: Condition,
): 'op' | 'value' | undefined {
  const op = condition.op as Op
  if (!opsOf(field).includes(op)) return 'op'
  return isOperand(operandOf(field.kind, op), condition.value) ? undefined : 'value'
}

/** The question that a condition puts; undefined where it cannot be asked. What is unknown fits nothing but `empty`. */
export function questionOf<R>(field: Field<R>, condition: Condition, about: About): ((row: R) => boolean) | undefined {
  if (faultOf(field, condition)) return undefined
  const op = condition.op as Op
  if (op === 'empty') return (row) => isUnknown(field.read(row, about))
  if (op === 'known') return (row) => !isUnknown(field.read(row, about))
  const test = TESTS[field.kind](op, condition.value as Known, about, field.kind)
  return (row) => {
    const value = field.read(row, about)
    return !isUnknown(value) && test(value as Known, field.also?.(row) ?? [])
  }
}

const digits = (text: string): string => text.replace(/\D/g, '')

function textTest(op: Op, asked: Known, _: About, kind: FieldKind): Test {
  const plain = kind === 'phone' ? digits : fold
  const words = plain(String(asked))
  // A number without a digit is none, and would be a part of every one.
  const fits: (text: string) => boolean =
    words === ''
      ? () => false
      : op === 'is' || op === 'isNot'
        ? (text) => text === words
        : op === 'begins'
          ? (text) => text.startsWith(words)
          : (text) => text.includes(words)
  const negative = op === 'isNot' || op === 'containsNot'
  return (value, also) => {
    const texts = typeof value === 'string' ? [value] : (value as readonly string[])
    return [...texts, ...also].some((text) => fits(plain(text))) !== negative
  }
}

const compared = (op: Op, a: number, b: number): boolean => {
  switch (op) {
    case 'is':
      return a === b
    case 'isNot':
      return a !== b
    case 'more':
      return a > b
    case 'less':
      return a < b
    case 'atLeast':
      return a >= b
    default:
      return a <= b
  }
}

function moneyTest(op: Op, asked: Known): Test {
  const { minor, currency } = asked as Money
  return (value) => {
    const own = value as Money
    return own.currency === currency ? compared(op, own.minor, minor) : op === 'isNot'
  }
}

function dateTest(op: Op, asked: Known, { today }: About): Test {
  const [from, to] = stretchOf(op, asked, today)
  return (value) => (value as string) >= from && (value as string) <= to
}

/** Before every day, and after. */
const [FIRST, LAST] = ['', '9999-12-31']

/** The first and last day that fit. Today is of the last days as of the next ones. */
function stretchOf(op: Op, asked: Known, today: string): [from: string, to: string] {
  const day = asked as string
  const days = asked as number
  switch (op) {
    case 'on':
      return [day, day]
    case 'before':
      return [FIRST, addDays(day, -1)]
    case 'after':
      return [addDays(day, 1), LAST]
    case 'inLast':
      return [addDays(today, -days), today]
    case 'inNext':
      return [today, addDays(today, days)]
    case 'longAgo':
      return [FIRST, addDays(today, -days - 1)]
    case 'farAhead':
      return [addDays(today, days + 1), LAST]
    default:
      return periodOf(asked as Period, today)
  }
}

function optionTest(op: Op, asked: Known): Test {
  const wanted = [...new Set((asked as readonly string[]).map(fold))]
  return (value) => {
    const own = (typeof value === 'string' ? [value] : (value as readonly string[])).map(fold)
    if (op === 'allOf') return wanted.every((one) => own.includes(one))
    return wanted.some((one) => own.includes(one)) === (op === 'anyOf')
  }
}

const TESTS: Record<FieldKind, (op: Op, asked: Known, about: About, kind: FieldKind) => Test> = {
  text: textTest,
  link: textTest,
  email: textTest,
  phone: textTest,
  number: (op, asked) => (value) => compared(op, value as number, asked as number),
  money: moneyTest,
  date: dateTest,
  choice: optionTest,
  several: optionTest,
  yesno: (op) => (value) => value === (op === 'yes'),
}
