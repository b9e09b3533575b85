/** What whole columns show, where a cell alone can be two things. */
import type { ImportColumn } from '../record'
import { type AmountSurvey, type Currency, currencyIn, noAmounts, surveyAmount } from './amounts'
import { type DaySurvey, noDays, surveyDay } from './days'

export type Survey = {
  days: Map<number, DaySurvey>
  amounts: Map<number, AmountSurvey>
  /** The currency that a column's heading names: `Amount (EUR)`. */
  currencies: Map<number, Currency>
}

export function newSurvey(columns: readonly ImportColumn[]): Survey {
  const survey: Survey = { days: new Map(), amounts: new Map(), currencies: new Map() }
  for (const { at, field, heading } of columns) {
    if (field === 'due' || field === 'closedOn' || field === 'at') survey.days.set(at, noDays())
    if (field !== 'amount') continue
    survey.amounts.set(at, noAmounts())
    const named =
      /[([]\s*([^()[\]]{1,5})\s*[)\]]\s*\*?$/.exec(heading)?.[1] ?? /\s(\p{Sc}|[A-Z]{3})$/u.exec(heading)?.[1]
    const currency = named === undefined ? undefined : currencyIn(named)
    if (currency) survey.currencies.set(at, currency)
  }
  return survey
}

/** Whether any column has to be looked through before it can be read. */
export const needsSurvey = ({ days, amounts }: Survey): boolean => days.size > 0 || amounts.size > 0

export function surveyRow({ days, amounts }: Survey, cells: readonly string[]): void {
  for (const [at, seen] of days) if (cells[at]) surveyDay(seen, cells[at])
  for (const [at, seen] of amounts) if (cells[at]) surveyAmount(seen, cells[at])
}
