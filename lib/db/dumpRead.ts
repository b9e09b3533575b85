/**
 * Reading a dump. Nothing in it is believed before it was checked: the foot vouches for the manifest, the manifest for each
 * section, and `verifyDump` goes through all of them before anybody writes a row.
 */
import { Manifest, type Section } from '../core/dump'
import { DumpRefused, FOOT_BYTES, FORMAT, HEAD, SIGN } from './dump'
import { fingerprint, unpack } from './dumpBytes'

/** A dump whose manifest was checked; its sections are read one by one. */
export type Dump = { file: Blob; manifest: Manifest }

/**
 * Opens a dump.
 * @param schema the newest database schema that this code knows
 * @throws DumpRefused, with what is wrong
 */
export async function openDump(file: Blob, schema: number): Promise<Dump> {
  const read = async (from: number, to: number) => new Uint8Array(await file.slice(from, to).arrayBuffer())
  const words = new TextDecoder()
  const head = words.decode(await read(0, HEAD.length))
  if (head !== HEAD) throw new DumpRefused({ why: file.size < HEAD.length + FOOT_BYTES ? 'cut' : 'foreign' })
  const foot = await read(file.size - FOOT_BYTES, file.size)
  if (file.size < HEAD.length + FOOT_BYTES || words.decode(foot.slice(36)) !== SIGN) {
    throw new DumpRefused({ why: 'cut' })
  }
  const length = new DataView(foot.buffer).getUint32(32)
  const from = file.size - FOOT_BYTES - length
  if (from < HEAD.length) throw new DumpRefused({ why: 'altered', part: 'manifest' })
  const bytes = await read(from, file.size - FOOT_BYTES)
  const vouched = Array.from(foot.slice(0, 32), (byte) => byte.toString(16).padStart(2, '0')).join('')
  if ((await fingerprint(bytes)) !== vouched) throw new DumpRefused({ why: 'altered', part: 'manifest' })
  const said = JSON.parse(words.decode(bytes)) as { format: number }
  if (said.format > FORMAT) throw new DumpRefused({ why: 'newer' })
  const manifest = Manifest.parse(said)
  if (manifest.schema > schema) throw new DumpRefused({ why: 'newer', schema: manifest.schema })
  const listed = manifest.sections.reduce((sum, section) => sum + section.bytes, HEAD.length)
  if (listed !== from) throw new DumpRefused({ why: 'cut' })
  return { file, manifest }
}

/**
 * The rows of a section, checked.
 * @param at which one, counted from 0
 */
export async function readSection({ file, manifest }: Dump, at: number): Promise<unknown[]> {
  const section = manifest.sections[at] as Section
  const before = manifest.sections.slice(0, at).reduce((sum, { bytes }) => sum + bytes, HEAD.length)
  const bytes = new Uint8Array(await file.slice(before, before + section.bytes).arrayBuffer())
  const altered = new DumpRefused({ why: 'altered', part: 'section', table: section.table })
  if ((await fingerprint(bytes)) !== section.sha256) throw altered
  const rows: unknown = JSON.parse(await unpack(bytes))
  if (!Array.isArray(rows) || rows.length !== section.rows) throw altered
  return rows
}

/** Reads all of it once, and keeps nothing: afterwards it is known to be whole. @throws DumpRefused */
export async function verifyDump(dump: Dump, onProgress: (part: number) => void = () => {}): Promise<void> {
  const { sections } = dump.manifest
  for (let at = 0; at < sections.length; at++) {
    await readSection(dump, at)
    onProgress((at + 1) / sections.length)
  }
}
