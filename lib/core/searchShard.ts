/**
 * A shard: the lines of one kind of record, those dealt with last first. Lines of plain letters and others are kept apart: one wide
 * character would make every character of a string two bytes, and scanning it slower.
 *
 * There is no object per line: the text is one string, the ids are the bytes of another, numbers are in typed arrays.
 */
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
  ids: Uint8Array
  idStarts: Uint32Array
  signs: Uint32Array
  /** Lines that no longer count: what has changed since stands beside. Made when there is one. */
  masked?: Uint8Array
  /** From an id's hash to its line plus one; made when an id is first asked for. */
  table?: Uint32Array
}

/** Lines to make a shard of, in any order. */
export type Lines = { texts: string[]; ids: string[]; when: number[] }

const encoder = new TextEncoder()
const decoder = new TextDecoder()

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
    const text = joined(part, texts, (line) => line.length)
    const id = joined(part, ids, byteLength)
    const signs = signsOf(unitsOf(text.whole, wide), text.starts)
    const times = new Float64Array(part.length).map((_, i) => at[part[i] as number] as number)
    const idBytes = encoder.encode(id.whole)
    shards.push({
      kind,
      wide,
      text: text.whole,
      starts: text.starts,
      when: times,
      ids: idBytes,
      idStarts: id.starts,
      signs,
    })
  }
  return shards
}

function joined(order: Uint32Array, texts: readonly string[], length: (text: string) => number) {
  const starts = new Uint32Array(order.length + 1)
  const sorted = new Array<string>(order.length)
  order.forEach((from, i) => {
    const text = texts[from] as string
    sorted[i] = text
    starts[i + 1] = (starts[i] as number) + length(text)
  })
  return { whole: sorted.join(''), starts }
}

export const compareIds = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const PLAIN = /^[\0-\x7f]*$/
/** Whether a line can be among the plain ones. */
export const isPlain = (line: string) => PLAIN.test(line)
const byteLength = (id: string) => (isPlain(id) ? id.length : encoder.encode(id).length)

export const lineCount = (shard: Shard) => shard.when.length
export const lineAt = (shard: Shard, line: number) => shard.text.slice(shard.starts[line], shard.starts[line + 1])
export const idAt = (shard: Shard, line: number) =>
  decoder.decode(shard.ids.subarray(shard.idStarts[line], shard.idStarts[line + 1]))

export function entryAt(shard: Shard, line: number): Entry {
  return { kind: shard.kind, id: idAt(shard, line), line: lineAt(shard, line), when: shard.when[line] as number }
}

/** The line of a record, or -1. */
export function lineOfId(shard: Shard, id: string): number {
  shard.table ??= tableOf(shard)
  const bytes = encoder.encode(id)
  const last = shard.table.length - 1
  for (let at = hash(bytes, 0, bytes.length) & last; ; at = (at + 1) & last) {
    const line = (shard.table[at] as number) - 1
    if (line < 0) return -1
    if (sameId(shard, line, bytes)) return line
  }
}

/** Takes a line out of what counts. */
export function mask(shard: Shard, line: number): void {
  shard.masked ??= new Uint8Array(lineCount(shard))
  shard.masked[line] = 1
}

function tableOf({ ids, idStarts, when }: Shard): Uint32Array {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * when.length + 2)))
  const last = table.length - 1
  for (let line = 0; line < when.length; line++) {
    let at = hash(ids, idStarts[line] as number, idStarts[line + 1] as number) & last
    while (table[at]) at = (at + 1) & last
    table[at] = line + 1
  }
  return table
}

function hash(bytes: Uint8Array, from: number, to: number): number {
  let mixed = 0x811c9dc5
  for (let i = from; i < to; i++) mixed = Math.imul(mixed ^ (bytes[i] as number), 0x01000193)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

function sameId({ ids, idStarts }: Shard, line: number, bytes: Uint8Array): boolean {
  const from = idStarts[line] as number
  if ((idStarts[line + 1] as number) - from !== bytes.length) return false
  for (let i = 0; i < bytes.length; i++) if (ids[from + i] !== bytes[i]) return false
  return true
}
