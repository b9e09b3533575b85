/** Telephone numbers in the lines of a signature. */
import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { FoundPhone } from './candidate.types'
import { type Clues, countriesOf } from './country'
import { labelAfter, labelBefore } from './phoneLabels'
import { type Country, kindOf, readNumber } from './phoneNumber'

const NUMBER = /(?:\+|\(\+?)?\d[\d\s().\-‐-―−/]{4,40}\d/g
const EXTENSION =
  /^\s*[,(（|·–-]?\s*(?:ext(?:n|ension|ensão|ensión)?\.?|extn\.?|poste|p\.|int(?:erno|\.)|wew\.?|转|轉|分机|分機|内線|#|＃|x|dw|durchwahl|app\.?|anknytning|ankn\.?|linka|kl\.|доб\.?|dahili|내선|ramal|toestel|tst\.?|lok\.?|lokalnr|anexo|alanumero)\s*[:.]?\s*#?\s*(\d{1,6})(?!\d)\)?/iu
const DATE_LIKE = /^\(?(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?:\s|$)/
const HOURS =
  /\d{1,2}\s?(?:h|uhr|:\d{2}|am|pm)\b.*\b(?:au|at|on|unter|al|allo|op|på|pod)\s*$|\b(?:au|unter|call|appelez|ring)\s*$/i
const SOMEBODY_ELSE =
  /(?:\b(?:Frau|Herr|Mrs?|Ms|Mme|Mlle|Sra?|Sig(?:\.ra|ra)?|Pani?|Dhr|Mevr|Mw)\.?\s+\p{Lu}|[:：]\s*\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’-]+)?\s*[,(–-]?\s*$)/u

const normalise = (line: string): string =>
  line
    .normalize('NFKC')
    .replace(/[‐-―−－]/g, '-')
    .replace(/\(0\)/g, ' ')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')

/**
 * The telephone numbers of a signature, in order, each once.
 *
 * A number counts when a country that the signature points to can have it, and the words before it do not call it
 * something else. Numbers of other people, of registers and banks, and those in running text are left out.
 *
 * @param lines the signature without legal notices
 */
export function phonesIn(lines: readonly string[], clues: Clues): FoundPhone[] {
  const found = new Map<string, FoundPhone>()
  const texts = lines.map((line) => normalise(line.slice(0, 400)))
  const countries = countriesOf(lines.join('\n'), clues, isSupportedCountry)
  for (const match of texts.join('\n').matchAll(NUMBER)) {
    const code = /^\(?\+/.test(match[0])
      ? parsePhoneNumberFromString(match[0].replace(/[()]/g, ' ').trim())?.country
      : undefined
    const same = code && countries.find((one) => one.country === code)
    if (same) same.weight += 5
    else if (code) countries.push({ country: code, weight: 5 })
  }
  countries.sort((a, b) => b.weight - a.weight)
  for (const text of texts) {
    let last = 0
    const scan = new RegExp(NUMBER)
    for (let match = scan.exec(text); match; match = scan.exec(text)) {
      const run = match[0].replace(/^(\D*(?:\d\D{0,3}){7,15}?)\s\(\d.*$/, '$1').trimEnd()
      const before = text.slice(last, match.index)
      const after = text.slice(match.index + run.length)
      const label = labelBefore(before)
      last = match.index + run.length
      scan.lastIndex = last + (EXTENSION.exec(after)?.[0].length ?? 0)
      if (!isAllowed(text, match.index, before, after, label)) continue
      for (const whole of pieces(run, countries)) {
        const [piece, dashed] = partExtension(whole, countries)
        const parsed =
          readNumber(piece, countries) ?? (isAlone(text, run, label) ? readNumber(piece, countries, true) : undefined)
        if (!parsed) continue
        const rest = whole === run || run.endsWith(whole) ? after : ''
        const extension = dashed ?? EXTENSION.exec(rest)?.[1] ?? parsed.ext
        const kind =
          label === 'other' ? undefined : (kindOf(label, parsed) ?? (HOURS.test(before) ? 'switchboard' : undefined))
        const hint = labelAfter(EXTENSION.exec(rest) ? '' : rest)
        if (!found.has(parsed.number))
          found.set(parsed.number, {
            e164: parsed.number,
            ...(extension ? { extension } : {}),
            kind: hint && kind !== 'fax' ? hint : (kind ?? 'work'),
            shown: piece.trim(),
          })
      }
    }
  }
  return [...found.values()]
}

/** Whether what stands round a run of digits lets it be a telephone number. */
function isAllowed(
  text: string,
  at: number,
  before: string,
  after: string,
  label: FoundPhone['kind'] | 'other',
): boolean {
  if (label === 'other' || DATE_LIKE.test(text.slice(at, at + 16))) return false
  if (
    /[\p{L}\p{N}_@#/=:-]$/u.test(before) &&
    !/(?:^|[\s|(])[\p{L}.]{1,12}[:/]$/u.test(before) &&
    !/[^\d]:$/.test(before) &&
    !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]$/u.test(before)
  )
    return false
  if (/^(?:\p{Script=Latin}|[@_%€$£:]|\/\p{L}|-\p{Lu}|,\d{2}\b)/u.test(after) && !/^x\d/i.test(after)) return false
  if (SOMEBODY_ELSE.test(before)) return false
  if (label) return true
  const words = before.replace(/[^\p{L}\s]/gu, ' ').trim()
  if (!words || HOURS.test(before)) return true
  return /[-|·•,:–—/)\]]\s*$|\s{2,}$/u.test(before) && words.length < 60 && !/[€$£]\s*$/.test(before)
}

/** Chinese cards put the extension after a last dash: "0512-5550 1234-808". */
function partExtension(whole: string, countries: readonly Country[]): [string, string?] {
  const dashed = /^(.*\d{4})-(\d{2,5})$/.exec(whole.trim())
  if (!dashed?.[1] || !dashed[2] || readNumber(whole, countries) || !readNumber(dashed[1], countries)) return [whole]
  return [dashed[1], dashed[2]]
}

/** Two numbers may share a run of digits: "90005 55041 / 90005 55042". */
function pieces(run: string, countries: readonly Country[]): string[] {
  // "+91 2135 555017 / 18": the last digits of a second one.
  const short = /^(.*\d{3})\s*\/\s*\d{1,4}$/.exec(run)?.[1]
  if (short && readNumber(short, countries)) return [short]
  const parts = run.split(/\s+\/\s+|\s{2,}|(?<=\d{4})\s*\/\s*(?=0)/)
  const good = (part: string) => part.replace(/\D/g, '').length > 6
  if (parts.length > 1 && parts.every(good)) return parts
  const dashed = run.split(/\s+-\s+/)
  if (dashed.length > 1 && dashed.every((part) => good(part) && readNumber(part, countries))) return dashed
  // Icons between them leave no sign: "06 55 01 23 45 02 98 55 01 23" are two numbers, as no number has 16 digits.
  if (run.replace(/\D/g, '').length > 15)
    for (const { index } of run.matchAll(/\s+/g)) {
      const both = [run.slice(0, index), run.slice(index).trim()]
      if (both.every((part) => good(part) && readNumber(part, countries))) return both
    }
  return [run.replace(/\s*\/\s*/g, ' ')]
}

/** Whether a number is labelled as a telephone, or stands alone on its line. */
const isAlone = (text: string, run: string, label: string | undefined): boolean =>
  label !== undefined || !/\p{L}{3}/u.test(text.replace(run, ''))
