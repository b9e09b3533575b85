/** The amount of a row and its currency, which stand in one cell, in two, or in a heading. */
import type { ImportField } from '../fields'
import { currencyIn, readAmount } from './amounts'
import type { PreparedColumn as Column, PartRow as Row } from './part'

/** Takes both into the record; where they do not agree, or one is not understood, both are kept as they stand. */
export function moneyOf({ fields, other, cells, survey }: Row, single: ReadonlyMap<ImportField, Column>): void {
  const amountColumn = single.get('amount')
  const currencyColumn = single.get('currency')
  const amountCell = amountColumn && cells[amountColumn.at]
  const currencyCell = currencyColumn && cells[currencyColumn.at]
  const seen = amountColumn && survey.amounts.get(amountColumn.at)
  const read = amountCell && seen ? readAmount(amountCell, seen) : undefined
  const named = currencyCell ? currencyIn(currencyCell) : amountColumn && survey.currencies.get(amountColumn.at)
  const own = read?.currency
  const clash = own?.code !== undefined && named?.code !== undefined && own.code !== named.code
  if (currencyColumn && currencyCell && (!named || clash)) other.push([currencyColumn.named, currencyCell])
  if (amountColumn && amountCell && (!read || clash)) other.push([amountColumn.named, amountCell])
  if (clash) return
  if (read) fields.amount = read.amount
  // A sign that stands for several currencies is told as it is: which one is meant, the user knows.
  const currency = named?.code ?? own?.code ?? named?.sign ?? own?.sign
  if (currency && (read || currencyCell)) fields.currency = currency
}
