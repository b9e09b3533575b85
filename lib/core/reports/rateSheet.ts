/**
 * Rates in a sheet: a row for each (from, to, day, rate), or a row for each day with a column for each currency, as central banks
 * give them out. What can be two things is no rate, and said so by its line.
 */
import { fold } from '../fold'
import { noAmounts, readAmount, surveyAmount } from '../import/table/amounts'
import { noDays, readDay, surveyDay } from '../import/table/days'
import type { SheetRows } from '../sheet/recognise'
import { type Rate, rateId } from './rate'

/** More the page of rates does not hold: ten years of working days for two currencies. */
export const MOST_RATES = 5_000

export type GivenRate = Pick<Rate, 'from' | 'to' | 'day' | 'rate'>
/** `cell`: as it stands there. `twice`: the same pair and day with another rate, further up. */
export type RateProblem = { line: number; why: 'day' | 'currency' | 'same' | 'rate' | 'twice'; cell: string }
/** `base`: whether all columns count from one currency, which the sheet does not name. */
export type RateSheet = { base: boolean; rates: GivenRate[]; problems: RateProblem[] }

type Column = 'from' | 'to' | 'day' | 'rate'
const WORDS: Record<Column, string> = {
  from: 'from,base,base currency,from currency,source,de,devise de depart,devise source',
  to: 'to,quote,quote currency,to currency,target,currency,vers,a,en,devise d arrivee,devise cible,devise',
  day: 'day,date,valid from,jour,valable a partir du,date de valeur',
  rate: 'rate,exchange rate,value,taux,taux de change,cours,valeur',
}
const MEANS = new Map(
  Object.entries(WORDS).flatMap(([column, words]) => words.split(',').map((word) => [word, column as Column] as const)),
)
const CODES = new Set(Intl.supportedValuesOf('currency'))
/** What stands where a bank has none that day. */
const NONE = /^(?:|n\/?a|-+|—|\.+)$/i

const codeOf = (cell: string): string | undefined => {
  const code = cell.trim().toUpperCase()
  return CODES.has(code) ? code : undefined
}

/**
 * @param base from which the columns count, where the sheet has one for each currency
 * @returns undefined where the headings are those of neither shape
 */
export function ratesIn({ rows, lines }: SheetRows, base: string): RateSheet | undefined {
  const heads = (rows[0] ?? []).map((cell) =>
    MEANS.get(
      fold(cell)
        .replace(/[^a-z]+/g, ' ')
        .trim(),
    ),
  )
  const at = (column: Column) => heads.indexOf(column)
  const codes = (rows[0] ?? []).map(codeOf)
  const wide = at('day') >= 0 && codes.some(Boolean)
  if (!wide && (['from', 'to', 'day', 'rate'] as const).some((column) => at(column) < 0)) return undefined
  const body = rows.slice(1)
  const days = noDays()
  const amounts = noAmounts()
  const rateColumns = wide ? codes.flatMap((code, i) => (code ? [i] : [])) : [at('rate')]
  for (const row of body) {
    surveyDay(days, row[at('day')] ?? '')
    for (const column of rateColumns) surveyAmount(amounts, row[column] ?? '')
  }
  const found = new Map<string, GivenRate>()
  const problems: RateProblem[] = []
  for (const [i, row] of body.entries()) {
    const refuse = (why: RateProblem['why'], cell = '') => problems.push({ line: lines[i + 1] ?? i + 2, why, cell })
    const day = readDay(row[at('day')] ?? '', days)?.day
    if (!day) {
      refuse('day', row[at('day')])
      continue
    }
    for (const column of rateColumns) {
      const cell = row[column] ?? ''
      if (wide && NONE.test(cell)) continue
      const [from, to] = wide ? [base, codes[column]] : [codeOf(row[at('from')] ?? ''), codeOf(row[at('to')] ?? '')]
      const read = readAmount(cell, amounts)
      const rate = read && !read.currency ? Number(read.amount) : 0
      if (!from || !to) refuse('currency', row[at(from ? 'to' : 'from')])
      else if (from === to) wide || refuse('same', to)
      else if (!(rate > 0 && Number.isFinite(rate))) refuse('rate', cell)
      else {
        const one = { from, to, day, rate }
        const before = found.get(rateId(one))
        if (before && before.rate !== rate) refuse('twice', cell)
        else found.set(rateId(one), one)
      }
    }
  }
  return { base: wide, rates: [...found.values()], problems }
}
