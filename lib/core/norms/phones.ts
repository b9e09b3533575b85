/**
 * The normal form of a telephone number: E.164 kept where it is understood, shown in the international form or, at home, in the
 * national one if the user likes that better. What is not understood is left as it was written.
 */
import type { Phone } from '../person'
import type { Norms } from './settings'

/** A number as the plans of all countries read it. */
export type ReadPhone = {
  e164: string
  national: string
  international: string
  extension?: string
  country?: string
}
/** Reads a number; `country` (ISO 3166) is whose it is where it has no prefix of its own. */
export type PhoneReader = (text: string, country?: string) => ReadPhone | undefined

/** What numbers are read and shown by. */
export type PhoneNorms = Pick<Norms, 'phones' | 'country'> & {
  read: PhoneReader
  /** The country that is likely where nobody said which: what is read by it is no more than an offer. */
  likely?: string
}

/** A number as it would be kept; `certain` where it says its country itself, or the user did. */
export type PhoneForm = { phone: Phone; certain: boolean }

/** The normal form of a number, the same one where it conforms; undefined where it is not understood. */
export function phoneForm(phone: Phone, norms: PhoneNorms): PhoneForm | undefined {
  const known = phone.e164 && agrees(phone.shown, phone.e164) ? norms.read(phone.e164) : undefined
  const own = known ?? (isInternational(phone.shown) ? norms.read(phone.shown) : undefined)
  const home = norms.country ?? norms.likely
  const read = own ?? (home && !isInternational(phone.shown) ? norms.read(phone.shown, home) : undefined)
  if (!read) return undefined
  const extension = read.extension ?? phone.extension
  const atHome = norms.phones === 'national' && home !== undefined && read.country === home
  const shown = (atHome ? read.national : read.international) + (extension ? ` ext. ${extension}` : '')
  return {
    phone: { ...phone, e164: read.e164, ...(extension && { extension }), shown },
    certain: own !== undefined || norms.country !== undefined,
  }
}

const isInternational = (text: string): boolean => /^\s*(?:\+|00)/.test(text)

/** Whether a number as it is shown is the one that is kept: somebody may have typed another one over it. */
function agrees(shown: string, e164: string): boolean {
  const digits = shown.replace(/(?:ext|x|poste|#|;).*$/i, '').replace(/\D/g, '')
  const bare = digits.replace(/^0+/, '')
  const whole = e164.replace(/\D/g, '')
  // "+33 (0)1 23": the nought in the middle is no digit of the number.
  const withoutNought = shown.replace(/\(0\)/, '').replace(/\D/g, '').replace(/^0+/, '')
  return bare.length > 4 && (whole.endsWith(bare) || whole.endsWith(withoutNought))
}
