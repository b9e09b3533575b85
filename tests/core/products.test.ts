/** The products of a deal: what lines come to, and how they are written and read. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  amountAgainst,
  DealLine,
  isLine,
  type LineDraft,
  lineCurrency,
  linesIn,
  linesTotal,
  lineTotal,
} from '../../lib/core/products'
import { LINE_FIELDS, lineTexts, NEW_LINE, parseLine } from '../../lib/core/productText'

const line = (quantity: number, unitPrice: number, discount?: number): DealLine => ({
  id: `${quantity} ${unitPrice} ${discount}`,
  name: 'Sensor',
  quantity,
  unitPrice,
  ...(discount !== undefined && { discount }),
})
/** Thousandths, minor units and hundredths of a percent, as a line holds them: never more than can be counted. */
const parts = fc.record({
  // Half of a cent is where a number that is not quite one goes the wrong way: 1.005 of 1.00.
  thousandths: fc.oneof(
    fc.integer({ min: 1, max: 1e9 }),
    fc.nat(400).map((n) => 5 + 10 * n),
  ),
  minor: fc.oneof(
    fc.integer({ min: 0, max: 1e5 }),
    fc.integer({ min: 0, max: 1e8 }),
    fc.nat(50).map((n) => 100 * n),
  ),
  hundredths: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 10_000 })),
})
const lineOf = ({ thousandths, minor, hundredths }: { thousandths: number; minor: number; hundredths: number }) =>
  line(thousandths / 1000, minor, hundredths ? hundredths / 100 : undefined)
const lines = fc.array(parts, { maxLength: 12 }).map((all) => all.map(lineOf))

describe('what a line comes to', () => {
  test.each([
    [line(3, 120_000, 5), 342_000],
    [line(1, 4_800_000), 4_800_000],
    [line(0.5, 101), 51],
    [line(0.1, 5), 1],
    [line(0.1, 4), 0],
    [line(1.005, 100), 101],
    [line(1, 100, 99.5), 1],
    [line(1, 100, 99.51), 0],
    [line(2, 999, 100), 0],
    [line(1_000_000, 99_999_999), 99_999_999_000_000],
  ])('%o: %d', (one, minor) => {
    expect(lineTotal(one)).toBe(minor)
  })

  test('is the exact product, rounded once, half of a unit away from zero', () => {
    fc.assert(
      fc.property(parts, ({ thousandths, minor, hundredths }) => {
        const total = BigInt(lineTotal(lineOf({ thousandths, minor, hundredths })))
        const exact = BigInt(minor) * BigInt(thousandths) * BigInt(10_000 - hundredths)
        const unit = 10_000_000n
        // Twice the distance is at most one unit, and at just one the total lies above.
        const twice = 2n * (total * unit - exact)
        expect(twice > -unit && twice <= unit).toBe(true)
      }),
      { numRuns: 1_000 },
    )
  })

  test('is never more than its full price, nor less than nothing', () => {
    fc.assert(
      fc.property(parts, (made) => {
        const total = lineTotal(lineOf(made))
        expect(total).toBeGreaterThanOrEqual(0)
        expect(total).toBeLessThanOrEqual(lineTotal(lineOf({ ...made, hundredths: 0 })))
      }),
    )
  })

  test('adds up to the total, whatever the order of the lines', () => {
    fc.assert(
      fc.property(lines, fc.infiniteStream(fc.nat()), (all, chance) => {
        const sum = all.reduce((sum, one) => sum + BigInt(lineTotal(one)), 0n)
        const order = new Map(all.map((one) => [one, chance.next().value]))
        const shuffled = [...all].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
        expect(BigInt(linesTotal(all, 'EUR').minor)).toBe(sum)
        expect(linesTotal(shuffled, 'EUR')).toEqual(linesTotal(all, 'EUR'))
      }),
    )
  })
})

describe('what may be stored', () => {
  test('is what can be counted exactly, told as quickly by `isLine`', () => {
    const good = [line(1, 0), line(0.001, 1), line(2.5, 10, 12.25), line(1_000_000, 1, 100)]
    const bad = [line(0, 1), line(-1, 1), line(1.0005, 1), line(1, 0.5), line(1, -1), line(1, 1, 100.01)]
    const worse = [line(1, 1, -1), line(1, 1, 1.005), line(Number.NaN, 1), line(1, 2e14), { ...line(1, 1), name: 3 }]
    for (const one of good) expect([DealLine.safeParse(one).success, isLine(one)], one.id).toEqual([true, true])
    for (const one of [...bad, ...worse, null, 'line', {}])
      expect([DealLine.safeParse(one).success, isLine(one)], JSON.stringify(one)).toEqual([false, false])
  })
})

