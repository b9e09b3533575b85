/** What is found in a text that tells a day: our phrases, put into chrono-node as its parsers, and the dates it reads by itself. */
import {
  Chrono,
  configuration as english,
  type ParsedResult,
  type Parser,
  type ParsingResult,
  type Refiner,
} from 'chrono-node/en'
import { createConfiguration as french } from 'chrono-node/fr'
import { dated, nextDate } from './whenDays'
import { dayPiece, type Now, type Piece, type Rule, type Tongue } from './whenPiece'

/** A piece and where it stands in the text. */
export type Found = { from: number; to: number; piece: Piece }

/** @param text tidied */
export function findPieces(text: string, now: Now, locale: string, tongue: Tongue): Found[] {
  const own = new Map<ParsingResult, Piece>()
  const parsers = [...tongue.rules.map((one) => parserOf(one, now, own)), ...chronoParsers(locale)]
  // The day is given as its noon in UTC, so that no zone moves it.
  const noon = { instant: new Date(`${now.day}T12:00:00Z`), timezone: 0 }
  const isMonthFirst = !locale.startsWith('fr') && !isDayFirst(locale)
  return new Chrono({ parsers, refiners: [DATES] }).parse(text, noon).flatMap((result) => {
    if (isMonthFirst && isEitherWay(result.text)) return []
    const piece = own.get(result as ParsingResult) ?? datePiece(result, now)
    return piece ? [{ from: result.index, to: result.index + result.text.length, piece }] : []
  })
}

function parserOf({ pattern, read }: Rule, now: Now, own: Map<ParsingResult, Piece>): Parser {
  return {
    pattern: () => pattern,
    extract: (context, match) => {
      const piece = read(match.slice(1), now)
      if (!piece) return null
      const result = context.createParsingResult(match.index ?? 0, match[0])
      result.start.addTag(OWN)
      own.set(result, piece)
      return result
    },
  }
}

const OWN = 'margin/phrase'

/** Of what chrono reads by itself: dates with a day and a month. Its other readings guess where ours may not. */
const DATES: Refiner = {
  refine: (_, results) =>
    results.filter(({ start, end, text }) => {
      if (start.tags().has(OWN)) return true
      const certain = (one: 'day' | 'month' | 'hour' | 'weekday') => start.isCertain(one)
      if (end || !certain('day') || !certain('month') || certain('hour') || certain('weekday')) return false
      // After the name of a month two digits may be a year or an hour.
      return !start.tags().has('result/relativeDate') && (!start.isCertain('year') || YEAR.test(text))
    }),
}
const YEAR = /\d{4}|^\d\d?[./-]\d\d?[./-]\d\d$/

/** `5.1.2027`: points stand in dates that begin with the day, even where others begin with the month. */
function isEitherWay(text: string): boolean {
  const [, one, two] = /^(\d\d?)\.(\d\d?)\./.exec(text) ?? []
  return one !== undefined && Number(one) <= 12 && Number(two) <= 12 && Number(one) !== Number(two)
}

function datePiece({ start, text }: ParsedResult, now: Now): Piece | undefined {
  const [year, month = 0, date = 0] = [start.get('year'), start.get('month') ?? 0, start.get('day') ?? 0]
  if (!start.isCertain('year') || !year) return dayPiece(nextDate(now.day, month, date))
  // `01/02/03`: of two digits for a year that is long over, nobody knows that they are the year.
  const isLongOver = year < Number(now.day.slice(0, 4)) - 1
  return isLongOver && !/\d{4}/.test(text) ? undefined : dayPiece(dated(year, month, date))
}

const made = new Map<string, readonly Parser[]>()

/** Those of the language; English ones with the order of day and month that is usual in the region. */
function chronoParsers(locale: string): readonly Parser[] {
  let parsers = made.get(locale)
  if (!parsers) {
    parsers = (locale.startsWith('fr') ? french(true) : english.createConfiguration(true, isDayFirst(locale))).parsers
    made.set(locale, parsers)
  }
  return parsers
}

function isDayFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale, { dateStyle: 'short' }).formatToParts(0).map(({ type }) => type)
  return parts.indexOf('day') < parts.indexOf('month')
}
