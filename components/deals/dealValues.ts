/** A deal as the text of its form. */
import type { Deal, NextAction } from '../../lib/core/deal'
import { type Money, parseAmount, plainAmount } from '../../lib/core/money'
import { currentDay } from '../../lib/state/clock'
import { language, locale } from '../../lib/state/language'

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
  | 'time'
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
    time: '',
    closingDay: deal?.closingDay ?? '',
    note: deal?.note ?? '',
  }
}

/** The fields of the record behind those of the form of one that is there. */
export const DEAL_ROW: Partial<Record<DealField, (keyof Deal)[]>> = {
  title: ['title'],
  amount: ['amount'],
  currency: ['amount'],
  closingDay: ['closingDay'],
  note: ['note'],
}

/** And the field of the form for each of a record that the norms may ask for. */
export const DEAL_FORM: Partial<Record<string, DealField>> = {
  companyId: 'company',
  people: 'person',
  amount: 'amount',
  closingDay: 'closingDay',
}

/** Only the fields that were changed. */
export function dealPatch(
  changed: readonly string[],
  values: Record<DealField, string>,
): Partial<Pick<Deal, 'title' | 'amount' | 'closingDay' | 'note'>> {
  const typed = values.amount.trim()
  const after = {
    title: values.title.trim(),
    amount: typed ? parseAmount(typed, values.currency, language.value) : undefined,
    closingDay: values.closingDay || undefined,
    note: values.note.trim() || undefined,
  }
  const fields = new Set(changed.flatMap((field) => DEAL_ROW[field as DealField] ?? []))
  return Object.fromEntries(Object.entries(after).filter(([field]) => fields.has(field as keyof Deal)))
}

/** The first next action of a new deal: today, where no day is told. An hour of no day is none. */
export const firstNext = ({ next, day, time }: Record<'next' | 'day' | 'time', string>): NextAction => ({
  text: next.trim() || undefined,
  day: day || currentDay.value,
  time: (day && time) || undefined,
})

/** An amount as the user would type it, without its currency. */
export const amountText = (money: Money): string => plainAmount(money, locale.value)
