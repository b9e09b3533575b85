/** What is typed into an own field, in the user's language: the value that it is, or that it is none of its kind. */
import type { CustomField, CustomValue } from './customField'
import { type Day, isDay } from './days'
import { emailKey, isEmailAddress } from './email'
import { fold } from './fold'
import { parseAmount, plainNumber } from './money'
import { opensAs } from './opens'
import type { Language, TextKey } from './text'

/** `value` is left out where nothing was typed. `problem`: a sentence with the parameter `field`. */
export type CustomRead = { value?: CustomValue; problem?: undefined } | { problem: TextKey; value?: undefined }

/** What reading depends on: the language, and the currency of an amount that names none. */
export type CustomTongue = { language: Language; currency: string }

/** More than that is no number, address or day. */
const LONGEST = 2_000

/**
 * Reads a text as a value of a field.
 * @param typed of money `EUR 48 000` or a bare amount; of a choice its id or its name; of several those, with commas; of yes or no
 *   `yes` or `no`, or the words of either language
 */
export function readCustom(
  typed: string,
  field: Pick<CustomField, 'kind' | 'choices'>,
  { language, currency }: CustomTongue,
): CustomRead {
  const text = typed.trim()
  if (!text || (field.kind === 'money' && /^[A-Z]{3}$/.test(text))) return {}
  if (field.kind === 'text') return { value: text }
  const value = text.length > LONGEST ? undefined : READERS[field.kind](text, { ...field, language, currency })
  return value === undefined ? { problem: `custom.bad.${field.kind}` } : { value }
}

type More = Pick<CustomField, 'choices'> & CustomTongue

const READERS: Record<Exclude<CustomField['kind'], 'text'>, (text: string, more: More) => CustomValue | undefined> = {
  number: (text, { language }) => numberIn(text, language),
  money: moneyIn,
  date: (text, { language }) => dayIn(text, language),
  choice: (text, { choices = [] }) => choiceIn(text, choices),
  several: severalIn,
  link: linkIn,
  phone: (text) => (PHONE.test(text) && (text.match(/\d/g)?.length ?? 0) >= 3 ? text : undefined),
  email: (text) => (isEmailAddress(emailKey(text)) ? emailKey(text) : undefined),
  yesno: (text) => YES_NO.get(fold(text)),
}

/** A number with its sign: `-12,5`, `1 200`. */
export function numberIn(text: string, language: string): number | undefined {
  const spaced = text.normalize('NFKC').replace(/[\s'’]+/g, ' ')
  const match = /^([-+−]?) ?(\d[\d., ]*|[.,]\d+)$/.exec(spaced)
  const plain = match?.[2] && plainNumber(match[2], language)
  if (!plain) return undefined
  const value = Number(plain)
  if (!Number.isFinite(value)) return undefined
  return match?.[1] && match[1] !== '+' ? 0 - value : value
}

function moneyIn(text: string, { language, currency }: More) {
  const [, code = currency, amount = ''] = /^(?:([A-Z]{3})\s)?(.*)$/s.exec(text) ?? []
  return parseAmount(amount, isCurrency(code) ? code : currency, language)
}

/** A code that Intl knows nothing of is written as it is: only one that is badly made throws. */
const isCurrency = (code: string) => /^[A-Z]{3}$/.test(code)

/** `2026-11-24`, or with the day first where that is the order of the language or no other is possible: `24/11/2026`. */
function dayIn(text: string, language: Language): Day | undefined {
  if (isDay(text)) return text
  const [, one = '', two = '', year = ''] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text) ?? []
  const made = (month: string, day: string) => {
    const whole = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    return isDay(whole) ? whole : undefined
  }
  const [dayFirst, monthFirst] = [made(two, one), made(one, two)]
  // English is written both ways: where both are days, nobody can tell which one is meant.
  if (language === 'fr' || dayFirst === monthFirst) return dayFirst
  return dayFirst && monthFirst ? undefined : (dayFirst ?? monthFirst)
}

type Choices = NonNullable<CustomField['choices']>

function choiceIn(text: string, choices: Choices): string | undefined {
  const name = fold(text)
  return (choices.find(({ id }) => id === text) ?? choices.find((one) => fold(one.name) === name))?.id
}

/** Each once, in the order of the choices. */
function severalIn(text: string, { choices = [] }: More): string[] | undefined {
  const parts = text.split(/[,;\n]/).flatMap((part) => part.trim() || [])
  const chosen = new Set(parts.map((part) => choiceIn(part, choices)))
  if (!parts.length || chosen.has(undefined)) return undefined
  return choices.flatMap(({ id }) => (chosen.has(id) ? [id] : []))
}

/** Starts like an address that says how it is opened; `nord.example:8080` does not. */
const SCHEME = /^[a-z][a-z0-9+-]*:(?!\d)/i

/** An address that may be opened: of the web, of mail or of a telephone. A bare host gets `https`. */
export function linkIn(text: string): string | undefined {
  if (/\s/.test(text)) return undefined
  const named = SCHEME.test(text)
  const url = URL.parse(named ? text : `https://${text}`)
  if (!url || !opensAs(url)) return undefined
  const web = url.protocol.startsWith('http')
  // A word alone is no address, and one with a password in it is a trap.
  if (web && ((!named && !url.hostname.includes('.')) || url.username || url.password)) return undefined
  return named ? text : `https://${text}`
}

/** Digits, signs between them, and an extension in words. */
const PHONE = /^[+(]?[\d\s()./+*#,;–-]{3,60}(?:\s?[a-z]{1,10}\.? ?\d{1,8})?$/i

/** A map: what is typed may be a word that every object knows, such as `constructor`. */
const YES_NO = new Map([
  ['yes', true],
  ['no', false],
  ['oui', true],
  ['non', false],
])
