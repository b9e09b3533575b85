/**
 * How the journal keeps the rows of a change: few and small ones in the entry itself, many or large ones in parts beside it.
 *
 * Chromium keeps a value of more than 64 KB as a file of its own, which can get lost by itself: parts stay well below that, and
 * the rows for which that cannot be helped are listed, so that the start can look whether they are still there.
 */
import { type ChangePart, type RowChange, touchedKey } from '../core/change'
import { db, type Meta } from './db'

/** Bytes of JSON that a part may have, and rows that an entry may hold by itself. */
const PART = 40_000
const INLINE_ROWS = 200
/** From here on a row may stand in a file of its own. */
export const LARGE = 50_000

export type Parts = {
  inline: RowChange[]
  parts: RowChange[][]
  /** Rows too large to stand inline, and rows that are so no longer. */
  large: { now: string[]; noLonger: string[] }
}

/** @param apart whether all rows go to parts: for a change that is added to */
export function partsOf(rows: RowChange[], apart: boolean): Parts {
  const large = { now: [] as string[], noLonger: [] as string[] }
  const sizes = rows.map((row) => {
    const before = row.before ? JSON.stringify(row.before).length : 0
    const after = row.after ? JSON.stringify(row.after).length : 0
    if (after > LARGE) large.now.push(touchedKey(row))
    else if (before > LARGE) large.noLonger.push(touchedKey(row))
    return before + after
  })
  const whole = sizes.reduce((sum, size) => sum + size, 0)
  if (!apart && rows.length <= INLINE_ROWS && whole <= PART) return { inline: rows, parts: [], large }
  const parts: RowChange[][] = []
  let room = 0
  for (const [i, row] of rows.entries()) {
    const size = sizes[i] ?? 0
    if (size > room || row.table !== rows[i - 1]?.table) {
      parts.push([])
      room = PART
    }
    parts.at(-1)?.push(row)
    room -= size
  }
  return { inline: [], parts, large }
}

/** By what a part is found: see `ChangePart`. */
export function touchedBy(rows: readonly RowChange[]): Pick<ChangePart, 'touched' | 'from' | 'to'> {
  const keys = rows.map(touchedKey)
  const inOrder = rows.every((row, i) => row.before === undefined && (i === 0 || (keys[i - 1] ?? '') < (keys[i] ?? '')))
  const [from, to] = [keys[0], keys.at(-1)]
  return inOrder && rows.length > 1 ? { touched: [], from, to } : { touched: keys }
}

/** Spans of ids that may begin before an id: each redo of an import lays its own over the first. */
const SPANS = 40

/** The parts that hold any of these rows (`table:id`). */
export async function partsTouching(keys: readonly string[]): Promise<[seq: number, n: number][]> {
  const found = new Map<string, [number, number]>()
  for (const at of await db.changeParts.where('touched').anyOf(keys).primaryKeys()) found.set(at.join(), at)
  for (const key of keys) {
    const table = key.slice(0, key.indexOf(':') + 1)
    const spans = await db.changeParts.where('from').between(table, key, true, true).reverse().limit(SPANS).toArray()
    for (const { seq, n, to, rows } of spans) {
      if (to !== undefined && to >= key && rows.some((row) => touchedKey(row) === key))
        found.set(`${seq},${n}`, [seq, n])
    }
  }
  return [...found.values()]
}

/** Where the list of large rows stands in `meta`. */
export const LARGE_ROWS = 'large'

/** Keeps the list of large rows. */
export async function largeRows({ now, noLonger }: Parts['large']): Promise<void> {
  if (!now.length && !noLonger.length) return
  const before = (await db.meta.get(LARGE_ROWS)) as (Meta & { keys: string[] }) | undefined
  const keys = new Set(before?.keys)
  for (const key of now) keys.add(key)
  for (const key of noLonger) keys.delete(key)
  await db.meta.put({ id: LARGE_ROWS, keys: [...keys] })
}
