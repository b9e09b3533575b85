/**
 * The products of a deal: lines with a quantity, a price and maybe a discount, all of them in one currency.
 *
 * Quantity and discount are kept as people write them, `2.5` and `12.25`, and not in units of their own, so that what is
 * exported needs no explaining. Each is the number nearest to a decimal of at most three or two places: whole thousandths
 * and hundredths come out of it exactly, and every total is counted in those, in whole numbers of any length.
 */
import * as z from 'zod/mini'
import { decimalsOf, type Money, plainNumber } from './money'

/** The most that a price or a line may be, in minor units: a deal's total stays a number that is exact. */
export const MOST_MINOR = 1e14
const MOST_QUANTITY = 1e6
export const QUANTITY_PLACES = 3
export const DISCOUNT_PLACES = 2

const isDecimal = (value: unknown, places: number, most: number): value is number =>
  typeof value === 'number' && value >= 0 && value <= most && Number(value.toFixed(places)) === value
/** More than 0, at most three decimals. */
export const isQuantity = (value: unknown): value is number =>
  isDecimal(value, QUANTITY_PLACES, MOST_QUANTITY) && value > 0
/** Percent, 0 to 100, at most two decimals. */
export const isDiscount = (value: unknown): value is number => isDecimal(value, DISCOUNT_PLACES, 100)
const isPrice = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) <= MOST_MINOR

export const DealLine = z.object({
  id: z.string(),
  name: z.string().check(z.minLength(1)),
  quantity: z.number().check(z.refine(isQuantity)),
  /** Of one, in minor units of the currency of the deal's lines. */
  unitPrice: z.int().check(z.refine(isPrice)),
  /** Percent off; left out for none. */
  discount: z.optional(z.number().check(z.refine(isDiscount))),
})
export type DealLine = z.infer<typeof DealLine>
export type LineDraft = Omit<DealLine, 'id'>

/** Whether a value can be used as a line; quick, for rows that are being read. */
export function isLine(value: unknown): value is DealLine {
  if (typeof value !== 'object' || value === null) return false
  const { id, name, quantity, unitPrice, discount } = value as Record<string, unknown>
  const fits = isQuantity(quantity) && isPrice(unitPrice) && (discount === undefined || isDiscount(discount))
  return fits && typeof id === 'string' && typeof name === 'string'
}

/** A thousandth of the quantity times a hundredth of a percent: what totals are counted in. */
const PARTS = 1_000n * 10_000n

/**
 * What a line comes to, in minor units: rounded once, half of one upwards, which is away from zero as no line is below it.
 */
export function lineTotal({ quantity, unitPrice, discount = 0 }: Omit<LineDraft, 'name'>): number {
  const thousandths = BigInt(Math.round(quantity * 1_000))
  const charged = BigInt(10_000 - Math.round(discount * 100))
  return Number((BigInt(unitPrice) * thousandths * charged + PARTS / 2n) / PARTS)
}

/** What the lines come to together: the sum of what each is shown with. */
export function linesTotal(lines: readonly DealLine[], currency: string): Money {
  return { minor: Number(lines.reduce((sum, line) => sum + BigInt(lineTotal(line)), 0n)), currency }
}

type Priced = { amount?: Money | undefined; lines?: readonly DealLine[] | undefined; lineCurrency?: string | undefined }

/** The one currency of a deal's lines: that which they were written in; before there are any that of its amount, else the user's own. */
export function lineCurrency({ amount, lines, lineCurrency }: Priced, own: string): string {
  return (lines?.length ? lineCurrency : undefined) ?? amount?.currency ?? own
}

/** How a deal's amount stands to what its lines come to. Of another currency it is not compared. */
export function amountAgainst(amount: Money | undefined, total: Money): 'same' | 'none' | 'other' | 'otherCurrency' {
  if (!amount) return 'none'
  if (amount.currency !== total.currency) return 'otherCurrency'
  return amount.minor === total.minor ? 'same' : 'other'
}

/** The lines with the same figures, read in another currency; undefined where a price is finer than that one goes. */
export function linesIn(lines: readonly DealLine[], from: string, to: string): DealLine[] | undefined {
  const [more, fewer] = [10 ** decimalsOf(to), 10 ** decimalsOf(from)]
  const read = lines.map((line) => ({ ...line, unitPrice: (line.unitPrice * more) / fewer }))
  return read.every((line) => isPrice(line.unitPrice) && lineTotal(line) <= MOST_MINOR) ? read : undefined
}

/** A number as typed, in the form of code: `1 234,50` → `1234.50`; undefined where it is none. */
export function plainTyped(typed: string, language: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .replace(/[\s'’]+/g, ' ')
    .trim()
  return /^(\d[\d., ]*|[.,]\d+)$/.test(text) ? plainNumber(text, language) : undefined
}

/** How many decimals a plain number has that are not idle. */
export const placesOf = (plain: string): number => plain.split('.')[1]?.replace(/0+$/, '').length ?? 0
