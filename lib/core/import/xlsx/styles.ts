/** What the numbers of a workbook are: days, times, amounts in a currency, by how they are shown. */
import type { Events } from './xml'

/** @property day its number is a day @property time it is, or has, a time @property sign the currency that stands beside it */
export type Shown = { day?: boolean; time?: boolean; sign?: string }

/** Formats that every program knows by a number. */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
const TIMES = new Set([18, 19, 20, 21, 22, 32, 33, 45, 46, 47])

/** Hears the part of the styles, and fills a list with what each style is. */
export function stylesHeard(styles: Shown[]): Events {
  const formats = new Map<number, string>()
  let isCells = false
  return {
    open: (name, attributes) => {
      if (name === 'cellXfs') isCells = true
      if (name === 'numFmt') formats.set(Number(attributes().numFmtId), attributes().formatCode ?? '')
      if (name === 'xf' && isCells) styles.push(shownAs(Number(attributes().numFmtId ?? 0), formats))
    },
    close: (name) => {
      if (name === 'cellXfs') isCells = false
    },
  }
}

function shownAs(id: number, formats: ReadonlyMap<number, string>): Shown {
  const code = formats.get(id)
  if (code === undefined) return { ...(DAYS.has(id) && { day: true }), ...(TIMES.has(id) && { time: true }) }
  if (code.length > 500) return {}
  const sign = /\[\$([^\]-]{1,5})(?:-[^\]]*)?\]/.exec(code)?.[1] ?? /["\\]?([€£$¥₹]|CHF)"?/.exec(code)?.[1]
  // What stands in quotation marks, in brackets (unless it counts hours) or behind a stroke is shown as it is.
  const plain = code.replace(/"[^"]*"|\\.|_.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '').toLowerCase()
  const day = /[dy]/.test(plain) || (/m/.test(plain) && !/[hs]/.test(plain) && !/[#0?]/.test(plain))
  const time = /[hs]/.test(plain)
  if (day || time) return { ...(day && { day }), ...(time && { time }) }
  return sign ? { sign } : {}
}
