/**
 * A shard: the lines of one kind of record, those dealt with last first. Lines of plain letters and others are kept apart: one wide
 * character would make every character of a string two bytes, and scanning it slower.
 *
 * There is no object per line: the text is one string, ids and numbers are in typed arrays.
 */
import { type Ids, idAt, idsOf, idTable, lineOfId } from './searchIds'
import { signsOf } from './searchSigns'
import type { Entry, FoundKind } from './searchText'

export type Shard = {
  kind: FoundKind
  wide: boolean
  text: string
  /** Where each line begins in the text, and its end. */
  starts: Uint32Array
  /** When each record was last dealt with (ms), latest first; the same instant in order of id. */
  when: Float64Array
  ids: Ids
  signs: Uint32Array
  /** Lines that no longer count: what has changed since stands beside. Made when there is one. */
  masked?: Uint8Array
  /** From an id's hash to its line plus one; made when an id is first asked for. */
  table?: Uint32Array
}

/** Lines to make a shard of, in any order. */
export type Lines = { texts: string[]; ids: string[]; when: number[] }

const encoder = new TextEncoder()

/** The code units of a text: bytes where all are plain. */
export function unitsOf(text: string, wide: boolean): Uint8Array | Uint16Array {
  if (!wide) return encoder.encode(text)
  const units = new Uint16Array(text.length)
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i)
  return units
}

/** Lines in a shard at most, a multiple of a group: what is kept of one is read as one value. */
const MOST = 1 << 16

/** The shards of all lines of one kind, those dealt with last in the first. */
export function shardsOf(kind: FoundKind, wide: boolean, { texts, ids, when }: Lines): Shard[] {
  const at = Float64Array.from(when)
  const order = new Uint32Array(at.length).map((_, i) => i)
  order.sort((a, b) => (at[b] as number) - (at[a] as number) || compareIds(ids[a] as string, ids[b] as string))
  const shards: Shard[] = []
  for (let from = 0; from < order.length; from += MOST) {
    const part = order.subarray(from, from + MOST)
    const lines = Array.from(part, (line) => texts[line] as string)
    const starts = new Uint32Array(lines.length + 1)
    lines.forEach((line, i) => {
      starts[i + 1] = (starts[i] as number) + line.length
    })
    const text = lines.join('')
    shards.push({
      kind,
      wide,
      text,
      starts,
      when: Float64Array.from(part, (line) => at[line] as number),
      ids: idsOf(Array.from(part, (line) => ids[line] as string)),
      signs: signsOf(unitsOf(text, wide), starts),
    })
  }
  return shards
}

export const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const PLAIN = /^[\0-\x7f]*$/
/** Whether a line can be among the plain ones. */
export const isPlain = (line: string) => PLAIN.test(line)
export const lineCount = (shard: Shard) => shard.when.length
export const lineAt = (shard: Shard, line: number) => shard.text.slice(shard.starts[line], shard.starts[line + 1])
export function entryAt(shard: Shard, line: number): Entry {
  return { kind: shard.kind, id: idAt(shard.ids, line), line: lineAt(shard, line), when: shard.when[line] as number }
}

/** The line of a record, or -1. */
export function lineOf(shard: Shard, id: string): number {
  shard.table ??= idTable(shard.ids, lineCount(shard))
  return lineOfId(shard.ids, shard.table, id)
}

/** Takes a line out of what counts. */
export function mask(shard: Shard, line: number): void {
  shard.masked ??= new Uint8Array(lineCount(shard))
  shard.masked[line] = 1
}
