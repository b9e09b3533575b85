/** Dates as a page shows them, in its language and the reader's zone, to instants. What is not fully understood is no date. */
import { wordsOf } from './shownDateWords'
import { type Day, toInstant } from './wallTime'

/** No date is longer, in whatever language. */
const LONGEST = 200

/**
 * Reads the title of a date: "20 Aug 2025, 13:19", "May 13, 2026, 11:02 PM", "26 дек. 2019 г., 22:53", "2016年5月4日 上午10:08".
 * @param title the page's words, with day, month, year of four digits and time; seconds are optional.
 * @param lang the interface's language as in `<html lang>`; month names and the order of 03/04/2026 follow it (CLDR, by Intl).
 * @param zone IANA name of the zone in which the page shows times; without it, the browser's own.
 * @returns ISO 8601 in UTC, or nothing: for words beyond a date, a year cut short, an hour that the zone skips or has twice.
 */
export function readShownDate(title: string, lang: string, zone?: string): string | undefined {
  if (title.length > LONGEST) return undefined
  const words = wordsOf(lang)
  if (!words) return undefined
  const text = plain(title)
  const time = readTime(text, words)
  const date = time && readDay(time.rest, words)
  if (!time || !date || !onlyFiller(date.rest, words)) return undefined
  return toInstant(date, time.minutes, time.seconds, zone)
}

type Words = NonNullable<ReturnType<typeof wordsOf>>

const ASCII = /^[\0-\x7f]*$/

/** Lower case, ordinary blanks, no direction marks, digits of every script as 0-9. */
function plain(title: string): string {
  const digit = (shown: string) => {
    // Each script keeps its ten digits together, in order; the first follows something that is no digit.
    let zero = shown.codePointAt(0) as number
    const code = zero
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String(code - zero)
  }
  const clean = ASCII.test(title)
    ? title
    : title.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').replace(/(?![0-9])\p{Nd}/gu, digit)
  return clean.replace(/\s+/g, ' ').trim().toLowerCase()
}

/** The one time of day in the text, and the text without it. */
function readTime(text: string, words: Words): { minutes: number; seconds: number; rest: string } | undefined {
  const clock = words.dotTime
    ? /(?<![\d.])(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?![\d.])/g
    : /(?<!\d)(\d{1,2}) ?[:h] ?(\d{2})(?::(\d{2}))?(?!\d)/g
  const match = clock.exec(text)
  if (!match || clock.test(text)) return undefined
  let rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`
  const shown = Number(match[1])
  const minute = Number(match[2])
  const seconds = Number(match[3] ?? 0)
  const half = rest.match(words.halfNames)?.[0]
  if (shown > 23 || minute > 59 || seconds > 59) return undefined
  if (half === undefined) return { minutes: shown * 60 + minute, seconds, rest }
  // The twelve-hour clock: of the two hours that look like this one, the one that the language gives this half.
  const hours = [shown % 12, (shown % 12) + 12].filter((hour) => words.halves.get(half)?.has(hour))
  if (shown < 1 || shown > 12 || hours.length !== 1) return undefined
  rest = rest.replace(half, ' ')
  return { minutes: (hours[0] as number) * 60 + minute, seconds, rest }
}

/** The one day in the text, and the text without it. */
function readDay(text: string, words: Words): (Day & { rest: string }) | undefined {
  const marked = /(\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일号號]/.exec(text)
  if (marked) return { ...dayOf(marked, 'ymd'), rest: text.replace(marked[0], ' ') }

  const named = nameOfMonth(text, words)
  if (named) {
    const rest = text.replaceAll(named.name, ' ')
    const numbers = rest.match(/\d+/g) ?? []
    const year = numbers.filter((n) => n.length === 4)
    const day = numbers.filter((n) => n.length <= 2)
    if (numbers.length !== 2 || year.length !== 1 || day.length !== 1) return undefined
    return {
      year: Number(year[0]),
      month: named.month,
      day: Number(day[0]),
      rest: rest.replace(/\d+(?:er|st|nd|rd|th|º|ª)?/g, ' '),
    }
  }

  const numeric =
    /(?<![\d./-])(\d{1,4})\. ?(\d{1,2})\. ?(\d{1,4})|(?<![\d./-])(\d{1,4})([/-])(\d{1,2})\5(\d{1,4})(?![\d/-])/.exec(
      text,
    )
  if (!numeric) return undefined
  const parts = numeric[1] ? numeric.slice(1, 4) : [numeric[4], numeric[6], numeric[7]]
  // A year in front is followed by month and day in every language.
  const order = parts[0]?.length === 4 ? 'ymd' : words.order
  const day = dayOf(['', ...parts], order)
  return String(day.year).length === 4 ? { ...day, rest: text.replace(numeric[0], ' ') } : undefined
}

function dayOf(match: ArrayLike<string | undefined>, order: string): Day {
  const at = (letter: string) => Number(match[order.indexOf(letter) + 1])
  return { year: at('y'), month: at('m'), day: at('d') }
}

/** The month that the text names. "mar" is March and Tuesday in Spanish: beside another month it is the day of the week. */
function nameOfMonth(text: string, words: Words): { name: string; month: number } | undefined {
  const found = new Set(text.match(words.monthNames))
  const clear = found.size > 1 ? [...found].filter((name) => !words.filler.has(name)) : [...found]
  const [name] = clear
  const month = name === undefined ? undefined : words.months.get(name)
  return clear.length === 1 && name !== undefined && month ? { name, month } : undefined
}

/** Whether nothing is left but days of the week and the small words that the language puts into dates. */
const onlyFiller = (text: string, words: Words): boolean =>
  (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).every((word) => words.filler.has(word))
