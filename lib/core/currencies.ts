/** Currencies that are offered: the user's own first, then those that trade most across borders, then all others. */
const COMMON = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'CAD',
  'AUD',
  'NOK',
  'SEK',
  'DKK',
  'PLN',
  'CZK',
  'RON',
  'MAD',
  'TND',
  'XOF',
  'JPY',
  'CNY',
  'INR',
]

export function currencyChoices(own = 'EUR'): string[] {
  return [...new Set([own, ...COMMON, ...Intl.supportedValuesOf('currency')])]
}