describe('a line in its fields', () => {
  test('is read back as the same line, in either language and any currency', () => {
    const languages = fc.constantFrom('en', 'fr')
    fc.assert(
      fc.property(parts, languages, fc.constantFrom('EUR', 'JPY', 'TND'), (made, language, currency) => {
        const { id: _, ...draft } = lineOf({ ...made, minor: made.minor % 1e5 })
        expect(parseLine(lineTexts(draft, currency, language), currency, language).line).toEqual(draft)
      }),
    )
  })

  const read = (texts: Partial<typeof NEW_LINE>, language = 'en', currency = 'EUR') =>
    parseLine({ ...NEW_LINE, name: 'Sensor', unitPrice: '1', ...texts }, currency, language)
  const draft = (more: Partial<LineDraft>) => ({ name: 'Sensor', quantity: 1, unitPrice: 100, ...more })

  test('is read as people type', () => {
    expect(read({ name: '  Level sensor ', quantity: '24', unitPrice: '€1,450', discount: '5 %' }).line).toEqual({
      name: 'Level sensor',
      quantity: 24,
      unitPrice: 145_000,
      discount: 5,
    })
    expect(read({ quantity: '1 000,5', unitPrice: '12,50', discount: '2,25' }, 'fr').line).toEqual(
      draft({ quantity: 1000.5, unitPrice: 1250, discount: 2.25 }),
    )
    expect(read({ quantity: '1,500' }, 'en').line?.quantity).toBe(1500)
    expect(read({ quantity: '1,500' }, 'fr').line?.quantity).toBe(1.5)
    expect(read({ unitPrice: '1.2345k' }).line?.unitPrice).toBe(123_450)
    expect(read({ discount: '0' }).line).toEqual(draft({}))
  })

  test.each([
    ['name', ' ', 'problem.required'],
    ['quantity', '', 'problem.required'],
    ['quantity', '0', 'problem.quantity'],
    ['quantity', '-1', 'problem.quantity'],
    ['quantity', '1.2345', 'problem.quantity'],
    ['quantity', 'two', 'problem.quantity'],
    ['quantity', '1000001', 'problem.quantity'],
    ['unitPrice', '', 'problem.required'],
    ['unitPrice', 'cheap', 'problem.amount'],
    ['unitPrice', '$5', 'problem.amount'],
    ['unitPrice', '0.0125', 'problem.finePrice'],
    ['unitPrice', '€0.125', 'problem.finePrice'],
    ['unitPrice', '9,000,000,000,000', 'problem.lineTooMuch'],
    ['discount', '101', 'problem.discount'],
    ['discount', '5.125', 'problem.discount'],
    ['discount', 'some', 'problem.discount'],
  ] as const)('names the field that does not fit: %s “%s”', (field, text, key) => {
    expect(read({ [field]: text })).toEqual({ problems: [{ field, key }] })
  })

  test('names all of them at once', () => {
    const wrong = parseLine({ name: '', quantity: 'x', unitPrice: 'x', discount: 'x' }, 'EUR', 'en')
    expect(wrong.problems.map((problem) => problem.field)).toEqual([...LINE_FIELDS])
  })
})

describe('the currency of the lines', () => {
  const eur = { minor: 100, currency: 'EUR' }

  test('is that which they were written in, then that of the amount, then the user’s own', () => {
    const written = { lines: [line(1, 1)], lineCurrency: 'NOK' }
    expect(lineCurrency({ ...written, amount: eur }, 'USD')).toBe('NOK')
    expect(lineCurrency({ amount: eur }, 'USD')).toBe('EUR')
    expect(lineCurrency({}, 'USD')).toBe('USD')
  })

  test('decides whether the amount is compared at all', () => {
    expect(amountAgainst(undefined, eur)).toBe('none')
    expect(amountAgainst(eur, eur)).toBe('same')
    expect(amountAgainst({ ...eur, minor: 99 }, eur)).toBe('other')
    expect(amountAgainst({ ...eur, currency: 'NOK' }, eur)).toBe('otherCurrency')
  })

  test('is read as another one only where every figure stays the same', () => {
    expect(linesIn([line(1, 1250)], 'EUR', 'NOK')).toEqual([line(1, 1250)])
    expect(linesIn([line(1, 1200)], 'EUR', 'JPY')?.[0]?.unitPrice).toBe(12)
    expect(linesIn([line(1, 1200), line(1, 1250)], 'EUR', 'JPY')).toBeUndefined()
    expect(linesIn([line(1, 12)], 'JPY', 'TND')?.[0]?.unitPrice).toBe(12_000)
    expect(linesIn([line(1, 1e14)], 'EUR', 'TND')).toBeUndefined()
  })
})
