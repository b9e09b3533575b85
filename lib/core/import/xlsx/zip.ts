/**
 * Files in a packed folder, read one at a time and in pieces: by the list at its end, so that no more of it is in memory than is
 * being read. The browser itself unpacks.
 */

/** @property at where its own header begins @property sum the checksum (CRC-32) of what it holds */
export type Packed = { name: string; method: number; packed: number; unpacked: number; at: number; sum: number }

/** No list of a workbook's parts is longer. */
const LONGEST_LIST = 4_000_000
const END = 0x06054b50
const ENTRY = 0x02014b50
const WIDE = 0xffffffff

/** The files of a packed folder by their names. @returns undefined where the bytes are none, or are cut off */
export async function listOf(source: Blob): Promise<Map<string, Packed> | undefined> {
  const from = Math.max(0, source.size - 66_000)
  const tail = new DataView(await source.slice(from).arrayBuffer())
  let end = tail.byteLength - 22
  while (end >= 0 && tail.getUint32(end, true) !== END) end--
  if (end < 0) return undefined
  const [length, start] = [tail.getUint32(end + 12, true), tail.getUint32(end + 16, true)]
  // A folder beyond four gigabytes is no workbook.
  if (start === WIDE || length > LONGEST_LIST || start + length > from + end) return undefined
  return entries(new DataView(await source.slice(start, start + length).arrayBuffer()))
}

function entries(list: DataView): Map<string, Packed> | undefined {
  const found = new Map<string, Packed>()
  for (let at = 0; at + 46 <= list.byteLength; ) {
    if (list.getUint32(at, true) !== ENTRY) return undefined
    const [named, extra, comment] = [28, 30, 32].map((offset) => list.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ]
    if (at + 46 + named > list.byteLength) return undefined
    const name = new TextDecoder().decode(new Uint8Array(list.buffer, at + 46, named))
    found.set(name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase(), {
      name,
      method: list.getUint16(at + 10, true),
      sum: list.getUint32(at + 16, true),
      packed: list.getUint32(at + 20, true),
      unpacked: list.getUint32(at + 24, true),
      at: list.getUint32(at + 42, true),
    })
    at += 46 + named + extra + comment
  }
  return found
}

/** Thrown where a file of the folder does not hold what the list says of it. */
export class Damaged extends Error {
  override readonly name = 'Damaged'
}

/**
 * What a file of the folder holds, in pieces.
 * @throws Damaged for what cannot be unpacked, or is not what was packed
 */
export async function* unpacked(source: Blob, { method, packed, at, sum }: Packed): AsyncGenerator<Uint8Array> {
  const head = new DataView(await source.slice(at, at + 30).arrayBuffer())
  if (head.byteLength < 30 || (method !== 0 && method !== 8)) throw new Damaged()
  const start = at + 30 + head.getUint16(26, true) + head.getUint16(28, true)
  const bytes: ReadableStream<Uint8Array> = source.slice(start, start + packed).stream()
  const reader = (method === 0 ? bytes : bytes.pipeThrough(inflated())).getReader()
  let seen = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      seen = checksum(piece.value, seen)
      yield piece.value
    }
  } catch {
    throw new Damaged()
  } finally {
    await reader.cancel().catch(() => undefined)
  }
  if (seen !== sum) throw new Damaged()
}

const inflated = () => new DecompressionStream('deflate-raw') as unknown as TransformStream<Uint8Array, Uint8Array>

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  return sum
})

/** The checksum of bytes that follow others. */
function checksum(bytes: Uint8Array, before: number): number {
  let sum = ~before
  for (let at = 0; at < bytes.length; at++) sum = (TABLE[(sum ^ (bytes[at] as number)) & 255] as number) ^ (sum >>> 8)
  return ~sum >>> 0
}
