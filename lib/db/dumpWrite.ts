/** Writing a dump, section by section: never more of it in memory than one section. */
import type { Manifest, Section } from '../core/dump'
import { FOOT_BYTES, FORMAT, HEAD, SECTION_ROWS, SECTION_SIZE, SIGN } from './dump'
import { fingerprint, pack } from './dumpBytes'

/** Where the bytes go: a file, or parts of a blob. */
export type Sink = (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>

export type DumpWriter = {
  /** Adds rows (or keys, when gone) of a table. They are written as sections fill. */
  add: (kind: Section['kind'], table: string, rows: readonly unknown[]) => Promise<void>
  /** Writes what is left, the manifest and the foot. */
  end: (holds: Omit<Manifest, 'format' | 'sections'>) => Promise<Manifest>
}

/** Begins a dump. */
export async function startDump(sink: Sink): Promise<DumpWriter> {
  const sections: Section[] = []
  let kind: Section['kind'] = 'rows'
  let table = ''
  let pending: string[] = []
  let size = 0
  const text = new TextEncoder()
  await sink(text.encode(HEAD))

  async function flush(): Promise<void> {
    if (!pending.length) return
    const rows = pending.length
    const bytes = await pack(`[${pending.join()}]`)
    pending = []
    size = 0
    sections.push({ kind, table, rows, bytes: bytes.length, sha256: await fingerprint(bytes) })
    await sink(bytes)
  }

  return {
    async add(nextKind, nextTable, rows) {
      if (nextKind !== kind || nextTable !== table) await flush()
      kind = nextKind
      table = nextTable
      for (const row of rows) {
        const json = JSON.stringify(row)
        pending.push(json)
        size += json.length
        if (pending.length === SECTION_ROWS || size >= SECTION_SIZE) await flush()
      }
    },
    async end(holds) {
      await flush()
      const manifest: Manifest = { format: FORMAT, ...holds, sections }
      const bytes = text.encode(JSON.stringify(manifest))
      await sink(bytes)
      await sink(await foot(bytes))
      return manifest
    },
  }
}

async function foot(manifest: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(FOOT_BYTES)
  bytes.set(new Uint8Array(await crypto.subtle.digest('SHA-256', manifest)))
  new DataView(bytes.buffer).setUint32(32, manifest.length)
  bytes.set(new TextEncoder().encode(SIGN), 36)
  return bytes
}
