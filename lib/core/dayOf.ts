/** The calendar day of an instant, alone: what is painted first takes nothing else along. */
import type { Day } from './days'

/** The calendar day on which an instant falls in a time zone (IANA name; the browser's own when left out). */
export function dayOf(instant: Date | number | string, timeZone?: string): Day {
  const date = new Date(instant)
  if (timeZone === undefined) {
    // Asked with each save, and a formatter takes a tenth of a millisecond to make.
    const two = (part: number) => String(part).padStart(2, '0')
    return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  }
  // The Swedish calendar writes its dates the ISO way.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(date)
}
