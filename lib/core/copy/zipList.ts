/**
 * The list of files at the end of a zip, read strictly: a file that lies in another, has a second entry, a name that leads
 * elsewhere, or claims to unpack to an absurd size is refused before anything is unpacked.
 */
import { CopyRefused } from './problem'
import { SEAL_BYTES } from './seal'

/** Bytes at a place of the file. */
export type Source = { size: number; read: (from: number, to: number) => Promise<Uint8Array<ArrayBuffer>> }

/** A file in the zip: where its packed bytes are, whether they are packed at all, and what they must unpack to. */
export type Entry = { name: string; from: number; packed: number; size: number; crc: number; deflated: boolean }

const END = 22
const ENTRY = 46
const HEADER = 30
const MOST = 1_000
const LONGEST_LIST = 1_000_000
/** Rows hold ids that no packing makes small: more than this many times its packed size is no data of anybody's. */
const RATIO = 400
const HARMLESS = 4_000_000

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

/** The files by their names. @param end as `findEnd` gave it @throws CopyRefused */
export async function readList(source: Source, { end, comment }: ListEnd): Promise<Map<string, Entry>> {
  const count = end.getUint16(10, true)
  const length = end.getUint32(12, true)
  const start = end.getUint32(16, true)
  const endAt = source.size - END - comment.length
  if (end.getUint16(8, true) !== count || start + length !== endAt) throw new CopyRefused({ why: 'cut' })
  if (count > MOST || length > LONGEST_LIST) throw new CopyRefused({ why: 'absurd', file: 'zip' })
  const bytes = await source.read(start, endAt)
  const entries = new Map<string, Entry>()
  let at = 0
  for (let n = 0; n < count; n++) {
    if (at + ENTRY > bytes.length) throw new CopyRefused({ why: 'altered' })
    const named = view(bytes).getUint16(at + 28, true)
    const next = at + ENTRY + named + view(bytes).getUint16(at + 30, true) + view(bytes).getUint16(at + 32, true)
    if (next > bytes.length) throw new CopyRefused({ why: 'altered' })
    const entry = await entryAt(source, bytes.subarray(at, next), named, start)
    at = next
    // A folder by itself.
    if (entry.name.endsWith('/') && entry.size === 0) continue
    if (entries.has(entry.name)) throw new CopyRefused({ why: 'name', file: entry.name })
    entries.set(entry.name, entry)
  }
  if (at !== bytes.length) throw new CopyRefused({ why: 'altered' })
  const inOrder = [...entries.values()].sort((a, b) => a.from - b.from)
  for (const [i, { from, packed, name }] of inOrder.entries()) {
    if (from + packed > (inOrder[i + 1]?.from ?? start)) throw new CopyRefused({ why: 'altered', file: name })
  }
  return entries
}

/** @param bytes an entry of the list */
async function entryAt(source: Source, bytes: Uint8Array, named: number, start: number): Promise<Entry> {
  const list = view(bytes)
  if (list.getUint32(0, true) !== 0x02014b50) throw new CopyRefused({ why: 'altered' })
  const name = nameOf(bytes.subarray(ENTRY, ENTRY + named))
  const method = list.getUint16(10, true)
  const crc = list.getUint32(16, true)
  const packed = list.getUint32(20, true)
  const size = list.getUint32(24, true)
  const header = list.getUint32(42, true)
  const altered = new CopyRefused({ why: 'altered', file: name })
  if (size > HARMLESS && size > packed * RATIO) throw new CopyRefused({ why: 'absurd', file: name })
  // Encrypted, or packed in some way that we do not write.
  if (list.getUint16(8, true) & 1 || (method !== 0 && method !== 8) || (method === 0 && size !== packed)) throw altered
  if (header + HEADER > start) throw altered
  const head = await source.read(header, header + HEADER)
  if (view(head).getUint32(0, true) !== 0x04034b50 || view(head).getUint16(26, true) !== named) throw altered
  const from = header + HEADER + named + view(head).getUint16(28, true)
  const again = await source.read(header + HEADER, header + HEADER + named)
  if (from + packed > start || again.some((byte, i) => byte !== bytes[ENTRY + i])) throw altered
  return { name, from, packed, size, crc, deflated: method === 8 }
}

function nameOf(bytes: Uint8Array): string {
  const name = new TextDecoder().decode(bytes)
  const leads = /^[/\\]|^[a-z]:|\\|\0/i.test(name) || name.split('/').some((step) => step === '..' || step === '.')
  if (!name || leads) throw new CopyRefused({ why: 'name', file: name })
  return name
}

/** What stands behind the list; `comment` is as long as our seal, or empty. */
export type ListEnd = { end: DataView; comment: Uint8Array }

/** The end of the list. @throws CopyRefused where there is none, because the file was cut or never was a zip */
export async function findEnd(source: Source): Promise<ListEnd> {
  const head = new TextDecoder().decode(await source.read(0, Math.min(16, source.size)))
  if (head.startsWith('age-encryption.o') || head.startsWith('-----BEGIN AGE')) throw new CopyRefused({ why: 'sealed' })
  if (head.startsWith('MARGIN SNAPSHOT')) throw new CopyRefused({ why: 'snapshot' })
  if (!head.startsWith('PK\u0003\u0004')) throw new CopyRefused({ why: 'foreign' })
  for (const behind of [SEAL_BYTES, 0]) {
    const from = source.size - END - behind
    if (from < 0) continue
    const bytes = await source.read(from, source.size)
    const end = view(bytes)
    if (end.getUint32(0, true) === 0x06054b50 && end.getUint16(20, true) === behind) {
      return { end, comment: bytes.subarray(END) }
    }
  }
  throw new CopyRefused({ why: 'cut' })
}
