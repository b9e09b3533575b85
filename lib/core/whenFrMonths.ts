/** Places in months, quarters and years, and dates of a month, as French says them. */
import {
  dated,
  monthsAround,
  nextDate,
  nextDateOfMonth,
  nthNamed,
  nthWeekday,
  type Place,
  placeIn,
  placeNamed,
} from './whenDays'
import { MONTH, monthNamed, NTH, nthOf, WEEKDAY, weekdayNamed } from './whenFrWords'
import { dayPiece, type Rule, rule } from './whenPiece'

export const placeOf = (word = ''): Place => (word === 'fin' ? 'end' : word.startsWith('mi') ? 'middle' : 'start')
const monthsOf = (word = '') => (word === 'mois' ? 1 : word === 'trimestre' ? 3 : 12)
export const PLACE = '(fin|debut|milieu|mi)'
export const OF = "[ -](?:du |de la |de l'|de |d')?"
export const AT = '(?:a la |en |au |a )?'

export const MONTH_RULES: Rule[] = [
  rule(`(?:le )?${NTH} ${WEEKDAY} (?:de |d')${MONTH}(?: (\\d{4}))?`, ([nth = '', name = '', month = '', year], now) =>
    dayPiece(nthNamed(now.day, monthNamed(month), weekdayNamed(name), nthOf(nth), year ? Number(year) : undefined)),
  ),
  rule(`(?:le )?${NTH} ${WEEKDAY} du mois( prochain)?`, ([nth = '', name = '', next], now) =>
    dayPiece(nthWeekday(monthsAround(now.day, 1, next ? 1 : 0).first, weekdayNamed(name), nthOf(nth))),
  ),
  rule(`${AT}fin (\\d{4})`, ([year], now) =>
    dayPiece(Number(year) >= Number(now.day.slice(0, 4)) ? `${year}-12-31` : undefined),
  ),
  rule('(\\d{4})/(\\d\\d?)/(\\d\\d?)', ([year, month, date]) =>
    dayPiece(dated(Number(year), Number(month), Number(date))),
  ),
  rule("(?:le |l')?(mois|trimestre|an|annee) (?:prochaine?|pro)", ([unit], now) =>
    dayPiece(monthsAround(now.day, monthsOf(unit), 1).first),
  ),
  rule(`${AT}${PLACE}${OF}(?:ce |cette |l')?(mois|trimestre|annee)( prochaine?)?`, ([place, unit, next], now) =>
    dayPiece(placeIn(monthsAround(now.day, monthsOf(unit), next ? 1 : 0), placeOf(place))),
  ),
  rule(`${AT}${PLACE}${OF}${MONTH}(?: (\\d{4}))?`, ([place, month = '', year], now) =>
    dayPiece(placeNamed(now.day, monthNamed(month), 1, placeOf(place), year ? Number(year) : undefined)),
  ),
  rule(
    `${AT}${PLACE}${OF}(?:t([1-4])|([1-4])(?:er?|e|eme) trimestre|(premier) trimestre)(?: (\\d{4}))?`,
    ([place, a, b, first, year], now) =>
      dayPiece(
        placeNamed(now.day, Number(first ? 1 : (a ?? b)) * 3 - 2, 3, placeOf(place), year ? Number(year) : undefined),
      ),
  ),
  rule('le (\\d\\d?|1er|premier)(?: du mois)?|(1er)', ([date = '1'], now) =>
    dayPiece(nextDateOfMonth(now.day, date === 'premier' ? 1 : Number.parseInt(date, 10))),
  ),
  // Intl writes July so in Canada, which chrono does not know.
  rule('(?:le )?(\\d\\d?|1er) juill\\.?(?: (\\d{4}))?', ([date = '', year], now) => {
    const day = Number.parseInt(date, 10)
    return dayPiece(year ? dated(Number(year), 7, day) : nextDate(now.day, 7, day))
  }),
  rule(`(?:le )?premier ${MONTH}(?: (\\d{4}))?`, ([month = '', year], now) =>
    dayPiece(placeNamed(now.day, monthNamed(month), 1, 'start', year ? Number(year) : undefined)),
  ),
  rule('(?:le )?(\\d\\d?|1er|premier) du mois prochain', ([date = ''], now) =>
    dayPiece(
      `${monthsAround(now.day, 1, 1).first.slice(0, 8)}${String(Number.parseInt(date, 10) || 1).padStart(2, '0')}`,
    ),
  ),
]
