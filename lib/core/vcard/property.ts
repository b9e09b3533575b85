/**
 * One property of a card, of any version, in the words of version 3: parameters without a name get theirs, encodings are undone.
 * `ical.js` then takes the value apart.
 */
import ICAL from 'ical.js'
import { decoded, unquoted } from './charset'

/** @property parts of a structured value (name, address, house) or a list; of other values the one text */
export type CardProperty = {
  line: number
  name: string
  group?: string
  /** Kinds of number or address, lower case: `work`, `cell`, `pref`. */
  types: string[]
  params: Map<string, string>
  parts: string[]
}

export type Head = Omit<CardProperty, 'parts' | 'line'> & { value: string }

const text = ICAL.design.icalendar.value.text
/** Only the values of cards are read here, each by its shape. */
const shapes = {
  value: { text },
  param: {},
  property: {
    parts: { defaultType: 'text', structuredValue: ';', multiValue: ',' },
    units: { defaultType: 'text', structuredValue: ';' },
    list: { defaultType: 'text', multiValue: ',' },
    text: { defaultType: 'text' },
  },
}
const SHAPE = new Map([
  ['N', 'parts'],
  ['ADR', 'parts'],
  ['GENDER', 'parts'],
  ['ORG', 'units'],
  ['CATEGORIES', 'list'],
  ['NICKNAME', 'list'],
])
/** What stands alone among parameters in version 2.1 and is no kind of number or address. */
const ALONE = new Map([
  ['QUOTED-PRINTABLE', 'ENCODING'],
  ['BASE64', 'ENCODING'],
  ['8BIT', 'ENCODING'],
  ['7BIT', 'ENCODING'],
  ['INLINE', 'VALUE'],
  ['URL', 'VALUE'],
  ['URI', 'VALUE'],
])

/** A property before its colon, and the bytes behind. */
export function headOf(bytes: string): Head {
  const colon = colonOf(bytes)
  const [first = '', ...pieces] = splitOutside(bytes.slice(0, colon).replace(/\n[ \t]/g, ''), ';')
  const name = first.trim().toUpperCase()
  const dot = name.lastIndexOf('.')
  const head: Head = { name: name.slice(dot + 1), types: [], params: new Map(), value: bytes.slice(colon + 1) }
  if (dot > 0) head.group = name.slice(0, dot)
  for (const piece of pieces) {
    const equals = piece.indexOf('=')
    const value = piece.slice(equals + 1).trim()
    const key = equals < 0 ? (ALONE.get(value.toUpperCase()) ?? 'TYPE') : piece.slice(0, equals).trim().toUpperCase()
    if (key === 'TYPE') head.types.push(...value.toLowerCase().replaceAll('"', '').split(',').filter(Boolean))
    else head.params.set(key, value.replaceAll('"', ''))
  }
  return head
}

/** @param is21 version 2.1, which keeps the blank at a fold and knows no list in a part @param around the card's other encoding */
export function propertyOf({ value, ...head }: Head, line: number, is21: boolean, around?: string): CardProperty {
  const unfolded = value.replace(/\n([ \t])/g, is21 ? '$1' : '').replace(/\0/g, '')
  const isQuoted = /quoted/i.test(head.params.get('ENCODING') ?? '')
  const plain = decoded(isQuoted ? unquoted(unfolded) : unfolded, head.params.get('CHARSET'), around)
  const shape = SHAPE.get(head.name) ?? 'text'
  const parted = is21 && shape === 'parts' ? plain.replace(/(?<!\\),/g, '\\,') : plain
  return { ...head, line, parts: partsOf(shape, parted) }
}

/** `ical.js` takes the separator behind an escaped backslash for escaped: that sign is put aside meanwhile. */
const ASIDE = '\0'

function partsOf(shape: string, value: string): string[] {
  const [, , , ...read] = ICAL.parse.property(
    `${shape}:${value.replaceAll('\\\\', ASIDE)}`,
    shapes as never,
  ) as unknown as [string, object, string, ...unknown[]]
  const [first] = read
  const parts = shape === 'list' ? read : Array.isArray(first) ? first : [first]
  return parts.map((part) =>
    (Array.isArray(part) ? part.filter(Boolean).join(shape === 'parts' ? ', ' : ' ') : String(part))
      .replaceAll(ASIDE, '\\')
      .replace(/\r\n?/g, '\n')
      .trim(),
  )
}

/** The colon that ends the head: the first outside quotes, or the first at all where quotes are left open. */
function colonOf(bytes: string): number {
  let quoted = false
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] === '"') quoted = !quoted
    else if (bytes[i] === ':' && !quoted) return i
  }
  return bytes.indexOf(':')
}

function splitOutside(text: string, sign: string): string[] {
  const parts: string[] = []
  let [start, quoted] = [0, false]
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') quoted = !quoted
    else if (text[i] === sign && !quoted) {
      parts.push(text.slice(start, i))
      start = i + 1
    }
  }
  return [...parts, text.slice(start)]
}
