/** A table of a copy written anew, with what changed while it was read. */
import { linesOf } from '../core/copy/lines'
import { tableFile } from '../core/copy/manifest'
import { keyFields } from '../core/copy/schemas'
import { readable, type Spooled, spooled } from './copySpool'
import { keyOf } from './dump'

type Row = Record<string, unknown>

/**
 * @param before what was read, in the order of keys; nothing where the table is all news
 * @param news rows that came or changed, and keys of those that went
 */
export async function withNews(
  table: string,
  before: Spooled | undefined,
  news: { patch: readonly Row[]; gone: readonly IDBValidKey[] },
  line: (row: Row) => string | undefined,
): Promise<Spooled> {
  const fields = keyFields(table)
  const path = fields.length === 1 ? (fields[0] as string) : [...fields]
  const spot = (key: IDBValidKey) => JSON.stringify(key)
  const gone = new Set(news.gone.map(spot))
  // The last of several is how it stands now.
  const latest = new Map(news.patch.map((row) => [spot(keyOf(row, path)), row]))
  const fresh = [...latest.values()].sort((a, b) => indexedDB.cmp(keyOf(a, path), keyOf(b, path)))
  let next = 0
  return spooled(tableFile(table), async (part) => {
    const put = async (row: Row) => {
      const text = gone.has(spot(keyOf(row, path))) ? undefined : line(row)
      if (text !== undefined) await part.row(text)
    }
    for await (const lines of before ? linesOf(...readable(before)) : []) {
      for (const text of lines) {
        const key = keyOf(JSON.parse(text), path)
        for (let row = fresh[next]; row && indexedDB.cmp(keyOf(row, path), key) < 0; row = fresh[++next]) await put(row)
        if (!gone.has(spot(key)) && !latest.has(spot(key))) await part.row(text)
      }
    }
    for (; next < fresh.length; next++) await put(fresh[next] as Row)
  })
}
