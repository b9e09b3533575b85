/** Writes an increment: the journal since the last copy, as a file of the same kind as a full one. */
import type { JournalMark } from '../core/copy/ledger'
import {
  CHANGES_FILE,
  COPY_FORMAT,
  COPY_VERSION,
  type CopyManifest,
  MANIFEST_FILE,
  README_FILE,
} from '../core/copy/manifest'
import { readme } from '../core/copy/readme'
import { writeZip } from '../core/copy/zip'
import { linesSince } from './copySince'
import { packedOf, spooled } from './copySpool'
import type { CopyWish } from './copyTake'
import { db, SCHEMA } from './db'
import type { Sink } from './dumpWrite'

/**
 * @param sink takes the bytes in their order
 * @param since what the last copy holds
 * @param upTo where this one ends
 */
export async function takeIncrement(
  sink: Sink,
  { device, counter, at }: Pick<CopyWish, 'device' | 'counter' | 'at'>,
  since: JournalMark,
  upTo: JournalMark,
): Promise<CopyManifest> {
  const changes = await spooled(CHANGES_FILE, async (part) => {
    for await (const lines of linesSince(since, upTo, device.id)) {
      for (const line of lines) await part.row(JSON.stringify(line))
    }
  })
  const store = await db.meta.get('store')
  const { rows, bytes, sha256 } = changes.made
  const manifest: CopyManifest = {
    format: COPY_FORMAT,
    formatVersion: COPY_VERSION,
    kind: 'increment',
    schema: SCHEMA,
    ...(typeof store?.created === 'string' && { created: store.created }),
    device,
    counter,
    from: since.seq,
    upTo: upTo.seq,
    at,
    tables: {},
    changes: { file: CHANGES_FILE, rows, bytes, sha256 },
  }
  const texts = [
    await spooled(README_FILE, (part) => part.add(readme(manifest))),
    await spooled(MANIFEST_FILE, (part) => part.add(JSON.stringify(manifest, undefined, 2))),
  ]
  await writeZip([changes, ...texts].map(packedOf), at, sink)
  return manifest
}
