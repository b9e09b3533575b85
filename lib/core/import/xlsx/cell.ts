/** A cell of a workbook as a text: numbers in full, days and times by ISO 8601, and what it is shown with beside it. */
import { unmarked } from '../../sheet/harmless'
import { serialDay } from '../table/days'
import type { Shown } from './styles'
import { Damaged } from './zip'

/** @property from1904 days are counted from 1904, as the Mac once did */
export type CellWorld = { strings: readonly string[]; styles: readonly Shown[]; from1904: boolean }

/** @param type the cell's own `t` @param style the number of its style @throws Damaged for a word that the workbook does not hold */
export function cellText(raw: string, type: string, style: number, { strings, styles, from1904 }: CellWorld): string {
  if (type === 's') {
    const word = strings[Number(raw)]
    // Some programs write a word that every object knows, such as `constructor`, as none at all.
    if (word === undefined) throw new Damaged()
    return word
  }
  if (type === 'b') return raw.trim() === '1' ? 'true' : 'false'
  if (type === 'e') return raw.trim()
  if (type === 'd') return raw.trim().replace(/T00:00:00(?:\.0+)?Z?$/, '')
  if (type === 'str' || type === 'inlineStr') return textOf(raw)
  const number = raw.trim() === '' ? Number.NaN : Number(raw)
  return Number.isNaN(number) ? raw.trim() : numberText(number, styles[style] ?? {}, from1904)
}

function numberText(number: number, { day, time, sign }: Shown, from1904: boolean): string {
  if (day || time) {
    const serial = number + (from1904 ? 1_462 : 0)
    // A time alone, and the two months of 1900 that are counted with a day that never was.
    if (!day && number >= 0 && number < 1) return clock(number)
    const read = serial > 60 && serial < 2_958_466 ? serialDay(serial) : undefined
    if (read && day) return time && read.time ? `${read.day} ${read.time}` : read.day
  }
  const text = Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15)))
  // Behind a point of three decimals an amount could be one of thousands.
  return sign ? `${text.replace(/(\.\d{3})$/, '$10')} ${sign}` : text
}

function clock(part: number): string {
  const minutes = Math.round(part * 1_440) % 1_440
  const two = (of: number) => String(of).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

/** Signs that XML cannot hold are written as `_x000D_`. */
export const textOf = (raw: string): string =>
  unmarked(
    (raw.includes('_x')
      ? raw.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      : raw
    )
      .replace(/\r\n?/g, '\n')
      .trim(),
  )
