/**
 * A search index as rows and back, to be kept from one start to the next. What is read back is never trusted: where a row is missing, a
 * part is too short or a sum is off there is no index, and it is made anew from the records.
 */
import { inOrder, type SearchIndex, settled } from './search'
import { type Shard, unitsOf } from './searchShard'
import { CELLS, GROUP } from './searchSigns'
import type { FoundKind } from './searchText'

/** To be raised whenever lines, shards or signs are made in another way: an index of another version is not used. */
export const SEARCH_VERSION = 1

type Part = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer> | Float64Array<ArrayBuffer>
/** One shard: its text as code units. */
export type PackedShard = { kind: FoundKind; wide: boolean } & Record<
  'when' | 'starts' | 'ids' | 'idStarts' | 'signs' | 'text',
  Part
>
/** The shards, and of each a sum over all its parts. */
export type Packed = { shards: PackedShard[]; sums: number[] }

const decoders = { plain: new TextDecoder(), wide: new TextDecoder('utf-16le', { ignoreBOM: true }) }

/** The rows of an index, with what has changed put in its place. */
export function packed(index: SearchIndex): Packed {
  const shards = settled(index).shards.map((shard) => {
    const { kind, wide, when, starts, ids, idStarts, signs } = shard
    return { kind, wide, when, starts, ids, idStarts, signs, text: unitsOf(shard.text, wide) } as PackedShard
  })
  return { shards, sums: shards.map(sumOf) }
}

/** The index that the rows hold; undefined when they are not whole. */
export function unpacked({ shards, sums }: Packed): SearchIndex | undefined {
  if (shards.length !== sums.length || !shards.every((shard, i) => fits(shard) && sumOf(shard) === sums[i]))
    return undefined
  const whole = shards.map(
    (shard) => ({ ...shard, text: decoders[shard.wide ? 'wide' : 'plain'].decode(shard.text) }) as unknown as Shard,
  )
  return { shards: inOrder(whole), changed: new Map() }
}

/** Whether the parts are of their types and have the lengths that belong together. */
function fits(shard: PackedShard): boolean {
  const { wide, when, starts, ids, idStarts, signs, text } = shard
  return (
    when instanceof Float64Array &&
    [starts, idStarts, signs].every((part) => part instanceof Uint32Array) &&
    ids instanceof Uint8Array &&
    text instanceof (wide ? Uint16Array : Uint8Array) &&
    starts.length === when.length + 1 &&
    idStarts.length === when.length + 1 &&
    starts.at(-1) === text.length &&
    idStarts.at(-1) === ids.length &&
    signs.length === Math.ceil(when.length / GROUP) * CELLS
  )
}

/** A sum over all parts, in which order counts: four bytes at a time, and the few that are left. */
function sumOf({ when, starts, ids, idStarts, signs, text }: PackedShard): number {
  let sum = 0x811c9dc5
  for (const part of [when, starts, ids, idStarts, signs, text]) {
    const words = new Uint32Array(part.buffer, part.byteOffset, part.byteLength >> 2)
    for (let i = 0; i < words.length; i++) sum = (Math.imul(sum, 31) + (words[i] as number)) | 0
    for (const byte of new Uint8Array(part.buffer, part.byteOffset + words.byteLength, part.byteLength & 3))
      sum = (Math.imul(sum, 31) + byte) | 0
  }
  return sum >>> 0
}
