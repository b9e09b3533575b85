/**
 * Formats of Intl, each made once: to make one takes the browser longer than to write a hundred numbers with it, and a board
 * or a list writes some hundreds at once. None that depends on where the machine stands, for that may change.
 */

const made = new Map<string, unknown>()

function once<F>(kind: string, language: string, options: object, make: () => F): F {
  const key = `${kind} ${language} ${JSON.stringify(options)}`
  let format = made.get(key) as F | undefined
  if (!format) {
    format = make()
    made.set(key, format)
  }
  return format
}

export const numberFormat = (language: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  once('number', language, options, () => new Intl.NumberFormat(language, options))

/** Of calendar days, which stand for midnight UTC. */
export const dayFormat = (language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once('day', language, options, () => new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }))

/** Of what the clocks of a zone (IANA name) show at an instant, to the second and with its era: to be taken apart by a program. */
export const clockFormat = (zone: string): Intl.DateTimeFormat =>
  once('clock', 'en-US', { zone }, () => wallFormat(zone))

function wallFormat(timeZone: string): Intl.DateTimeFormat {
  const numeric = 'numeric' as const
  const date = { year: numeric, month: numeric, day: numeric } as const
  const time = { hour: numeric, minute: numeric, second: numeric, hourCycle: 'h23' } as const
  return new Intl.DateTimeFormat('en-US', { timeZone, era: 'short', ...date, ...time })
}

export const relativeFormat = (language: string): Intl.RelativeTimeFormat =>
  once('relative', language, {}, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto' }))
