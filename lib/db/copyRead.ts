/** The rows of a copy, each looked at before anybody takes it: as the newest schema stores it, in order, none a second time. */
import { type Copy, rowsIn } from '../core/copy/open'
import { CopyRefused } from '../core/copy/problem'
import { isCopied, keyFields } from '../core/copy/schemas'
import { rowFrom } from './copyRow'
import { keyOf } from './dump'

type Row = Record<string, unknown>
export type Reading = {
  /** A share from 0 to 1. */
  onProgress?: (part: number) => void
  /** Awaited often between small steps: lets others have their turn. */
  pace?: () => Promise<void> | undefined
  signal?: AbortSignal
  /** What increments say since: see `copyNewer.ts`. Their rows are given in place of those of the copy. */
  newer?: Newer
}
/** By table and key (as JSON): a row as the newest schema stores it; undefined where it went. */
export type Newer = ReadonlyMap<string, ReadonlyMap<string, object | undefined>>

/**
 * Goes through all rows of a full copy.
 * @param take is given rows of one table, some at a time, in the order of their keys
 * @throws CopyRefused with the file, the line and the field that do not fit
 */
export async function eachRowOf(
  copy: Copy,
  take: (table: string, rows: Row[]) => Promise<unknown>,
  { onProgress = () => {}, pace = () => undefined, signal, newer }: Reading = {},
): Promise<void> {
  const { tables, kind, schema, unfit } = copy.manifest
  if (kind === 'increment') throw new CopyRefused({ why: 'increment' })
  const known = Object.entries(tables).filter(([table]) => isCopied(table))
  const whole = known.reduce((sum, [, { rows }]) => sum + rows, 1)
  let done = 0
  for (const [table, part] of known) {
    const check = checker(table, part.file, schema)
    const fresh = new Map(newer?.get(table))
    for await (const lines of rowsIn(copy, part)) {
      const rows: Row[] = []
      for (const { line, row } of lines) {
        const read = check(line, row)
        const key = fresh.size ? JSON.stringify(keyOf(read, pathOf(table))) : ''
        if (!fresh.has(key)) rows.push(read)
        else if (fresh.get(key)) rows.push(fresh.get(key) as Row)
        fresh.delete(key)
        await pace()
        signal?.throwIfAborted()
      }
      await take(table, rows)
      done += rows.length
      onProgress(done / whole)
    }
    const come = [...fresh.values()].filter((row) => row !== undefined) as Row[]
    for (let at = 0; at < come.length; at += 500) await take(table, come.slice(at, at + 500))
  }
  // Nobody takes them, and yet the file must be as it was written.
  if (unfit) for await (const _ of rowsIn(copy, unfit)) await pace()
}

/** Tables of a copy that this version does not know. */
export const unknownTables = ({ manifest }: Copy): string[] =>
  Object.keys(manifest.tables).filter((table) => !isCopied(table))

/** By what the rows of a table are told apart, as `keyOf` wants it. */
export function pathOf(table: string): string | string[] {
  const fields = keyFields(table)
  return fields.length === 1 ? (fields[0] as string) : [...fields]
}

function checker(table: string, file: string, schema: number): (line: number, row: unknown) => Row {
  const path = pathOf(table)
  let before: IDBValidKey | undefined
  // Two activities of one email cannot stand beside each other.
  const emails = new Set<string>()
  return (line, row) => {
    const read = rowFrom(table, row, schema)
    if ('misfit' in read) throw new CopyRefused({ why: 'row', file, line, field: read.misfit })
    const key = keyOf(read.row, path)
    const email = table === 'activities' ? (read.row as Row).emailKey : undefined
    if (typeof email === 'string') {
      if (emails.has(email)) throw new CopyRefused({ why: 'twice', file, line })
      emails.add(email)
    }
    if (before !== undefined && indexedDB.cmp(before, key) >= 0) throw new CopyRefused({ why: 'twice', file, line })
    before = key
    return read.row as Row
  }
}
