/** What a clock on the wall shows, and the instant at which it does. */

export type Day = { year: number; month: number; day: number }

const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds by which `zone` (without it, the browser's own) is ahead of UTC at an instant. */
function ahead(instant: number, zone: string | undefined): number {
  if (zone === undefined) return -60_000 * new Date(instant).getTimezoneOffset()
  let format = formats.get(zone)
  if (!format) {
    const numeric = 'numeric' as const
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    })
    formats.set(zone, format)
  }
  const part: Record<string, number> = {}
  for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value)
  const { year = 0, month = 1, day, hour, minute, second } = part
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000
}

/** The instant at which clocks in `zone` show this; nothing where they never do, or do twice. */
export function toInstant(
  { year, month, day }: Day,
  minutes: number,
  seconds: number,
  zone: string | undefined,
): string | undefined {
  const wall = Date.UTC(year, month - 1, day, 0, minutes, seconds)
  const check = new Date(wall)
  if (year < 1990 || year > 2199 || check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day) return undefined
  const halfDay = 43_200_000
  const [before, after] = [wall - ahead(wall - halfDay, zone), wall - ahead(wall + halfDay, zone)]
  const shows = (instant: number) => instant + ahead(instant, zone) === wall
  const right = before === after ? shows(before) : shows(before) !== shows(after)
  return right ? new Date(shows(before) ? before : after).toISOString() : undefined
}
