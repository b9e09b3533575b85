/** A line of a deal's products as the text of its fields: as it is shown, and as it was typed. */
import { decimalsOf, parseAmount, plainAmount } from './money'
import {
  DISCOUNT_PLACES,
  isDiscount,
  isQuantity,
  type LineDraft,
  lineTotal,
  MOST_MINOR,
  placesOf,
  plainTyped,
  QUANTITY_PLACES,
} from './products'

export const LINE_FIELDS = ['name', 'quantity', 'unitPrice', 'discount'] as const
export type LineField = (typeof LINE_FIELDS)[number]
export type LineTexts = Record<LineField, string>

/** A field of a line that does not fit, and the key of the sentence that says why. */
export type LineProblem = {
  field: LineField
  key:
    | 'problem.required'
    | 'problem.amount'
    | 'problem.quantity'
    | 'problem.discount'
    | 'problem.finePrice'
    | 'problem.lineTooMuch'
}

/** The text of a new line. */
export const NEW_LINE: LineTexts = { name: '', quantity: '1', unitPrice: '', discount: '' }

/** A line as it stands in its fields. In the language alone and not its region, so that it is read back as the same line. */
export function lineTexts(line: LineDraft, currency: string, language: string): LineTexts {
  const number = (value: number, places: number) =>
    new Intl.NumberFormat(language, { maximumFractionDigits: places }).format(value)
  return {
    name: line.name,
    quantity: number(line.quantity, QUANTITY_PLACES),
    unitPrice: plainAmount({ minor: line.unitPrice, currency }, language),
    discount: line.discount === undefined ? '' : number(line.discount, DISCOUNT_PLACES),
  }
}

/** Reads a line as typed: the line, or everything that keeps it from being one. A discount of 0 is none. */
export function parseLine(
  texts: LineTexts,
  currency: string,
  language: string,
): { line?: LineDraft; problems: LineProblem[] } {
  const problems: LineProblem[] = []
  const wrong = (field: LineField, key: LineProblem['key']) => void problems.push({ field, key })
  const name = texts.name.trim()
  if (!name) wrong('name', 'problem.required')

  const quantity = numberOf(texts.quantity, QUANTITY_PLACES, language)
  if (!texts.quantity.trim()) wrong('quantity', 'problem.required')
  else if (!isQuantity(quantity)) wrong('quantity', 'problem.quantity')

  const unitPrice = parseAmount(texts.unitPrice, currency, language)?.minor
  if (!texts.unitPrice.trim()) wrong('unitPrice', 'problem.required')
  else if (unitPrice === undefined) wrong('unitPrice', 'problem.amount')
  else if (isTooFine(texts.unitPrice, currency, language)) wrong('unitPrice', 'problem.finePrice')

  const typedDiscount = texts.discount.replace('%', '').trim()
  const discount = typedDiscount ? numberOf(typedDiscount, DISCOUNT_PLACES, language) : 0
  if (!isDiscount(discount)) wrong('discount', 'problem.discount')

  if (problems.length || !isQuantity(quantity) || unitPrice === undefined || discount === undefined) {
    return { problems }
  }
  const line = { name, quantity, unitPrice, ...(discount && { discount }) }
  // The full price counts: what a discount hides must not come out when it is taken away.
  if (unitPrice > MOST_MINOR || lineTotal({ quantity, unitPrice }) > MOST_MINOR) {
    return { problems: [{ field: 'unitPrice', key: 'problem.lineTooMuch' }] }
  }
  return { line, problems: [] }
}

function numberOf(typed: string, places: number, language: string): number | undefined {
  const plain = plainTyped(typed, language)
  return plain === undefined || placesOf(plain) > places ? undefined : Number(plain)
}

/** Whether a price goes below the smallest coin: rounded it would be another price, times the quantity a wrong one. */
function isTooFine(typed: string, currency: string, language: string): boolean {
  // `1.2345k` is no finer than it says.
  if (/\d ?[km]\b/i.test(typed)) return false
  const plain = plainTyped(typed.replace(/[\p{Sc}\p{L}]/gu, ' '), language)
  return plain !== undefined && placesOf(plain) > decimalsOf(currency)
}
