/** Amounts as files write them. Which mark decimals have is told from the whole column; what can be two amounts is none. */

import { decimalsOf } from '../../money'

/** What the cells of a column of amounts show: decimals behind a point, behind a comma. */
export type AmountSurvey = { point: number; comma: number }
export const noAmounts = (): AmountSurvey => ({ point: 0, comma: 0 })

/** Signs that stand for one currency alone. */
const ONE = new Map(
  Object.entries({
    '€': 'EUR',
    '£': 'GBP',
    '₹': 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₪': 'ILS',
    '₺': 'TRY',
    '₫': 'VND',
    '₴': 'UAH',
    '฿': 'THB',
    ZŁ: 'PLN',
    KČ: 'CZK',
    US$: 'USD',
    C$: 'CAD',
    CA$: 'CAD',
    A$: 'AUD',
    AU$: 'AUD',
    NZ$: 'NZD',
    HK$: 'HKD',
    R$: 'BRL',
    EURO: 'EUR',
    EUROS: 'EUR',
  }),
)
/** Signs that stand for several: which one is meant, the user knows. */
const SEVERAL = /^(?:\$|¥|KR\.?)$/

const CODES = new Set(Intl.supportedValuesOf('currency'))

/** @property sign a sign that stands for several currencies */
export type Currency = { code?: string; sign?: string }

/** What a sign or a code stands for; undefined where it stands for no currency. */
export function currencyIn(text: string): Currency | undefined {
  const sign = text.trim().toUpperCase()
  const code = ONE.get(sign) ?? (CODES.has(sign) ? sign : undefined)
  if (code) return { code }
  return SEVERAL.test(sign) ? { sign: text.trim() } : undefined
}

type Parts = { negative: boolean; number: string; currency?: Currency }
const SHAPE = /^(-|−)?\s?([^\d\s.,()+-]{1,5})?\s?(-|−)?\s?(\d[\d., {2}'’]*|[.,]\d+)\s?([^\d\s.,()+-]{1,5})?$/u

function partsOf(cell: string): Parts | undefined {
  if (cell.length > 40) return undefined
  const text = cell.normalize('NFKC').replace(/\s+/g, ' ').trim()
  const bracketed = /^\((.*)\)$/.exec(text)?.[1]
  const match = SHAPE.exec(bracketed ?? text)
  if (!match?.[4]) return undefined
  const marks = [match[2], match[5]].filter((mark) => mark !== undefined)
  const currency = marks[0] === undefined ? undefined : currencyIn(marks[0])
  // Something stands beside the number that is no currency, or two of them: what it says is not known.
  if (marks.length > 1 || (marks.length && !currency)) return undefined
  const negative = bracketed !== undefined || match[1] !== undefined || match[3] !== undefined
  return { negative, number: match[4].replace(/[\s'’]+$/, ''), ...(currency ? { currency } : {}) }
}

const GROUPS = /^\d{1,3}(?:([ '’.,])\d{3})(?:\1\d{3})*$/
const INDIAN = /^\d{1,2}(?:,\d{2})*,\d{3}$/

/** `{ whole, mark?, decimals? }` of a number whose parts can only be that; `either`: one mark before three digits, which can be both. */
function split(
  number: string,
  isIndian: boolean,
): { whole: string; mark?: string; decimals?: string } | 'either' | undefined {
  const bare = number.replace(/[ '’.,]/g, '')
  if (/^\d+$/.test(number)) return { whole: number }
  const lone = /^(\d{1,3})([.,])(\d{3})$/.exec(number)
  if (lone) return lone[1] === '0' ? { whole: '0', mark: lone[2], decimals: lone[3] } : 'either'
  if (GROUPS.test(number) || (isIndian && INDIAN.test(number))) return { whole: bare }
  const decimal = /^(.*)([.,])(\d+)$/.exec(number)
  if (!decimal) return undefined
  const [, whole = '', mark = '', decimals = ''] = decimal
  const isWhole =
    /^\d*$/.test(whole) || (GROUPS.test(whole) && !whole.includes(mark)) || (isIndian && INDIAN.test(whole))
  return isWhole ? { whole: whole.replace(/\D/g, '') || '0', mark, decimals } : undefined
}

/** Adds what a cell shows to what is known of its column. */
export function surveyAmount(survey: AmountSurvey, cell: string): void {
  const parts = partsOf(cell)
  const found = parts && split(parts.number, parts.currency?.code === 'INR')
  if (!found || found === 'either' || !found.mark) return
  if (found.mark === '.') survey.point++
  else survey.comma++
}

/** @property amount `-1234.5`: a plain decimal number @property currency as the cell has it */
export type ReadAmount = { amount: string; currency?: Currency }

/** @returns undefined for what is no amount, or can be two */
export function readAmount(cell: string, survey: AmountSurvey): ReadAmount | undefined {
  const parts = partsOf(cell)
  if (!parts) return undefined
  let found = split(parts.number, parts.currency?.code === 'INR')
  if (found === 'either') found = settled(parts, survey)
  if (!found) return undefined
  const plain = `${found.whole.replace(/^0+(?=\d)/, '')}${found.decimals ? `.${found.decimals}` : ''}`
  return {
    amount: parts.negative && Number(plain) !== 0 ? `-${plain}` : plain,
    ...(parts.currency ? { currency: parts.currency } : {}),
  }
}

/** One mark before three digits: thousands where the column has the other mark before decimals, or the currency has no such decimals. */
function settled({ number, currency }: Parts, { point, comma }: AmountSurvey) {
  const [whole = '', rest = ''] = number.split(/[.,]/)
  const isComma = number.includes(',')
  if (point && comma) return undefined
  const grouped = { whole: whole + rest }
  if (isComma ? point : comma) return grouped
  const isNamed = currency?.code ? decimalsOf(currency.code) < 3 : currency?.sign === '$'
  // Few currencies have three decimals: in a column where the mark stands before decimals, such an amount says two things.
  if (isComma ? comma : point) return isNamed ? undefined : { whole, mark: isComma ? ',' : '.', decimals: rest }
  return isNamed ? grouped : undefined
}
