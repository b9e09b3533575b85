/**
 * Days as English says them. Its rules where it leaves room: `tuesday` is the first after today, `this tuesday` that of this
 * week (from Monday) unless it is over, `next tuesday` that of the next week, `next month` the first day of it. Spans from today count
 * calendar days and months; working days are Monday to Friday.
 */
import { addDays, addMonths } from './days'
import { addWorkingDays, coming, gone, inWeek, nextDateOfMonth, placeInWeek, weekendOf } from './whenDays'
import { HOUR_RULES } from './whenEnHours'
import { ahead, MONTH_RULES, PLACE, placeOf } from './whenEnMonths'
import { COUNT, counted, isOne, WEEKDAY, weekdayNamed } from './whenEnWords'
import { dayPiece, type Now, type Rule, rule, soon, type Tongue } from './whenPiece'

const SPAN = '(days?|weeks?|wks?|fortnights?|months?|quarters?|years?|(?:working|business|work) ?days?|weekdays?)'

function span(count: number, unit: string, { day }: Now) {
  if (/^(work|business|weekday)/.test(unit)) return addWorkingDays(day, count)
  const months = unit.startsWith('month') ? 1 : unit.startsWith('quarter') ? 3 : unit.startsWith('year') ? 12 : 0
  if (months) return addMonths(day, count * months)
  return addDays(day, count * (/^we?e?k/.test(unit) ? 7 : unit.startsWith('fortnight') ? 14 : 1))
}
/** `3 day` and `1 weeks` are mistyped: which of the two was meant? */
const agrees = (count: string, unit: string) => isOne(count) === !unit.endsWith('s')

const ago = (count: number, unit: string, now: Now) =>
  /^(work|business|weekday)/.test(unit) ? undefined : span(-count, unit, now)

const DAYS: Rule[] = [
  rule('today', (_, now) => dayPiece(now.day, true)),
  rule('tomorrow|tmrw', (_, now) => dayPiece(addDays(now.day, 1), true)),
  rule('(?:the )?day after tomorrow', (_, now) => dayPiece(addDays(now.day, 2), true)),
  rule('yesterday', (_, now) => dayPiece(addDays(now.day, -1), true)),
  rule('(?:the )?day before yesterday', (_, now) => dayPiece(addDays(now.day, -2), true)),
  rule(`in ${COUNT} ${SPAN}(?:'? time)?`, ([count = '', unit = ''], now) =>
    agrees(count, unit) ? dayPiece(span(counted(count), unit, now)) : undefined,
  ),
  rule("in an? (week|month|year)'s time", ([unit = ''], now) => dayPiece(span(1, unit, now))),
  rule(`${COUNT} ${SPAN} from (?:now|today)`, ([count = '', unit = ''], now) =>
    agrees(count, unit) ? dayPiece(span(counted(count), unit, now)) : undefined,
  ),
  rule(`${COUNT} (week|weeks) from tomorrow`, ([count = '', unit = ''], now) =>
    agrees(count, unit) ? dayPiece(addDays(now.day, 1 + 7 * counted(count))) : undefined,
  ),
  rule('a week today|today week', (_, now) => dayPiece(addDays(now.day, 7))),
  rule('a week tomorrow|tomorrow week', (_, now) => dayPiece(addDays(now.day, 8))),
  rule(`${COUNT} ${SPAN} ago`, ([count = '', unit = ''], now) =>
    agrees(count, unit) ? dayPiece(ago(counted(count), unit, now)) : undefined,
  ),
]

const WEEKS: Rule[] = [
  rule(`(?:coming |this coming )?${WEEKDAY}`, ([name = ''], now) => {
    const weekday = weekdayNamed(name)
    return { weekday, day: coming(now.day, weekday), takesBare: true }
  }),
  rule(`this ${WEEKDAY}`, ([name = ''], now) => {
    const day = inWeek(now.day, 0, weekdayNamed(name))
    return day >= now.day ? dayPiece(day, true) : undefined
  }),
  rule(`next ${WEEKDAY}|${WEEKDAY},? (?:of )?next week|next week,? (?:on )?${WEEKDAY}`, ([a, b, c], now) =>
    dayPiece(inWeek(now.day, 1, weekdayNamed(a ?? b ?? c ?? '')), true),
  ),
  rule(`last ${WEEKDAY}`, ([name = ''], now) => dayPiece(gone(now.day, weekdayNamed(name)), true)),
  rule(`${WEEKDAY} after next`, ([name = ''], now) => dayPiece(inWeek(now.day, 2, weekdayNamed(name)), true)),
  rule(`${WEEKDAY} week|${WEEKDAY} in a week|a week on ${WEEKDAY}`, ([a, b, c], now) =>
    dayPiece(addDays(coming(now.day, weekdayNamed(a ?? b ?? c ?? '')), 7)),
  ),
  rule(`${COUNT} (week|weeks) from ${WEEKDAY}`, ([count = '', unit = '', name = ''], now) =>
    agrees(count, unit) ? dayPiece(addDays(coming(now.day, weekdayNamed(name)), 7 * counted(count))) : undefined,
  ),
  // `monday 7`, where that is a Monday: it might be the hour too, and then nobody can tell.
  rule(`${WEEKDAY} (?:the )?(\\d\\d?)`, ([name = '', date = ''], now) => {
    const day = nextDateOfMonth(now.day, Number(date))
    return day && inWeek(day, 0, weekdayNamed(name)) === day ? dayPiece(day) : undefined
  }),
  rule('next week', (_, now) => dayPiece(inWeek(now.day, 1, 1))),
  rule('(?:the )?week after next', (_, now) => dayPiece(inWeek(now.day, 2, 1))),
  rule('(?:the |this )weekend', (_, now) => dayPiece(weekendOf(now.day, 0))),
  rule('next weekend', (_, now) => dayPiece(weekendOf(now.day, 1))),
  rule(`(?:at )?(?:the )?${PLACE}[ -](?:of )?(?:the |this )?(next )?week`, ([place, next], now) =>
    dayPiece(placeInWeek(now.day, ahead(next), placeOf(place))),
  ),
  rule('eow', (_, now) => dayPiece(placeInWeek(now.day, 0, 'end'))),
]

const SOON: Rule[] = [
  rule(`in ${COUNT} (minutes?|mins?|hours?)`, ([count = '', unit = ''], now) =>
    agrees(count, unit) ? soon(now, counted(count) * (unit.startsWith('h') ? 60 : 1)) : undefined,
  ),
  rule('in half an hour', (_, now) => soon(now, 30)),
  rule('in an hour and a half', (_, now) => soon(now, 90)),
]

export const ENGLISH: Tongue = {
  rules: [...DAYS, ...WEEKS, ...MONTH_RULES, ...SOON, ...HOUR_RULES],
  before: ['', 'on ', 'by ', 'for ', 'until ', 'till ', 'due ', 'due on ', 'due by '].flatMap((one) => [
    one,
    `${one}the `,
  ]),
  between: [' ', ', ', ' on ', ', on ', ', at ', ' @ ', ' - ', ' the '],
  counts24: false,
  everyAfter: [],
}
