/**
 * Days as French says them. Its rules where it leaves room: `mardi` and `mardi prochain` are the first after today, `ce mardi` that
 * of this week (from Monday) unless it is over, `mardi en huit` the one after the first; `le mois prochain` its first day. `Quinze jours`
 * in words are two weeks and `huit jours` one, as everybody means them; in digits they are counted. Working days
 * (`ouvrés`) are Monday to Friday, `ouvrables` to Saturday.
 */
import { addDays, addMonths } from './days'
import { addWorkingDays, coming, gone, inWeek, nextDateOfMonth, placeInWeek, weekdayOf, weekendOf } from './whenDays'
import { HOUR_RULES } from './whenFrHours'
import { AT, MONTH_RULES, OF, PLACE, placeOf } from './whenFrMonths'
import { COUNT, counted, WEEKDAY, weekdayNamed } from './whenFrWords'
import { dayPiece, type Now, type Rule, rule, soon, type Tongue } from './whenPiece'

const SPAN = '(jours? ouvres?|jours? ouvrables?|jours?|semaines?|quinzaines?|mois|trimestres?|semestres?|ans?|annees?)'
const IDIOM: ReadonlyMap<string, number> = new Map([
  ['huit', 7],
  ['quinze', 14],
])

function span(count: string, unit: string, { day }: Now, way = 1) {
  const n = counted(count)
  if (way < 0 && unit.includes('ouvr')) return undefined
  if (unit.includes('ouvra')) return addWorkingDays(day, n, 6)
  if (unit.includes('ouvre')) return addWorkingDays(day, n)
  if (unit.startsWith('jour')) return addDays(day, way * (IDIOM.get(count) ?? n))
  if (unit.startsWith('semaine')) return addDays(day, way * n * 7)
  if (unit.startsWith('quinzaine')) return addDays(day, way * n * 14)
  const months = unit === 'mois' ? 1 : unit.startsWith('tri') ? 3 : unit.startsWith('sem') ? 6 : 12
  return addMonths(day, way * n * months)
}
/** `3 jour` is mistyped: one or three? */
const agrees = (count: string, unit: string) =>
  unit === 'mois' || /s(?: |$)/.test(unit.replace(/ ouvr.*/, '')) === counted(count) > 1

const DAYS: Rule[] = [
  rule("aujourd'hui|aujourdhui", (_, now) => dayPiece(now.day, true)),
  rule('demain', (_, now) => dayPiece(addDays(now.day, 1), true)),
  rule('apres[ -]demain|apresdemain', (_, now) => dayPiece(addDays(now.day, 2), true)),
  rule('hier', (_, now) => dayPiece(addDays(now.day, -1), true)),
  rule('avant[ -]hier', (_, now) => dayPiece(addDays(now.day, -2), true)),
  rule(`(?:dans|d'ici(?: a)?) ${COUNT} ${SPAN}`, ([count = '', unit = ''], now) =>
    agrees(count, unit) ? dayPiece(span(count, unit, now)) : undefined,
  ),
  rule(`il y a ${COUNT} ${SPAN}`, ([count = '', unit = ''], now) =>
    agrees(count, unit) ? dayPiece(span(count, unit, now, -1)) : undefined,
  ),
]

const WEEKS: Rule[] = [
  rule(WEEKDAY, ([name = ''], now) => ({ weekday: weekdayNamed(name), day: coming(now.day, weekdayNamed(name)) })),
  rule('mar\\.?', () => ({ weekday: 2 })),
  rule(`${WEEKDAY} (?:prochain|pro)|${WEEKDAY} qui vient`, ([a, b], now) =>
    dayPiece(coming(now.day, weekdayNamed(a ?? b ?? ''))),
  ),
  rule(`ce ${WEEKDAY}`, ([name = ''], now) => {
    const day = inWeek(now.day, 0, weekdayNamed(name))
    return day >= now.day ? dayPiece(day) : undefined
  }),
  rule(`${WEEKDAY} (?:dernier|passe)`, ([name = ''], now) => dayPiece(gone(now.day, weekdayNamed(name)))),
  rule(`${WEEKDAY} en (huit|8|quinze|15)|${WEEKDAY} dans une (semaine)`, ([a, count, b], now) =>
    dayPiece(addDays(coming(now.day, weekdayNamed(a ?? b ?? '')), count === 'quinze' || count === '15' ? 14 : 7)),
  ),
  rule(
    `${WEEKDAY} (?:de )?(?:la )?semaine (?:prochaine|pro)|(?:la )?semaine (?:prochaine|pro),? ${WEEKDAY}`,
    ([a, b], now) => dayPiece(inWeek(now.day, 1, weekdayNamed(a ?? b ?? ''))),
  ),
  rule(`${WEEKDAY} (\\d\\d?|1er)`, ([name = '', date = ''], now) => {
    const day = nextDateOfMonth(now.day, Number.parseInt(date, 10))
    return day && weekdayOf(day) === weekdayNamed(name) ? dayPiece(day) : undefined
  }),
  rule('(?:la )?semaine (?:prochaine|pro)', (_, now) => dayPiece(inWeek(now.day, 1, 1))),
  rule('ce week[ -]?end', (_, now) => dayPiece(weekendOf(now.day, 0))),
  rule('(?:le )?week[ -]?end prochain', (_, now) => dayPiece(weekendOf(now.day, 1))),
  rule(`${AT}${PLACE}${OF}(?:la |cette )?semaine( prochaine)?`, ([place, next], now) =>
    dayPiece(placeInWeek(now.day, next ? 1 : 0, placeOf(place))),
  ),
]

const SOON: Rule[] = [
  rule(`dans ${COUNT} ?(minutes?|min|mn|heures?|h)`, ([count = '', unit = ''], now) =>
    soon(now, counted(count) * (unit.startsWith('h') ? 60 : 1)),
  ),
  rule('dans (\\d\\d?) ?h ?(\\d\\d)', ([hours, minutes], now) => soon(now, Number(hours) * 60 + Number(minutes))),
  rule('dans (?:une )?demi[ -]heure', (_, now) => soon(now, 30)),
  rule(`dans ${COUNT} heures? et demie`, ([count = ''], now) => soon(now, counted(count) * 60 + 30)),
  rule("dans (un|trois) quarts? d'heure", ([count], now) => soon(now, count === 'un' ? 15 : 45)),
]

export const FRENCH: Tongue = {
  rules: [...DAYS, ...WEEKS, ...MONTH_RULES, ...SOON, ...HOUR_RULES],
  before: [
    '',
    'le ',
    'pour ',
    'pour le ',
    "d'ici ",
    "d'ici le ",
    "d'ici la ",
    "d'ici a ",
    "jusqu'a ",
    "jusqu'au ",
    'au ',
  ],
  between: [' ', ', ', ' le ', ', le ', ', a ', ' - '],
  counts24: true,
  everyAfter: ['le '],
}
