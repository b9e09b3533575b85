/** Places in months, quarters and years, and dates of a month, as English says them. */
import { monthsAround, nextDateOfMonth, nthNamed, nthWeekday, type Place, placeIn, placeNamed } from './whenDays'
import { MONTH, monthNamed, NTH, nthOf, WEEKDAY, weekdayNamed } from './whenEnWords'
import { dayPiece, type Rule, rule } from './whenPiece'

const PERIOD = '(?:month|quarter|year)'
export const PLACE = '(start|beginning|middle|mid|end)'
export const placeOf = (word = ''): Place => (word === 'end' ? 'end' : word.startsWith('mid') ? 'middle' : 'start')
export const ahead = (word = '') => (word === 'next ' ? 1 : 0)
const monthsOf = (word = '') => (word === 'month' ? 1 : word === 'quarter' ? 3 : 12)

export const MONTH_RULES: Rule[] = [
  rule(`(?:the )?${NTH} ${WEEKDAY} (?:of|in) ${MONTH}(?: (\\d{4}))?`, ([nth = '', name = '', month = '', year], now) =>
    dayPiece(nthNamed(now.day, monthNamed(month), weekdayNamed(name), nthOf(nth), year ? Number(year) : undefined)),
  ),
  rule(`(?:the )?${NTH} ${WEEKDAY} (?:of|in) (?:the |this )?(next )?month`, ([nth = '', name = '', next], now) =>
    dayPiece(nthWeekday(monthsAround(now.day, 1, ahead(next)).first, weekdayNamed(name), nthOf(nth))),
  ),
  rule(`next (${PERIOD})`, ([unit], now) => dayPiece(monthsAround(now.day, monthsOf(unit), 1).first)),
  rule(`(?:at )?(?:the )?${PLACE}[ -](?:of )?(?:the |this )?(next )?(${PERIOD})`, ([place, next, unit], now) =>
    dayPiece(placeIn(monthsAround(now.day, monthsOf(unit), ahead(next)), placeOf(place))),
  ),
  rule(
    '(?:the )?last day of (?:the |this )?(next )?(month|quarter|year)|(month|quarter|year)[ -]end',
    ([next, a, b], now) => dayPiece(placeIn(monthsAround(now.day, monthsOf(a ?? b), ahead(next)), 'end')),
  ),
  rule('(?:the )?first (?:day )?of next (month|quarter|year)', ([unit], now) =>
    dayPiece(monthsAround(now.day, monthsOf(unit), 1).first),
  ),
  rule('eo([mqy])', ([unit = ''], now) =>
    dayPiece(placeIn(monthsAround(now.day, ({ m: 1, q: 3, y: 12 } as const)[unit as 'm' | 'q' | 'y']), 'end')),
  ),
  rule(`(?:at )?(?:the )?${PLACE}[ -](?:of )?${MONTH}(?: (\\d{4}))?`, ([place, month = '', year], now) =>
    dayPiece(placeNamed(now.day, monthNamed(month), 1, placeOf(place), year ? Number(year) : undefined)),
  ),
  rule(`(?:at )?(?:the )?${PLACE}[ -](?:of )?q([1-4])(?: (\\d{4}))?`, ([place, quarter, year], now) =>
    dayPiece(placeNamed(now.day, Number(quarter) * 3 - 2, 3, placeOf(place), year ? Number(year) : undefined)),
  ),
  rule('(?:the )?(\\d\\d?)(?:st|nd|rd|th)', ([date], now) => dayPiece(nextDateOfMonth(now.day, Number(date)))),
  rule('(?:the )?(\\d\\d?)(?:st|nd|rd|th) of (this|next) month', ([date = '', which], now) =>
    dayPiece(`${monthsAround(now.day, 1, which === 'next' ? 1 : 0).first.slice(0, 8)}${date.padStart(2, '0')}`),
  ),
]
