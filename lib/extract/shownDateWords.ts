/** The words of dates in one language, from the browser's own tables (CLDR, by Intl): nothing to keep up to date here. */
import { anyOf } from './anyWord'

export type DateWords = {
  /** Names of months, lower case, without a final dot → 1 to 12; and what finds them in a text, the longest first. */
  months: Map<string, number>
  monthNames: RegExp
  /** Words for the halves (or smaller parts) of the day → the hours, 0 to 23, to which the language gives them. */
  halves: Map<string, Set<number>>
  halfNames: RegExp
  /** Days of the week and the small words of long dates ("de", "г", "at"). */
  filler: Set<string>
  /** Order of a date in numbers: a permutation of `ymd`. */
  order: string
  /** Whether times are written 13.02. */
  dotTime: boolean
}

const EAST_ASIAN_HALVES: Record<string, [string, string][]> = {
  ko: [['오전', '오후']],
  ja: [['午前', '午後']],
  zh: [['上午', '下午']],
}

const known = new Map<string, DateWords | undefined>()
/** What is made of languages whose words are not whole yet. */
const making = new Map<string, Iterator<undefined, DateWords | undefined>>()

const tagOf = (lang: string) => lang.replace(/_/g, '-')

/** The words of a language (BCP 47, as in `<html lang>`); nothing where the tag is wrong or the browser does not know it. */
export function wordsOf(lang: string): DateWords | undefined {
  const tag = tagOf(lang)
  let more = !known.has(tag)
  while (more) more = makeWordsOf(tag)
  return known.get(tag)
}

/** Whether the words of a language are made: all of them take as long as reading many messages. */
export const hasWordsOf = (lang: string): boolean => known.has(tagOf(lang))

/**
 * Makes a part of a language's words. No part can be parted further; the first one that a browser is ever asked for takes
 * it 20 ms, as it goes through all its languages.
 * @returns whether there is more to make
 */
export function makeWordsOf(lang: string): boolean {
  const tag = tagOf(lang)
  if (known.has(tag)) return false
  const parts = making.get(tag) ?? build(tag)
  making.set(tag, parts)
  const { done, value } = parts.next()
  if (done) known.set(tag, value)
  return !done
}

function* build(tag: string): Generator<undefined, DateWords | undefined> {
  try {
    if (Intl.DateTimeFormat.supportedLocalesOf(tag).length === 0) return undefined
  } catch {
    return undefined
  }
  yield
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(tag, { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', ...options })
  const bare = (word: string) =>
    word
      .toLowerCase()
      .replace(/\s+/g, ' ')
      .replace(/[.,\s]+$/, '')
      .trim()

  const months = new Map<string, number>()
  const filler = new Set<string>()
  for (const width of ['long', 'short'] as const) {
    // With a day beside it a month may be declined ("мая"), alone it is not ("май"); pages use both.
    const alone = { month: width }
    const styled = { dateStyle: width === 'long' ? 'long' : 'medium' } as const
    for (const options of [alone, { ...alone, day: 'numeric' as const }, styled]) {
      const each = format(options)
      for (let month = 0; month < 12; month++) {
        const parts = each.formatToParts(Date.UTC(2024, month, 15))
        const at = parts.findIndex((part) => part.type === 'month')
        const name = bare(parts[at]?.value ?? '')
        if (!/\p{L}/u.test(name)) continue
        months.set(name, month + 1)
        // Hebrew writes "in May" as one word.
        const joined = /\p{L}+$/u.exec(parts[at - 1]?.value ?? '')?.[0]
        if (joined) months.set(joined.toLowerCase() + name, month + 1)
      }
      yield
    }
    const weekday = format({ weekday: width })
    for (let day = 1; day <= 7; day++) addWords(filler, weekday.format(Date.UTC(2024, 0, day)))
    yield
  }

  // English of the two sides of the ocean differs, and a page need not use the browser's side.
  if (/^en\b/i.test(tag)) months.set('sep', 9).set('sept', 9)

  for (const dateStyle of ['full', 'long', 'medium'] as const) {
    for (const part of format({ dateStyle, timeStyle: 'short' }).formatToParts(0))
      if (part.type === 'literal') addWords(filler, part.value)
    yield
  }

  const halves = new Map<string, Set<number>>()
  // Korean tells its halves in its own words in the one form and as AM and PM in the other.
  for (const options of [{ timeStyle: 'short' }, { hour: 'numeric', minute: 'numeric', hour12: true }] as const) {
    const clock = format(options)
    for (let hour = 0; hour < 24; hour++) {
      const parts = clock.formatToParts(Date.UTC(2024, 0, 1, hour))
      const half = bare(parts.find((part) => part.type === 'dayPeriod')?.value ?? '')
      if (!half) continue
      for (const written of [half, half.replace(/[.\s]/g, '')])
        halves.set(written, (halves.get(written) ?? new Set()).add(hour))
    }
    yield
  }

  // Pages say these where newer tables of the browser have AM and PM.
  for (const [morning, afternoon] of EAST_ASIAN_HALVES[tag.slice(0, 2)] ?? []) {
    halves.set(morning, new Set([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]))
    halves.set(afternoon, new Set([12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]))
  }

  const order = format({ year: 'numeric', month: 'numeric', day: 'numeric' })
    .formatToParts(0)
    .map((part) => (part.type === 'year' || part.type === 'month' || part.type === 'day' ? part.type[0] : ''))
    .join('')
  const time = format({ hour: '2-digit', minute: '2-digit' }).formatToParts(0)
  return {
    months,
    monthNames: anyOf(months.keys()),
    halves,
    halfNames: anyOf(halves.keys()),
    filler,
    order,
    dotTime: time.some((part) => part.type === 'literal' && part.value.trim() === '.'),
  }
}

const addWords = (into: Set<string>, text: string) => {
  for (const word of text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []) into.add(word)
}
