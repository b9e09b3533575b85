/** What a table holds: where its headings stand, whose export it is, and what each column is. */
import { headingRow, type SheetRows } from '../../sheet/recognise'
import { looksLikeValue } from '../../sheet/values'
import { makerFields, makerOf } from '../makers'
import { type MakerExport, plainHeading } from '../makers/maker'
import type { ImportColumn, ImportNoun, Maker } from '../record'
import { fitsColumn } from './fits'
import { guessTable, isKnownHeading } from './guess'

/** The first rows may be titles, notes and days before the headings come. */
export const BEFORE = 25

export type TableLook = {
  /** The row of the headings, counted from 0 in the rows that were given; undefined where there is none. */
  head?: number
  maker?: Maker
  noun: ImportNoun
  columns: ImportColumn[]
}

/**
 * @param rows the first ones, without the empty ones
 * @param noun as the user has it
 * @param given the row of the headings as the user has it, `none` where she says that there are none
 */
export function lookAtRows(rows: SheetRows['rows'], noun?: ImportNoun, given?: number | 'none'): TableLook {
  if (given === 'none') return guessTable(rows, undefined, noun)
  if (given !== undefined) {
    const found = makerOf(rows[given] ?? [])
    if (found)
      return { head: given, maker: found.maker, noun: noun ?? found.noun, columns: columnsOf(rows, given, found) }
    return { head: given, ...guessTable(rows, given, noun) }
  }
  for (const [at, row] of rows.slice(0, BEFORE).entries()) {
    const found = row.some(looksLikeValue) ? undefined : makerOf(row)
    if (found) return { head: at, maker: found.maker, noun: noun ?? found.noun, columns: columnsOf(rows, at, found) }
  }
  const head = knownHead(rows) ?? headingRow({ rows })
  return { ...(head === undefined ? {} : { head }), ...guessTable(rows, head, noun) }
}

/** The first row of which at least half, and two, are words that head columns. */
function knownHead(rows: SheetRows['rows']): number | undefined {
  const at = rows.slice(0, BEFORE).findIndex((row) => {
    const filled = row.filter(Boolean)
    const known = filled.filter(isKnownHeading).length
    return known >= 2 && known >= filled.length / 2 && !filled.some(looksLikeValue)
  })
  return at < 0 ? undefined : at
}

/** Only what fits its heading is taken for what the heading says: words under “Phone” are words. */
function columnsOf(rows: SheetRows['rows'], head: number, found: MakerExport): ImportColumn[] {
  const headings = rows[head] ?? []
  const fields = makerFields(found, headings)
  const body = rows.slice(head + 1)
  return headings.flatMap((heading, at) => {
    const field = fields[at]
    if (!plainHeading(heading) && !body.some((row) => row[at])) return []
    return field && fitsColumn(field, body, at) ? [{ at, heading, field, by: 'maker' as const }] : [{ at, heading }]
  })
}
