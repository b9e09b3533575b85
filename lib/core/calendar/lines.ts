/** Calendars as text after RFC 5545: `ical.js` escapes, and lines are folded here, for it counts the blank of a folded line for nothing. */
import ICAL from 'ical.js'

/** As jCal has them: name, parameters, kind of value, value. */
export type Property = [name: string, params: Record<string, string>, type: string, value: unknown]
export type Component = [name: string, properties: readonly Property[], parts: readonly Component[]]

/** Names that every reader knows and the standard of 2009 does not: their kind need not be said. */
const MORE = {
  name: { defaultType: 'text' },
  'x-wr-calname': { defaultType: 'text' },
  'x-published-ttl': { defaultType: 'duration' },
}
const design = { ...ICAL.design.icalendar, property: { ...ICAL.design.icalendar.property, ...MORE } }

/** The lines of a component, each ended. */
export function componentText([name, properties, parts]: Component): string {
  const kind = name.toUpperCase()
  return `BEGIN:${kind}\r\n${propertiesText(properties)}${parts.map(componentText).join('')}END:${kind}\r\n`
}

/** The lines of properties, each ended. */
export const propertiesText = (properties: readonly Property[]): string =>
  properties.map((one) => `${folded(ICAL.stringify.property(one as never, design as never, true))}\r\n`).join('')

const MOST = 75

/** A line in pieces of 75 octets at most, the blank before each further piece counted; no letter is cut. */
function folded(line: string): string {
  // Most lines are short, and no letter takes more than three octets a unit.
  if (line.length * 3 <= MOST) return line
  let out = ''
  let octets = 0
  for (const letter of line) {
    const point = letter.codePointAt(0) as number
    const size = point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
    if (octets + size > MOST) {
      out += '\r\n '
      octets = 1
    }
    out += letter
    octets += size
  }
  return out
}
