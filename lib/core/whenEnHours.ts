/** Hours and parts of the day as English says them. */
import { counted, HOUR_WORD } from './whenEnWords'
import { digitHour, type Hour, halfHour } from './whenHour'
import { dayPiece, type Rule, rule } from './whenPiece'

const of = (hour: Hour | undefined) => hour && { hour }
const said = (hour: number, minute: number): Hour => ({ hour, minute, said: 'said' })
const MINUTES = 'five|ten|fifteen|twenty|twenty-five|thirty|forty|forty-five|fifty'
const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty-five', 25],
  ['forty', 40],
  ['forty-five', 45],
  ['fifty', 50],
  ['quarter', 15],
  ['a quarter', 15],
  ['half', 30],
])
const minutes = (text: string) => TENS.get(text) ?? counted(text)

/** `ten to nine` is before the hour. */
function around(word: string, way: string, hour: string): Hour | undefined {
  const [count, at] = [minutes(word), counted(hour)]
  if (at < 1 || at > 12 || count > 30) return undefined
  if (way === 'past') return said(at, count)
  return word === 'half' ? undefined : said(at === 1 ? 12 : at - 1, 60 - count)
}

export const HOUR_RULES: Rule[] = [
  rule('(?:at )?(\\d\\d?)(?:[:.](\\d\\d))? ?([ap])\\.?m', ([hour, minute = '0', half]) =>
    of(halfHour(Number(hour), Number(minute), half === 'p')),
  ),
  rule(`(?:at )?(${HOUR_WORD}) ([ap])\\.?m`, ([hour = '', half]) => of(halfHour(counted(hour), 0, half === 'p'))),
  rule('(?:at )?(\\d\\d?)[:h](\\d\\d)|at (\\d\\d?)\\.(\\d\\d)', ([a, m, b = '', n]) => of(digitHour(a ?? b, m ?? n))),
  rule(`(?:at )?(\\d\\d?|${HOUR_WORD}) ?o'? ?clock`, ([hour = '']) => of(said(counted(hour), 0))),
  rule(`at (\\d\\d?|${HOUR_WORD})`, ([hour = '']) => of(/^\d/.test(hour) ? digitHour(hour) : said(counted(hour), 0))),
  rule('(\\d\\d?)', ([hour = '']) => of(digitHour(hour, '0', 'bare'))),
  rule(
    `(?:at )?(half|quarter|a quarter|${MINUTES}|\\d\\d?) (past|to) (\\d\\d?|${HOUR_WORD})`,
    ([word = '', way = '', hour = '']) => of(around(word, way, hour)),
  ),
  rule(`(?:at )?(${HOUR_WORD}) (${MINUTES})`, ([hour = '', minute = '']) =>
    minutes(minute) < 10 ? undefined : of(said(counted(hour), minutes(minute))),
  ),
  rule('(?:at )?(?:noon|midday)', () => ({ hour: { hour: 12, minute: 0, said: 'exact' } })),
  rule('(?:in the )?(morning|afternoon|evening)', ([part]) => ({ part: part as 'morning' })),
  rule('(?:at )?night', () => ({ part: 'night' })),
  rule('this (morning|afternoon|evening)', ([part], now) => ({ ...dayPiece(now.day), part: part as 'morning' })),
  rule('tonight', (_, now) => ({ ...dayPiece(now.day), part: 'night', takesBare: true })),
]
