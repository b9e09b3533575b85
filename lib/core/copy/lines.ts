/** A file of a zip unpacked, checked and read line by line: never more of it in memory than a piece and a line. */
import { ZipPassThrough } from 'fflate'
import { CopyRefused } from './problem'
import { Fingerprint } from './seal'
import type { Entry, Source } from './zipList'

const PIECE = 256 * 1024
/** Signs of one line. No row comes near. */
const LONGEST_LINE = 64 * 1024 * 1024

/**
 * The unpacked bytes of a file, in pieces.
 * @throws CopyRefused where they are not as long, or not what they were
 */
export async function* unpacked(source: Source, entry: Entry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const altered = new CopyRefused({ why: 'altered', file: entry.name })
  const crc = new ZipPassThrough(entry.name)
  crc.ondata = () => undefined
  let size = 0
  const bytes = entry.deflated ? inflated(packed(source, entry)) : packed(source, entry)
  try {
    for await (const piece of bytes) {
      size += piece.length
      // It unpacks to more than it said: not a byte further.
      if (size > entry.size) throw new CopyRefused({ why: 'absurd', file: entry.name })
      crc.push(piece)
      yield piece
    }
  } catch (error) {
    throw error instanceof TypeError ? altered : error
  }
  crc.push(new Uint8Array(), true)
  if (size !== entry.size || crc.crc >>> 0 !== entry.crc) throw altered
}

async function* packed(source: Source, { from, packed }: Entry): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < packed; at += PIECE) yield await source.read(from + at, from + Math.min(packed, at + PIECE))
}

/** By the platform's own streams, which unpack beside the page and refuse what is no deflate with a TypeError. */
async function* inflated(pieces: AsyncGenerator<Uint8Array<ArrayBuffer>>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  const written = (async () => {
    for await (const piece of pieces) await writer.write(piece)
    await writer.close()
  })()
  // It is heard where it is read.
  written.catch(() => undefined)
  const reader = stream.readable.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield value
    }
    await written
  } finally {
    reader.cancel().catch(() => undefined)
    writer.abort().catch(() => undefined)
  }
}

/** Lines of a file, some at a time, with its fingerprint once all were read. */
export async function* linesOf(
  source: Source,
  entry: Entry,
  end: (sha256: string) => void = () => {},
): AsyncGenerator<string[]> {
  const words = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const whole = new Fingerprint()
  let rest = ''
  try {
    for await (const piece of unpacked(source, entry)) {
      whole.add(piece)
      const lines = (rest + words.decode(piece, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      if (rest.length > LONGEST_LINE) throw new CopyRefused({ why: 'absurd', file: entry.name })
      if (lines.length) yield lines
    }
    rest += words.decode()
  } catch (error) {
    // No UTF-8.
    throw error instanceof TypeError ? new CopyRefused({ why: 'altered', file: entry.name }) : error
  }
  if (rest) yield [rest]
  end(whole.end())
}
