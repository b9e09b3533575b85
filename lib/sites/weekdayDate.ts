/** Dates whose order of day and month is the user's own setting, not the language's: the day of the week tells which it is. */
import { readShownDate } from '../extract/shownDate'

/** English is written in several orders: tried beside the interface's own. */
const ORDERS = ['en-US', 'en-GB']

/** No date is longer, in whatever language. */
const LONGEST = 200

/**
 * Reads "Mon 5/11/2026 10:12 AM" or "lun. 11/05/2026 10:12".
 * @param text the page's words
 * @param lang the interface's language
 * @returns the instant, in UTC, if month and day cannot be mistaken or the day of the week that the text names fits one order only
 */
export function readWeekdayDate(text: string, lang: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const numeric = /(?<!\d)(\d{1,2})([./-]\s?)(\d{1,2})([./-]\s?\d{4})/.exec(text)
  // A month by name, a year in front, or a day past the twelfth leaves no doubt.
  const inDoubt = numeric !== null && numeric[1] !== numeric[3] && Number(numeric[1]) <= 12 && Number(numeric[3]) <= 12
  // The same text with day and month the other way round.
  const other = inDoubt ? text.replace(numeric[0], `${numeric[3]}${numeric[2]}${numeric[1]}${numeric[4]}`) : undefined
  for (const order of /^en\b/i.test(lang) ? new Set([lang, ...ORDERS]) : [lang]) {
    const read = [text, other].map((each) => each && readShownDate(each, order)).filter((at) => at !== undefined)
    if (read.length === 0) continue
    if (!inDoubt) return read[0]
    const words = text.toLowerCase()
    const [one, ...others] = new Set(read.filter((at) => names(words, at, lang)))
    return others.length === 0 ? one : undefined
  }
  return undefined
}

const weekdays = new Map<string, RegExp[][]>()

/** How a language names each day of the week, from Sunday on, as words of a text. Asked of the browser once: it takes its time. */
function weekdaysOf(lang: string): RegExp[][] {
  const before = weekdays.get(lang)
  if (before) return before
  const formats = (['long', 'short'] as const).map((weekday) => new Intl.DateTimeFormat(lang, { weekday }))
  const named = Array.from({ length: 7 }, (_, day) =>
    formats.map((format) => {
      // 1 January 2023 was a Sunday.
      const name = format
        .format(new Date(2023, 0, 1 + day, 12))
        .toLowerCase()
        .replace(/\.$/, '')
      return new RegExp(`(?:^|[^\\p{L}])${name}(?:[^\\p{L}]|$)`, 'u')
    }),
  )
  weekdays.set(lang, named)
  return named
}

/** Whether the text names the day of the week on which an instant fell here. */
const names = (text: string, at: string, lang: string): boolean =>
  (weekdaysOf(lang)[new Date(at).getDay()] ?? []).some((name) => name.test(text))
