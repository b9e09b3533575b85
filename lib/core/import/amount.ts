/** An amount with its currency as a file has them. What cannot be told is refused: a wrong amount is worse than none. */
import { type Money, parseAmount } from '../money'

export type AmountProblem = { reason: 'import.why.currency' | 'import.why.amount'; params: { value: string } }

const SIGNS = new Map([
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
])
const known = new Set(Intl.supportedValuesOf('currency'))

/** The code that a text is, in whatever case; undefined where it is of no currency. */
export const currencyCode = (text: string): string | undefined => {
  const code = SIGNS.get(text.trim()) ?? text.trim().toUpperCase()
  return known.has(code) ? code : undefined
}

/**
 * @param usual the currency of amounts that name none @param others whether amounts in one that is unknown are in the usual one
 * @param language whose marks numbers have where they do not tell
 */
export function amountOf(
  amount: string | undefined,
  currency: string | undefined,
  { usual, others, language }: { usual: string; others: boolean; language: string },
): Money | AmountProblem | undefined {
  const text = amount?.trim()
  if (!text) return undefined
  const said = currency?.trim()
  const inText = /\p{Sc}|(?<=\d\s?)[A-Z]{3}\b|\b[A-Z]{3}(?=\s?\d)/u.exec(text.toUpperCase())?.[0]
  const named = said ?? inText
  // A sign that several currencies have is that of the usual one, where it is one of its signs.
  const code = named ? (currencyCode(named) ?? (isSignOf(named, usual) ? usual : undefined)) : usual
  if (!code && !others) return { reason: 'import.why.currency', params: { value: named ?? text } }
  const number = code ? text : text.replace(/\p{Sc}|[a-z]{2,4}/giu, '').trim()
  // A plain decimal number, as readers give it, has a point before its decimals in every language.
  const money = parseAmount(number, code ?? usual, /^\d+(?:\.\d+)?$/.test(number) ? 'en' : language)
  return money ?? { reason: 'import.why.amount', params: { value: text } }
}

const isSignOf = (sign: string, currency: string): boolean => parseAmount(`${sign}1`, currency, 'en') !== undefined
