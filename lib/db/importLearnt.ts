/** What the user said that columns are, by their headings: the next file with such a heading is read so. No change, and nothing to take back. */
import { fold } from '../core/fold'
import type { ImportColumn, ImportNoun } from '../core/import/record'
import { db } from './db'

const ID = 'importColumns'
/** More headings than that are of files long forgotten: the first learnt go. */
const MOST = 500

/** @property field none: its cells are only kept */
export type Learnt = ReadonlyMap<string, { field?: string; leftOut?: true }>
const keyOf = (noun: ImportNoun, heading: string): string => `${noun}:${fold(heading)}`

export async function learntColumns(): Promise<Learnt> {
  const row = (await db.meta.get(ID)) as { columns?: [string, { field?: string; leftOut?: true }][] } | undefined
  return new Map(row?.columns ?? [])
}

/** Columns as the user had those of their headings last; all others as they were told. */
export function asLearnt(
  columns: readonly ImportColumn[],
  noun: ImportNoun,
  learnt: Learnt,
): { columns: ImportColumn[]; leftOut: string[] } {
  const leftOut: string[] = []
  const now = columns.map((column) => {
    const said = column.heading ? learnt.get(keyOf(noun, column.heading)) : undefined
    if (!said) return column
    if (said.leftOut) leftOut.push(column.heading)
    const { field: _field, ...rest } = column
    return { ...rest, ...(said.field && { field: said.field }), by: 'learnt' as const }
  })
  return { columns: now, leftOut }
}

/** Remembers what the user chose for columns, and nothing that was only guessed. */
export async function learnColumns(
  columns: readonly ImportColumn[],
  noun: ImportNoun,
  leftOut: readonly string[],
): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const learnt = new Map(await learntColumns())
    for (const { heading, field, by } of columns) {
      if (!heading || (by !== 'user' && by !== 'learnt')) continue
      learnt.delete(keyOf(noun, heading))
      learnt.set(keyOf(noun, heading), {
        ...(field && { field }),
        ...(leftOut.includes(heading) && { leftOut: true as const }),
      })
    }
    await db.meta.put({ id: ID, columns: [...learnt].slice(-MOST) })
  })
}
