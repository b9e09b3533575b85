/** Packed bytes on their way into a copy, kept outside of the page's memory: a blob is the browser's, which puts large ones on the disk. */
import { type Made, PartMaker } from '../core/copy/part'
import type { Packed } from '../core/copy/zip'
import type { Entry, Source } from '../core/copy/zipList'

const KEPT = 256 * 1024
const PIECE = 1024 * 1024

export class Spool {
  private readonly done: Blob[] = []
  private open: Uint8Array<ArrayBuffer>[] = []
  private size = 0

  add(bytes: Uint8Array<ArrayBuffer>): void {
    this.open.push(bytes)
    this.size += bytes.length
    if (this.size >= KEPT) this.close()
  }

  all(): Blob {
    this.close()
    return new Blob(this.done)
  }

  private close(): void {
    if (this.size) this.done.push(new Blob(this.open))
    this.open = []
    this.size = 0
  }
}

/** The bytes of a file, wherever they are asked for. */
export const sourceOf = (file: Blob): Source => ({
  size: file.size,
  read: async (from, to) => new Uint8Array(await file.slice(from, to).arrayBuffer()),
})

/** A file of a copy that is made, with what is known of it. */
export type Spooled = { file: string; made: Made; packed: Blob }

/** Makes a file. @param fill gives it its rows or its text */
export async function spooled(file: string, fill: (part: PartMaker) => Promise<void>): Promise<Spooled> {
  const spool = new Spool()
  const part = new PartMaker((bytes) => spool.add(bytes))
  await fill(part)
  const made = await part.end()
  return { file, made, packed: spool.all() }
}

/** As what the zip is written from. */
export const packedOf = ({ file, made, packed }: Spooled): Packed => ({
  file,
  crc: made.crc,
  bytes: made.bytes,
  pieces: piecesOf(packed),
})

/** As what its lines are read from again. */
export const readable = ({ file, made, packed }: Spooled): [Source, Entry] => [
  sourceOf(packed),
  { name: file, from: 0, packed: packed.size, size: made.bytes, crc: made.crc, deflated: true },
]

async function* piecesOf(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { read, size } = sourceOf(blob)
  for (let at = 0; at < size; at += PIECE) yield await read(at, Math.min(size, at + PIECE))
}
