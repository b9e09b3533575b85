/** A telephone number as the plans of all countries read and write it: for norms of entry, imported when numbers are looked at. */
import { type CountryCode, getCountries, isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/max'
import type { PhoneReader } from '../core/norms/phones'

/** No number is longer, with its extension and the signs between. */
const LONGEST = 80

/** The countries whose plans are known, as ISO 3166 has them. */
export const phoneCountries = (): string[] => getCountries()

/** Understands numbers that their country gives out. @returns undefined for any other text */
export const readPhone: PhoneReader = (text, country) => {
  if (text.length > LONGEST) return undefined
  const home = country && isSupportedCountry(country) ? (country as CountryCode) : undefined
  const number = parsePhoneNumberFromString(text.trim().replace(/^00(?=[1-9])/, '+'), home)
  if (!number?.isValid()) return undefined
  const { ext } = number
  // The plan writes the extension behind the number: here it stands by itself.
  number.setExt('')
  return {
    e164: number.number,
    // Each is worked out only where it is wanted: of very many numbers, that is half of the time.
    get national() {
      return number.formatNational()
    },
    get international() {
      return number.formatInternational()
    },
    ...(ext && { extension: ext }),
    ...(number.country && { country: number.country }),
  }
}
