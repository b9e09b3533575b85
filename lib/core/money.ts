/** Money: whole minor units and an ISO 4217 currency. Amounts of two currencies are never added. */
import * as z from 'zod/mini'
import { numberFormat } from './formats'

export const Money = z.object({ minor: z.int(), currency: z.string().check(z.regex(/^[A-Z]{3}$/)) })
export type Money = z.infer<typeof Money>

/** How many decimals a currency is written with (CLDR, through Intl): EUR 2, JPY 0, TND 3. */
export function decimalsOf(currency: string): number {
  return numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** The amount as people write it: `€48,000`, `126 500,50 €`. Whole amounts are written without decimals. */
export function formatMoney({ minor, currency }: Money, language: string): string {
  const decimals = decimalsOf(currency)
  const whole = minor % 10 ** decimals === 0
  return numberFormat(language, {
    style: 'currency',
    currency,
    minimumFractionDigits: whole ? 0 : decimals,
    maximumFractionDigits: whole ? 0 : decimals,
  }).format(minor / 10 ** decimals)
}

/** The amount as it is typed into a field, without its currency: `48,000`, `126 500,50`. Whole amounts without decimals. */
export function plainAmount({ minor, currency }: Money, language: string): string {
  const decimals = decimalsOf(currency)
  return new Intl.NumberFormat(language, {
    maximumFractionDigits: decimals,
    minimumFractionDigits: minor % 10 ** decimals ? decimals : 0,
  }).format(minor / 10 ** decimals)
}

/**
 * Reads an amount as typed: `48 000`, `48,000.50`, `48.000,50`, `12k`. The last separator is the decimal one when it is not
 * followed by exactly three digits; a lone separator before three digits groups thousands, unless the language says
 * otherwise. A sign of another currency than the one given, or anything else, is not an amount: undefined.
 */
export function parseAmount(typed: string, currency: string, language: string): Money | undefined {
  const decimals = decimalsOf(currency)
  const text = typed
    .normalize('NFKC')
    .replace(/[\s'’]+/g, ' ')
    .trim()
  const match = /^(\p{Sc}|[a-z]{2,4}(?=[ \d]))? ?(\d[\d., ]*?|[.,]\d+) ?(k|m)? ?(\p{Sc}|[a-z]{2,4})?$/iu.exec(text)
  if (!match?.[2] || ![match[1], match[4]].every((sign) => !sign || isSignOf(sign, currency))) return undefined
  const number = plainNumber(match[2], language)
  if (number === undefined) return undefined
  const scale = match[3] ? (match[3].toLowerCase() === 'k' ? 1e3 : 1e6) : 1
  const minor = Math.round(Number(number) * scale * 10 ** decimals)
  return Number.isSafeInteger(minor) ? { minor, currency } : undefined
}

/** `48.000,50` → `48000.50`; undefined where the separators make no sense. @param spaced digits, points, commas, single spaces */
export function plainNumber(spaced: string, language: string): string | undefined {
  const [whole = '', ...rest] = spaced.split(/(?=[.,]\d*$)/)
  if (whole.includes(' ') && !isGrouped(whole, ' ')) return undefined
  const text = whole.replaceAll(' ', '') + rest.join('')
  const marks = [...text.matchAll(/[.,]/g)].map((m) => m[0])
  if (marks.length === 0) return text
  const last = marks.at(-1) as string
  const point = text.lastIndexOf(last)
  const after = text.length - point - 1
  const kinds = new Set(marks)
  if (kinds.size === 2) {
    // Two kinds: the last one is the decimal mark and stands once.
    const group = last === ',' ? '.' : ','
    if (marks.filter((m) => m === last).length > 1 || !isGrouped(text.slice(0, point), group)) return undefined
    return `${text.slice(0, point).replaceAll(group, '')}.${text.slice(point + 1)}`
  }
  if (marks.length > 1) return isGrouped(text, last) ? text.replaceAll(last, '') : undefined
  const decimalMark = language.startsWith('fr') ? ',' : '.'
  if (after === 3 && last !== decimalMark) return text.replace(last, '')
  return text.replace(last, '.')
}

const isGrouped = (text: string, mark: string) =>
  text.split(mark).every((part, i) => (i === 0 ? /^\d{1,3}$/.test(part) : /^\d{3}$/.test(part)))

/** Whether a typed sign or code stands for the currency: `$` does for every dollar, `€` for the euro alone. */
function isSignOf(sign: string, currency: string): boolean {
  const parts = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
  }).formatToParts(0)
  const symbol = parts.find((part) => part.type === 'currency')?.value
  return sign === symbol || sign.toUpperCase() === currency
}

/** Sums by currency, largest first: never one figure for two currencies. */
export function sumByCurrency(amounts: Iterable<Money | undefined>): Money[] {
  const sums = new Map<string, number>()
  for (const amount of amounts) {
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor)
  }
  return [...sums].map(([currency, minor]) => ({ minor, currency })).sort((a, b) => b.minor - a.minor)
}
