/** Hours and parts of the day as French says them. */
import { counted, NUMBER } from './whenFrWords'
import { digitHour, type Hour } from './whenHour'
import { dayPiece, type Rule, rule } from './whenPiece'

const hour = (hour: string, minute: number): { hour: Hour } =>
  /^\d/.test(hour) ? { hour: digitHour(hour, String(minute)) } : { hour: { hour: counted(hour), minute, said: 'said' } }

/** `moins le quart` is before the hour. */
function said(at: string, more = '') {
  const minus = /^moins (?:le )?(.+)$/.exec(more)?.[1]
  if (minus === undefined) return hour(at, minutes(more))
  const [before, count] = [counted(at) - 1, minutes(minus)]
  return before < 0 || !(count > 0 && count <= 30) ? undefined : hour(String(before), 60 - count)
}

function minutes(text: string): number {
  if (!text) return 0
  if (/^et demie?$/.test(text)) return 30
  return /quart$/.test(text) ? 15 : counted(text)
}

const PARTS: ReadonlyMap<string, 'morning' | 'afternoon' | 'evening'> = new Map([
  ['matin', 'morning'],
  ['apres-midi', 'afternoon'],
  ['apres midi', 'afternoon'],
  ['aprem', 'afternoon'],
  ['soir', 'evening'],
])
const PART = '(matin|apres[ -]midi|aprem|soir)'

export const HOUR_RULES: Rule[] = [
  rule(
    `(?:a )?(${NUMBER}) ?(?:h|heures?)(?: ?(\\d\\d|et demie?|et quart|moins (?:le )?quart|moins ${NUMBER}|${NUMBER}))?`,
    ([at = '', more]) => said(at, more),
  ),
  rule('(?:a )?(\\d\\d?):(\\d\\d)', ([at = '', minute]) => ({ hour: digitHour(at, minute) })),
  rule('a (\\d\\d?)', ([at = '']) => ({ hour: digitHour(at) })),
  rule('(\\d\\d?)', ([at = '']) => ({ hour: digitHour(at, '0', 'bare') })),
  rule('(?:a )?midi(?: (et demie?|et quart|trente))?', ([more = '']) => ({
    hour: { hour: 12, minute: minutes(more), said: 'exact' },
  })),
  rule(`(?:au |le |du |de l'|l')?${PART}`, ([part = '']) => ({ part: PARTS.get(part) })),
  rule(`cet? ${PART}`, ([part = ''], now) => ({ ...dayPiece(now.day), part: PARTS.get(part) })),
]
