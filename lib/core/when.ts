/**
 * A day, and maybe an hour, told in words: `tomorrow 9`, `mardi prochain`, `in 3 weeks`. A wrong day is worse than none: every word
 * must be understood, and the whole in one way only. The words of either language are in `whenEn` and `whenFr`, with their rules;
 * dates with the names or numbers of months are read by chrono-node. Loaded when a field is there to be typed into.
 */
import type { Day } from './days'
import { weekdayOf } from './whenDays'
import { ENGLISH } from './whenEn'
import { FRENCH } from './whenFr'
import { timeOf } from './whenHour'
import type { Now, Piece, Tongue } from './whenPiece'
import { type Found, findPieces } from './whenRead'
import { tidyWhen } from './whenText'

export type When = {
  day: Day
  /** `HH:MM` of a clock of 24 hours, where one was told. */
  time?: string
  /** It is before the present. */
  past: boolean
  /** What was understood, tidied. */
  understood: string
  rest: ''
  problem?: undefined
}

/** `twice`: it can be two days, or two hours; `unknown`: some word says nothing, or the day does not exist. */
export type NotWhen = { problem: 'unknown' | 'twice'; understood: string; rest: string; day?: undefined }

/**
 * @param text as typed, in the language of the locale
 * @param now the calendar day and the time (`HH:MM`) where the user is; all that is answered is of the same wall clock
 * @param locale `en-GB`: its language is read, and its region says which comes first in `3/4`, the day or the month
 */
export function readWhen(text: string, now: Now, locale: string): When | NotWhen {
  const tidy = tidyWhen(text)
  if (!tidy) return { problem: 'unknown', understood: '', rest: text.trim() }
  const tongue = locale.startsWith('fr') ? FRENCH : ENGLISH
  const found = findPieces(tidy, now, locale, tongue)
  const meanings = ways(tidy, found, tongue).map((way) => meaning(way, now, tongue))
  const whole = new Map(meanings.flatMap((one) => (one && one !== 'twice' ? [[`${one.day} ${one.time}`, one]] : [])))
  const only = [...whole.values()][0]
  if (!only || whole.size > 1 || meanings.includes('twice')) {
    const { understood, rest } = longest(tidy, found)
    return { problem: whole.size > 1 || meanings.includes('twice') ? 'twice' : 'unknown', understood, rest }
  }
  return { ...only, past: isPast(only, now), understood: tidy, rest: '' }
}

const isPast = ({ day, time }: Told, now: Now) =>
  day < now.day || (day === now.day && time !== undefined && time < now.time)

type Step = { piece: Piece; before: string }

/** No phrase is made of more. */
const MOST_PIECES = 4

/** The ways in which pieces follow each other from the first letter to the last. */
function ways(text: string, found: readonly Found[], { before, between }: Tongue): Step[][] {
  const all: Step[][] = []
  const walk = (at: number, steps: Step[]) => {
    if (at === text.length) all.push(steps)
    if (at === text.length || steps.length === MOST_PIECES) return
    for (const { from, to, piece } of found) {
      if (from < at) continue
      const words = text.slice(at, from)
      if ((steps.length ? between : before).includes(words)) walk(to, [...steps, { piece, before: words }])
    }
  }
  walk(0, [])
  return all
}

type Told = { day: Day; time?: string }

/** What pieces say together; nothing where they contradict each other. */
function meaning(steps: readonly Step[], now: Now, { counts24, everyAfter }: Tongue): Told | 'twice' | undefined {
  const pieces = steps.map(({ piece }) => piece)
  const named = steps.filter(({ piece }) => piece.weekday !== undefined)
  const dated = pieces.filter(({ day, weekday }) => day && weekday === undefined)
  const hours = pieces.flatMap(({ hour }) => hour ?? [])
  const parts = pieces.flatMap(({ part }) => part ?? [])
  if (Math.max(named.length, dated.length, hours.length, parts.length) > 1) return undefined
  if (!dated.length && named.some((one) => everyAfter.some((word) => one.before.endsWith(word)))) return undefined
  if (hours[0]?.said === 'bare' && !pieces.some(({ takesBare }) => takesBare)) return undefined
  const [name, date] = [named[0]?.piece, dated[0]]
  const day = date?.day ?? name?.day
  if (date?.day && name && name.weekday !== weekdayOf(date.day)) return undefined
  const time = timeOf(hours[0], parts[0], counts24)
  if (time === 'twice') return 'twice'
  if (hours.length && !time) return undefined
  if (day) return { day, ...(time && { time }) }
  // An hour alone is of today, unless that is over: then nobody said of which day.
  if (!hours.length || !time || named.length) return undefined
  return time > now.time ? { day: now.day, time } : 'twice'
}

/** The longest piece of a text that is not understood as a whole, and what is left beside it. */
function longest(text: string, found: readonly Found[]): { understood: string; rest: string } {
  const size = ({ from, to }: Found) => to - from
  const best = found.reduce<Found | undefined>((one, two) => (!one || size(two) > size(one) ? two : one), undefined)
  if (!best || best.piece.hour?.said === 'bare') return { understood: '', rest: text }
  const rest = `${text.slice(0, best.from)} ${text.slice(best.to)}`.replace(/ +/g, ' ').trim()
  return { understood: text.slice(best.from, best.to), rest }
}
