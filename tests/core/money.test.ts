import { describe, expect, test } from 'vitest'
import { formatMoney, parseAmount, sumByCurrency } from '../../lib/core/money'

const spaces = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('an amount as typed', () => {
  test.each([
    ['48000', 'en', 4_800_000],
    ['48,000', 'en', 4_800_000],
    ['48 000', 'fr', 4_800_000],
    ['48 000,50', 'fr', 4_800_050],
    ['48.000,50', 'fr', 4_800_050],
    ['48,000.5', 'en', 4_800_050],
    ['48’000', 'fr', 4_800_000],
    ['1,234,567.89', 'en', 123_456_789],
    ['12k', 'en', 1_200_000],
    ['1.5m', 'en', 150_000_000],
    ['€48,000', 'en', 4_800_000],
    ['48 000 €', 'fr', 4_800_000],
    ['0', 'en', 0],
    ['4.000', 'fr', 400_000],
    ['4,000', 'en', 400_000],
    ['4,5', 'fr', 450],
    ['48 000 EUR', 'fr', 4_800_000],
    ['eur 12k', 'en', 1_200_000],
  ])('%s in %s is %d cents', (typed, language, minor) => {
    expect(parseAmount(typed, 'EUR', language)).toEqual({ minor, currency: 'EUR' })
  })

  test.each([
    '',
    'abc',
    '1,2,3',
    '12.34.56',
    '4 8 x',
    '4 8',
    '$500',
    '500 £',
    '500 x',
    '-5',
    '1e9',
    '48,00,000.00.0',
    '99999999999999999999',
  ])('%s is none', (typed) => {
    expect(parseAmount(typed, 'EUR', 'en')).toBeUndefined()
  })

  test('the currency says how many decimals there are', () => {
    expect(parseAmount('48000', 'JPY', 'en')).toEqual({ minor: 48_000, currency: 'JPY' })
    expect(parseAmount('1.234', 'TND', 'en')).toEqual({ minor: 1_234, currency: 'TND' })
  })
})

test('an amount is written as the language writes it, whole amounts without decimals', () => {
  expect(formatMoney({ minor: 4_800_000, currency: 'EUR' }, 'en')).toBe('€48,000')
  expect(spaces(formatMoney({ minor: 12_650_050, currency: 'EUR' }, 'fr'))).toBe('126 500,50 €')
  expect(spaces(formatMoney({ minor: 22_000_000, currency: 'NOK' }, 'en'))).toBe('NOK 220,000')
})

test('amounts of different currencies are never added', () => {
  const sums = sumByCurrency([
    { minor: 100, currency: 'EUR' },
    undefined,
    { minor: 500, currency: 'NOK' },
    { minor: 250, currency: 'EUR' },
  ])
  expect(sums).toEqual([
    { minor: 500, currency: 'NOK' },
    { minor: 350, currency: 'EUR' },
  ])
})
