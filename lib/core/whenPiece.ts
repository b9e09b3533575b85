/** Parts of a day told in words, each read by itself: a day, a weekday, a part of the day, an hour. What they come to together says `when.ts`. */
import { type Day, isDay } from './days'
import { minutesOn } from './whenDays'
import type { Hour, Part } from './whenHour'

/** The user's present: her calendar day and the time on her wall, `HH:MM`. */
export type Now = { day: Day; time: string }

export type Piece = {
  day?: Day
  /** A weekday's name alone, 1 for Monday to 7: beside a date it has to agree with it. Without `day` it is too short to stand alone. */
  weekday?: number
  part?: Part
  hour?: Hour
  /** A bare number beside it is an hour: `tomorrow 9`. */
  takesBare?: boolean
}

/** A phrase: its pattern in tidied text, and what a match of it means; undefined where that is nothing. */
export type Rule = { pattern: RegExp; read: (groups: (string | undefined)[], now: Now) => Piece | undefined }

/** @param source of a pattern that stands between words; its groups are what `read` gets */
export function rule(source: string, read: Rule['read']): Rule {
  return { pattern: new RegExp(`(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'u'), read }
}

/** What tells a language: its phrases, and the words that may stand before the first of them and between two. */
export type Tongue = {
  rules: readonly Rule[]
  before: readonly string[]
  between: readonly string[]
  /** The hours of a day are counted to 24: `3 h` is in the night. */
  counts24: boolean
  /** A weekday after these words is every such day, and none. */
  everyAfter: readonly string[]
}

/** The latest year and the earliest that a day is understood in: beyond them a number was mistyped. */
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199]

/** A day, if there is such a one. */
export function dayPiece(day: Day | undefined, takesBare = false): Piece | undefined {
  if (!day || !isDay(day)) return undefined
  const year = Number(day.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR ? { day, ...(takesBare && { takesBare }) } : undefined
}

/** So many minutes from the present, by the clock on the wall. */
export function soon({ day, time }: Now, minutes: number): Piece {
  const then = minutesOn(day, time, minutes)
  return { day: then.day, hour: { hour: then.hour, minute: then.minute, said: 'exact' } }
}
