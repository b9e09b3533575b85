/** What a sheet holds: where its headings stand, and what each column is. What is not known is kept as it is, and nothing is made up. */
import { meaningOfHeading } from './headings'
import { MANY, type Meaning } from './meaning'
import {
  looksLikeEmail,
  looksLikePhone,
  looksLikeSite,
  looksLikeValue,
  mayMean,
  meaningOfValues,
  SAMPLE,
} from './values'

/** Rows of texts, the empty ones left out; `lines`: on which line of what was given each began, counted from 1. */
export type SheetRows = { rows: readonly (readonly string[])[]; lines: readonly number[] }

/** A column as it was found. `at`: its place in the rows. `by`: what its meaning was told from. */
export type ColumnGuess = { at: number; name: string; means?: Meaning; by?: 'heading' | 'values' }

/** So many first rows may be titles, dates and the like before the headings come. */
const BEFORE = 5

/** The row of the headings, counted from 0; undefined where there is none. */
export function headingRow({ rows }: Pick<SheetRows, 'rows'>): number | undefined {
  for (const [at, row] of rows.slice(0, BEFORE).entries()) {
    const filled = row.filter(Boolean)
    const known = filled.filter((cell) => meaningOfHeading(cell)).length
    const isPlain = !filled.some(looksLikeValue)
    // Above the headings stands no more than a title.
    const isFirst = rows.slice(0, at).every((before) => before.filter(Boolean).length < 2)
    if (isFirst && isPlain && known >= Math.min(2, filled.length)) return at
  }
  const [first = []] = rows
  if (first.some(looksLikeValue)) return undefined
  if (first.some((cell) => meaningOfHeading(cell))) return 0
  // Words of nobody's list stand above values that are none: addresses, numbers, sites.
  const below = rows.slice(1, 1 + SAMPLE)
  const contrasts = first.some((cell, at) => {
    const values = below.map((row) => row[at] ?? '').filter(Boolean)
    const isShaped = (text: string) => looksLikeEmail(text) || looksLikePhone(text) || looksLikeSite(text)
    return cell !== '' && !isShaped(cell) && values.length > 0 && values.filter(isShaped).length > values.length / 2
  })
  return contrasts ? 0 : undefined
}

/** The columns of a sheet, those without any heading or value left out. @param head the row of the headings; undefined: none */
export function recogniseColumns({ rows }: Pick<SheetRows, 'rows'>, head: number | undefined): ColumnGuess[] {
  const names = head === undefined ? [] : (rows[head] ?? [])
  const body = head === undefined ? rows : rows.slice(head + 1)
  let width = names.length
  for (const row of body) if (row.length > width) width = row.length
  const columns: ColumnGuess[] = []
  for (let at = 0; at < width; at++) {
    const name = names[at] ?? ''
    const values = firstValues(body, at)
    if (name || values.length) columns.push({ at, name, ...meaning(name, values) })
  }
  return settled(columns)
}

/** The first values of a column that are not empty. */
function firstValues(rows: SheetRows['rows'], at: number): string[] {
  const values: string[] = []
  for (const row of rows) {
    if (values.length >= SAMPLE) break
    const value = row[at]
    if (value) values.push(value)
  }
  return values
}

function meaning(name: string, values: readonly string[]): Pick<ColumnGuess, 'means' | 'by'> {
  const said = meaningOfHeading(name)
  const seen = meaningOfValues(values)
  // Addresses of accounts under “Website” are accounts; a number under “Mobile” is a mobile.
  if (said && seen === 'profile' && said === 'website') return { means: 'profile', by: 'values' }
  if (said && mayMean(said, values)) return { means: said, by: 'heading' }
  // A heading that says something of its own, “Email of the boss”, and values that have a shape.
  return seen ? { means: seen, by: 'values' } : {}
}

/** One column for each meaning that a row has once; “Nom” beside “Prénom” is the family name. */
function settled(columns: readonly ColumnGuess[]): ColumnGuess[] {
  const hasGiven = columns.some(({ means }) => means === 'givenName')
  const hasFamily = columns.some(({ means }) => means === 'familyName')
  const taken = new Set<Meaning>()
  const byHeading = columns.filter(({ by }) => by === 'heading').map(({ means }) => means)
  return columns.map(({ means: guess, by, ...column }) => {
    const isFamily = guess === 'name' && hasGiven && !hasFamily && /^(?:nom|name)$/i.test(column.name.trim())
    const means = isFamily ? 'familyName' : guess
    const isLess = means && by === 'values' && !MANY.includes(means) && byHeading.includes(means)
    if (!means || isLess || (taken.has(means) && !MANY.includes(means))) return column
    taken.add(means)
    return { ...column, means, by }
  })
}
