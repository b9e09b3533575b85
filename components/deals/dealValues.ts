/** A deal as the text of its form. */
import type { Deal } from '../../lib/core/deal'
import { decimalsOf, type Money } from '../../lib/core/money'
import { currentDay } from '../../lib/state/clock'
import { locale } from '../../lib/state/language'

export type DealField =
  | 'title'
  | 'company'
  | 'person'
  | 'personId'
  | 'amount'
  | 'currency'
  | 'pipeline'
  | 'next'
  | 'day'
  | 'closingDay'
  | 'note'

/** @param start what a new deal starts with; for one that is there, its own values go before */
export function dealValues(
  deal: Deal | undefined,
  start: Record<'title' | 'company' | 'currency' | 'pipeline', string>,
): Record<DealField, string> {
  return {
    ...start,
    title: deal?.title ?? start.title,
    person: '',
    personId: '',
    amount: deal?.amount ? amountText(deal.amount) : '',
    next: '',
    day: currentDay.value,
    closingDay: deal?.closingDay ?? '',
    note: deal?.note ?? '',
  }
}

/** An amount as the user would type it, without its currency. */
export function amountText({ minor, currency }: Money): string {
  const decimals = decimalsOf(currency)
  return new Intl.NumberFormat(locale.value, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: minor % 10 ** decimals ? decimals : 0,
  }).format(minor / 10 ** decimals)
}
