/** A field as a cell of a file: days, numbers and amounts as any program reads them, choices in the user's words. */
import { decimalsOf, type Money } from '../money'
import { type About, type Field, isUnknown } from './field'

/** @param words how choices and yes and no are said */
export function cellOf<R>(field: Field<R>, row: R, about: About, words: (field: Field<R>, row: R) => string): string {
  const value = field.read(row, about)
  if (value === undefined || isUnknown(value)) return ''
  if (field.kind === 'money') return amount(value as Money)
  if (field.kind === 'number' || field.kind === 'date') return String(value)
  return words(field, row)
}

/** `48000.50 EUR` */
function amount({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency)
  return `${(minor / 10 ** decimals).toFixed(decimals)} ${currency}`
}
