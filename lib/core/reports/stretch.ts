/** Stretches of days as reports count them, weeks and months, and lists turned round. Days are numbers: see `facts.ts`. */
import type { Lists } from './columns'

/** A number for each row. */
export type Column = ArrayLike<number>

/** From the first day to the last, both within it. `keep`: 1 for each row that counts, where not all of them do. */
export type Stretch = { from: number; to: number; keep?: Column }

/** Whether row `i`, of that day, is counted. */
export const isWithin = (day: number, { from, to, keep }: Stretch, i: number): boolean =>
  day >= from && day <= to && (keep === undefined || keep[i] === 1)

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: number): number => (((day + 3) % 7) + 7) % 7
/** The Monday of the week of a day. */
export const weekOf = (day: number): number => day - weekdayOf(day)

const DAY_MS = 86_400_000
/** Months since January 1970. By counting alone (Hinnant's days to civil): a date for each of a million days would take too long. */
export function monthOf(day: number): number {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  // Counted from March, so that a leap day is the last of its year.
  const fromMarch = Math.floor((5 * ofYear + 2) / 153)
  return (year + era * 400 - 1970) * 12 + fromMarch + 2
}
/** The first day of a month. */
export const firstOfMonth = (month: number): number => Math.round(Date.UTC(1970, month, 1) / DAY_MS)
/** The month as it is written: `2026-12`. */
export const monthText = (month: number): string => new Date(Date.UTC(1970, month, 1)).toISOString().slice(0, 7)

/** For each of some rows those of another table that belong to it: of row `i` they stand in `to`, from `at[i]` to before `at[i + 1]`. */
export type Links = { at: Uint32Array; to: Uint32Array }

/**
 * Lists turned round: where deals name people, the deals of each person.
 * @param n how many rows there are on the side that is named @param counts how many that name, and which of them are looked at
 */
export function turned(lists: Lists, counts: { n: number; alive: Uint8Array }, n: number): Links {
  const at = new Uint32Array(n + 2)
  each(lists, counts, (to) => {
    at[to + 2] = (at[to + 2] as number) + 1
  })
  for (let i = 2; i < at.length; i++) at[i] = (at[i] as number) + (at[i - 1] as number)
  const to = new Uint32Array(at[n + 1] as number)
  each(lists, counts, (named, row) => {
    const place = at[named + 1] as number
    to[place] = row
    at[named + 1] = place + 1
  })
  return { at, to }
}

function each(
  { start, count, values }: Lists,
  { n, alive }: { n: number; alive: Uint8Array },
  tell: (named: number, row: number) => void,
): void {
  for (let row = 0; row < n; row++) {
    if (!alive[row]) continue
    const from = start[row] as number
    for (let k = from; k < from + (count[row] as number); k++) tell(values[k] as number, row)
  }
}
