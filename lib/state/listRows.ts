/**
 * The rows of a list for a file, in the order of the list, read in small pieces. Where most of a table is wanted it is read from one end
 * to the other: a request for hundreds of rows in place of one for each. A hundred thousand requests leave so many handles that the
 * browser's clearing of memory stops the page for a tenth of a second.
 */
import type { Noun } from '../core/customField'
import type { About, RecordOf } from '../core/fields'
import { recordCounts } from '../db/counts'
import { recordsAfter, recordsByIds } from '../db/recordsByIds'
import { breathe } from './breathe'

/** Rows that are read at once: to copy them out of the database takes a few milliseconds. */
const PIECE = 100
/** Fewer than that are asked for one by one. */
const MANY = 2_000

type Row = RecordOf[Noun]
type Piece = Awaited<ReturnType<typeof recordsAfter>>
type Wanted = { noun: Noun; ids: readonly string[]; about: About; named: boolean }

/**
 * Writes each row of a list as a text.
 * @param text writes one
 * @param put takes the texts, in the order of the list; rows that are gone have none
 * @param progress hears how many rows were read
 * @returns how many were written; undefined where it was given up
 */
export async function eachRow(
  { noun, ids, about, named }: Wanted,
  text: (row: Row, about: About) => string,
  put: (text: string) => void,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<number | undefined> {
  const isMost = ids.length >= MANY && ids.length * 2 > (await recordCounts())[noun]
  if (isMost) return throughTable({ noun, ids, about, named }, text, put, progress, signal)
  let rows = 0
  for (let at = 0; at < ids.length; at += PIECE) {
    if (signal.aborted) return undefined
    const piece = await recordsByIds(noun, ids.slice(at, at + PIECE), named)
    const known = { ...about, ...piece.names }
    for (const row of piece.rows) {
      put(text(row, known))
      rows += 1
      await breathe()
    }
    progress(Math.min(ids.length, at + PIECE))
    await breathe()
  }
  return rows
}

async function throughTable(
  { noun, ids, about, named }: Wanted,
  text: (row: Row, about: About) => string,
  put: (text: string) => void,
  progress: (done: number) => void,
  signal: AbortSignal,
): Promise<number | undefined> {
  const places = new Map<string, number>()
  for (const [place, id] of ids.entries()) {
    places.set(id, place)
    await breathe()
  }
  const texts: (string | undefined)[] = new Array(ids.length)
  const companies = new Map<string, string>()
  let rows = 0
  for (let after: string | undefined = ''; after !== undefined; ) {
    if (signal.aborted) return undefined
    const piece: Piece = await recordsAfter(noun, after, PIECE, named, companies)
    const known = { ...about, ...piece.names }
    for (const row of piece.rows) {
      const place = places.get(row.id)
      if (place === undefined) continue
      texts[place] = text(row, known)
      rows += 1
      await breathe()
    }
    after = piece.rows.length < PIECE ? undefined : piece.rows.at(-1)?.id
    progress(rows)
    await breathe()
  }
  for (const one of texts) {
    if (one !== undefined) put(one)
    await breathe()
  }
  return rows
}
