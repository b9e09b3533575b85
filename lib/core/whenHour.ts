/** The hour that is meant: `9` in the morning, `3` in the afternoon, or none where both halves of the day would do. */

export type Part = 'morning' | 'afternoon' | 'evening' | 'night'

/**
 * An hour as it was said. `exact`: by a clock of 24 hours, or with its half of the day; `said`: it may be of either half;
 * `bare`: a number and nothing else.
 */
export type Hour = { hour: number; minute: number; said: 'exact' | 'said' | 'bare' }

/** What is meant where only the part of the day is told. */
const USUAL: Record<Part, string> = { morning: '09:00', afternoon: '14:00', evening: '18:00', night: '20:00' }
/** The hours that are called so, from the first to the last. */
const HOURS: Record<Part, readonly [number, number]> = {
  morning: [4, 11],
  afternoon: [12, 18],
  evening: [17, 23],
  night: [18, 23],
}
/** Said without its half, an hour from this one on is in the morning; those before are called in either. */
const MORNING_FROM = 7

/** `twice`: it can be one of two hours; undefined: there is no such hour. */
export function timeOf(
  hour: Hour | undefined,
  part: Part | undefined,
  counts24: boolean,
): string | 'twice' | undefined {
  if (!hour) return part && USUAL[part]
  const { hour: h, minute, said } = hour
  if (h > 23 || minute > 59) return undefined
  const halves = said !== 'exact' && h >= 1 && h <= 11 ? [h, h + 12] : [h]
  if (part) {
    const [from, to] = HOURS[part]
    const fits = halves.filter((one) => one >= from && one <= to)
    return fits[0] === undefined ? undefined : fits.length > 1 ? 'twice' : clock(fits[0], minute)
  }
  const is24 = counts24 && said !== 'bare'
  return halves.length > 1 && !is24 && h < MORNING_FROM ? 'twice' : clock(h, minute)
}

/** The hour and minute as `HH:MM`. */
export const clock = (hour: number, minute: number): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`

/** With `am` or `pm`; undefined where there is none such: `13 pm`. */
export function halfHour(hour: number, minute: number, isPm: boolean): Hour | undefined {
  return hour < 1 || hour > 12 ? undefined : { hour: (hour % 12) + (isPm ? 12 : 0), minute, said: 'exact' }
}

/** Of digits: a zero before them is a clock's of 24 hours. */
export const digitHour = (hour: string, minute = '0', said: Hour['said'] = 'said'): Hour => ({
  hour: Number(hour),
  minute: Number(minute),
  said: said === 'said' && /^0/.test(hour) ? 'exact' : said,
})
