/**
 * The shards of a search index as rows and back, to be kept from one start to the next. What is read back is never trusted: where a part
 * is missing or too short or a sum is off there is no shard, and the index is made anew from the records.
 */
import { areIdsOf } from './searchIds'
import { type Shard, unitsOf } from './searchShard'
import { CELLS, GROUP } from './searchSigns'
import type { FoundKind } from './searchText'

/** To be raised whenever lines, shards or signs are made in another way: what was kept by another version is not used. */
export const SEARCH_VERSION = 1

const PARTS = ['when', 'starts', 'ids', 'idStarts', 'signs', 'text'] as const
type Part = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>
/** One shard: its text as code units. */
export type PackedShard = { kind: FoundKind; wide: boolean } & Record<(typeof PARTS)[number], Part>

const decoders = { plain: new TextDecoder(), wide: new TextDecoder('utf-16le', { ignoreBOM: true }) }

export function packedShard({ kind, wide, when, starts, ids, signs, text }: Shard): PackedShard {
  const parts = { when, starts, ids: ids.bytes, idStarts: ids.starts, signs, text: unitsOf(text, wide) }
  return { kind, wide, ...(parts as Record<keyof typeof parts, Part>) }
}

/** The shard that a row holds; undefined when it is not whole. @param sum what `sumOf` gave for it */
export function unpackedShard(row: PackedShard | undefined, sum: number | undefined): Shard | undefined {
  if (!row || !fits(row) || sumOf(row) !== sum) return undefined
  const { kind, wide, when, starts, ids, idStarts, signs } = row
  const text = decoders[wide ? 'wide' : 'plain'].decode(row.text)
  return { kind, wide, when, starts, ids: { bytes: ids, starts: idStarts }, signs, text } as Shard
}

/** Whether the parts are of their types and have the lengths that belong together. */
function fits({ wide, when, starts, ids, idStarts, signs, text }: PackedShard): boolean {
  return (
    when instanceof Float64Array &&
    starts instanceof Uint32Array &&
    idStarts instanceof Uint32Array &&
    signs instanceof Uint32Array &&
    ids instanceof Uint8Array &&
    text instanceof (wide ? Uint16Array : Uint8Array) &&
    areIdsOf({ bytes: ids, starts: idStarts }, when.length) &&
    starts.length === when.length + 1 &&
    starts[when.length] === text.length &&
    signs.length === Math.ceil(when.length / GROUP) * CELLS
  )
}

/** A sum over all parts of a shard, in which order counts. */
export function sumOf(row: PackedShard): number {
  // Four sums side by side: the processor does not wait for one to begin the next.
  let [a, b, c, d] = [1, 2, 3, 4]
  for (const part of PARTS) {
    const { buffer, byteOffset, byteLength } = row[part]
    const words = new Uint32Array(buffer, byteOffset, byteLength >> 2)
    const end = words.length & ~3
    for (let i = 0; i < end; i += 4) {
      a = (Math.imul(a, 31) + (words[i] as number)) | 0
      b = (Math.imul(b, 31) + (words[i + 1] as number)) | 0
      c = (Math.imul(c, 31) + (words[i + 2] as number)) | 0
      d = (Math.imul(d, 31) + (words[i + 3] as number)) | 0
    }
    for (const byte of new Uint8Array(buffer, byteOffset + end * 4, byteLength - end * 4))
      a = (Math.imul(a, 31) + byte) | 0
  }
  return [a, b, c, d].reduce((sum, one) => (Math.imul(sum, 0x01000193) ^ one) | 0, 0x811c9dc5) >>> 0
}
