/**
 * Wall clocks: the instant at which the clocks of a time zone show an hour. On the night on which they are put forward an hour
 * is shown by none, and on the night on which they are put back one is shown twice; RFC 5545 says for both which instant is
 * meant, and so do browsers: as if the clocks had not been touched yet.
 */
import type { Day } from './days'
import { clockFormat } from './formats'

const DAY_MS = 86_400_000

/** Milliseconds by which the clocks of a zone (IANA name) are ahead of UTC at an instant (milliseconds). */
export function offsetAt(instant: number, zone: string): number {
  const part: Record<string, string> = {}
  for (const { type, value } of clockFormat(zone).formatToParts(instant)) part[type] = value
  const year = part.era === 'BC' ? 1 - Number(part.year) : Number(part.year)
  const shown = new Date(0)
  // Years below 100 are taken for those of the last century otherwise.
  shown.setUTCFullYear(year, Number(part.month) - 1, Number(part.day))
  shown.setUTCHours(Number(part.hour), Number(part.minute), Number(part.second))
  return shown.getTime() - Math.floor(instant / 1000) * 1000
}

/**
 * The instant (milliseconds) at which a zone's clocks show that hour of that day.
 * @param time `09:00` @param zone IANA name; left out, the zone in which the machine stands when it is asked
 */
export function instantOf(day: Day, time: string, zone?: string): number {
  if (zone === undefined) return new Date(`${day}T${time}`).getTime()
  const wall = Date.parse(`${day}T${time}:00Z`)
  // No zone is further from UTC than that, so these stand before and after the hour, and any change between them.
  const before = offsetAt(wall - DAY_MS, zone)
  const after = offsetAt(wall + DAY_MS, zone)
  const untouched = wall - before
  if (before === after || offsetAt(untouched, zone) === before) return untouched
  const changed = wall - after
  return offsetAt(changed, zone) === after ? changed : untouched
}
