/**
 * Reads the whole database into a copy while others go on writing to it: a few rows at a time, so that a save waits for
 * milliseconds. What changed meanwhile is known from the journal, and those tables are written anew with it before the zip is put
 * together, so that the copy is the database as it stood at that last moment. Works on the raw database, of any schema.
 */
import {
  COPY_FORMAT,
  COPY_VERSION,
  type CopyDevice,
  type CopyManifest,
  type CopyPart,
  MANIFEST_FILE,
  README_FILE,
  schemaFile,
  tableFile,
  UNFIT_FILE,
} from '../core/copy/manifest'
import type { PartMaker } from '../core/copy/part'
import { readme } from '../core/copy/readme'
import { jsonSchema } from '../core/copy/schemas'
import { writeZip } from '../core/copy/zip'
import { withNews } from './copyNews'
import { lineOf } from './copyRow'
import { packedOf, type Spooled, spooled } from './copySpool'
import { noteBeginning, readSince } from './dumpSince'
import { expectedRows, LEFT_OUT, readBatch } from './dumpTake'
import type { Sink } from './dumpWrite'

/** Worked out from the rest by whoever takes a copy in, or the store's own business. */
const NOT_COPIED = [...LEFT_OUT, 'totals', 'meta']
/** Small, and written past the journal: read whole at the last moment. */
const AT_THE_END = ['reminders', 'erased']

export type CopyWish = {
  device: CopyDevice
  counter: number
  /** Instant (ISO, UTC). */
  at: string
  /** A share from 0 to 1. */
  onProgress?: (part: number) => void
  /** Awaited often between small steps: lets others have their turn. */
  pace?: () => Promise<void> | undefined
  /** Gives it up; what is thrown then is its reason. */
  signal?: AbortSignal
}
export type CopyTaken = { manifest: CopyManifest; bytes: number }

/** Writes everything as a copy. @param sink takes its bytes in their order, once everything was read */
export async function takeCopy(database: IDBDatabase, sink: Sink, wish: CopyWish): Promise<CopyTaken> {
  const { onProgress = () => {}, pace = () => undefined, signal } = wish
  const schema = Math.floor(database.version / 10)
  const names = [...database.objectStoreNames].filter((name) => !NOT_COPIED.includes(name))
  const unread: Record<string, number> = {}
  const unfit: string[] = []
  const begun = await noteBeginning(database)
  const expected = await expectedRows(database, begun)
  const whole = names.reduce((sum, name) => sum + (expected[name] ?? 0), 1)
  let done = 0
  const tables = new Map<string, Spooled>()
  const line = (name: string, row: object) => lineOf(name, row, schema, unfit)
  for (const name of names.filter((name) => !AT_THE_END.includes(name))) {
    const path = database.transaction(name).objectStore(name).keyPath as string | string[]
    const fill = async (part: PartMaker) => {
      for (let after: IDBValidKey | undefined; ; ) {
        const read = await readBatch(database, name, after, path)
        if (read.damaged.length) unread[name] = (unread[name] ?? 0) + read.damaged.length
        for (const row of read.rows) {
          const text = line(name, row)
          if (text !== undefined) await part.row(text)
          await pace()
          signal?.throwIfAborted()
        }
        done += read.rows.length
        onProgress(Math.min(0.9, (done / whole) * 0.9))
        after = read.last
        if (read.whole) return
      }
    }
    tables.set(name, await spooled(tableFile(name), fill))
  }
  const atEnd = [...AT_THE_END.filter((name) => names.includes(name)), ...(schema > 1 ? ['meta'] : [])]
  const since = await readSince(database, begun, { names: [...names, ...(schema > 1 ? ['meta'] : [])], whole: atEnd })
  for (const { table } of since.damaged) unread[table] = (unread[table] ?? 0) + 1
  for (const name of names) {
    const news = since.tables.get(name)
    if (!news?.patch.length && !news?.gone.length && tables.has(name)) continue
    tables.set(name, await withNews(name, tables.get(name), news ?? { patch: [], gone: [] }, (row) => line(name, row)))
    await pace()
  }
  const store = since.tables.get('meta')?.patch.find((row) => row.id === 'store')
  const apart = unfit.length
    ? await spooled(UNFIT_FILE, async (part) => {
        for (const text of unfit) await part.row(text)
      })
    : undefined
  const manifest: CopyManifest = {
    format: COPY_FORMAT,
    formatVersion: COPY_VERSION,
    kind: 'full',
    schema,
    ...(typeof store?.created === 'string' && { created: store.created }),
    device: wish.device,
    counter: wish.counter,
    upTo: since.seq,
    at: wish.at,
    tables: Object.fromEntries([...tables].map(([name, made]) => [name, partOf(made)])),
    ...(Object.keys(unread).length && { unread }),
    ...(apart && { unfit: partOf(apart) }),
  }
  const texts = [
    [README_FILE, readme(manifest)],
    ...names.flatMap((name) => {
      const schema = jsonSchema(name)
      return schema ? [[schemaFile(name), JSON.stringify(schema, undefined, 2)]] : []
    }),
  ] as const
  const parts = [
    ...(await Promise.all(texts.map(([file = '', text = '']) => textFile(file, text)))),
    ...tables.values(),
    ...(apart ? [apart] : []),
    await textFile(MANIFEST_FILE, JSON.stringify(manifest, undefined, 2)),
  ]
  const bytes = await writeZip(parts.map(packedOf), wish.at, async (bytes) => {
    signal?.throwIfAborted()
    await sink(bytes)
    await pace()
  })
  onProgress(1)
  return { manifest, bytes }
}

const partOf = ({ file, made: { rows, bytes, sha256 } }: Spooled): CopyPart => ({ file, rows, bytes, sha256 })

const textFile = (file: string, text: string): Promise<Spooled> => spooled(file, (part) => part.add(text))
