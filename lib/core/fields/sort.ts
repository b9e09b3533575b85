/** Putting rows in the order of a field, where no index holds it. */
import type { Money } from '../money'
import { type FieldValue, isUnknown } from './field'

/** The rows by what is read of each, those of which nothing is known last either way. Amounts of two currencies have no order: currencies stand together. */
export function sortedBy<T>(rows: readonly T[], read: (row: T) => FieldValue, down: boolean, language: string): T[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const sign = down ? -1 : 1
  return rows
    .map((row) => ({ row, value: read(row) }))
    .sort((a, b) => {
      const [one, other] = [isUnknown(a.value), isUnknown(b.value)]
      if (one || other) return Number(one) - Number(other)
      return sign * compareValues(a.value, b.value, compare)
    })
    .map(({ row }) => row)
}

function compareValues(a: FieldValue, b: FieldValue, compare: (a: string, b: string) => number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  if (typeof a === 'boolean' || typeof b === 'boolean') return Number(a) - Number(b)
  if (isMoney(a) && isMoney(b)) return a.currency === b.currency ? a.minor - b.minor : compare(a.currency, b.currency)
  return compare(String(a), String(b))
}

const isMoney = (value: FieldValue): value is Money => typeof value === 'object' && !Array.isArray(value)
