/** Clocks on walls in any zone, read from Intl alone: to judge by what the product works out in another way. */

const formats = new Map<string, Intl.DateTimeFormat>()

/** What a clock in a zone shows at an instant: `2026-03-29T02:30`. */
export function wallOf(instant: number, zone: string): string {
  let format = formats.get(zone)
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    formats.set(zone, format)
  }
  return format.format(instant).replace(' ', 'T')
}

const MINUTE = 60_000
const DAY = 86_400_000
const asUtc = (wall: string) => Date.parse(`${wall}Z`)
const offset = (instant: number, zone: string) => asUtc(wallOf(instant, zone)) - Math.floor(instant / MINUTE) * MINUTE

/** The first instant at which clocks in a zone show this; where they skip it, as much later as they skip. */
export function firstInstant(wall: string, zone: string): number {
  const [before, after] = [-DAY, DAY].map((aside) => asUtc(wall) - offset(asUtc(wall) + aside, zone)) as [
    number,
    number,
  ]
  const shown = [before, after].filter((instant) => wallOf(instant, zone) === wall)
  return shown.length ? Math.min(...shown) : before
}

/** The instants within a year at which the clocks of a zone are put forward or back, to the minute. */
export function clockChanges(year: number, zone: string): number[] {
  const changes: number[] = []
  for (let at = Date.UTC(year, 0, 1); at < Date.UTC(year + 1, 0, 1); at += DAY) {
    let [from, to] = [at, at + DAY]
    if (offset(from, zone) === offset(to, zone)) continue
    while (to - from > MINUTE) {
      const middle = from + Math.floor((to - from) / MINUTE / 2) * MINUTE
      if (offset(middle, zone) === offset(from, zone)) from = middle
      else to = middle
    }
    changes.push(to)
  }
  return changes
}
