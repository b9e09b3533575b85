/**
 * Opening a copy. Nothing in it is believed before it was checked: the seal vouches for the whole, the list of contents for
 * each file, and the rows are read by whoever takes them in, one by one.
 */
import { linesOf } from './lines'
import { COPY_FORMAT, COPY_VERSION, CopyManifest, type CopyPart, MANIFEST_FILE } from './manifest'
import { CopyRefused } from './problem'
import { Fingerprint, sealedWith } from './seal'
import { type Entry, findEnd, readList, type Source } from './zipList'

/** A copy whose list of contents was checked. `others`: files that it does not name, and that nobody reads. */
export type Copy = { source: Source; manifest: CopyManifest; entries: Map<string, Entry>; others: string[] }

const LONGEST_MANIFEST = 1_000_000
const PIECE = 1024 * 1024
const OURS = /^(README\.txt|schemas\/[A-Za-z]+\.json)$/

/**
 * Opens a copy, and looks whether each byte is as it was written.
 * @param schema the newest database schema that this code knows
 * @param onProgress a share from 0 to 1
 * @throws CopyRefused, with what is wrong
 */
export async function openCopy(
  source: Source,
  schema: number,
  onProgress: (part: number) => unknown = () => {},
): Promise<Copy> {
  const end = await findEnd(source)
  await checkSeal(source, end.comment, onProgress)
  const entries = await readList(source, end)
  const listed = entries.get(MANIFEST_FILE)
  if (!listed) throw new CopyRefused({ why: 'foreign' })
  if (listed.size > LONGEST_MANIFEST) throw new CopyRefused({ why: 'absurd', file: MANIFEST_FILE })
  let text = ''
  for await (const lines of linesOf(source, listed)) text += `${lines.join('\n')}\n`
  const manifest = manifestIn(text, schema)
  for (const part of partsOf(manifest)) {
    const entry = entries.get(part.file)
    if (!entry) throw new CopyRefused({ why: 'missing', file: part.file })
    if (entry.size !== part.bytes) throw new CopyRefused({ why: 'altered', file: part.file })
  }
  const named = new Set([MANIFEST_FILE, ...partsOf(manifest).map(({ file }) => file)])
  const others = [...entries.keys()].filter((name) => !named.has(name) && !OURS.test(name))
  return { source, manifest, entries, others }
}

/** The files of rows that a copy consists of. */
export const partsOf = ({ tables, changes, unfit }: CopyManifest): CopyPart[] => [
  ...Object.values(tables),
  ...(changes ? [changes] : []),
  ...(unfit ? [unfit] : []),
]

/**
 * The rows of a file, some at a time, each with its line counted from 1. That the file is whole is known when it ends.
 * @throws CopyRefused
 */
export async function* rowsIn(copy: Copy, part: CopyPart): AsyncGenerator<{ line: number; row: unknown }[]> {
  const altered = new CopyRefused({ why: 'altered', file: part.file })
  let line = 0
  let sha256 = ''
  for await (const lines of linesOf(copy.source, copy.entries.get(part.file) as Entry, (sha) => {
    sha256 = sha
  })) {
    yield lines.map((text) => {
      line += 1
      try {
        return { line, row: JSON.parse(text) as unknown }
      } catch {
        throw new CopyRefused({ why: 'row', file: part.file, line })
      }
    })
  }
  if (sha256 !== part.sha256 || line !== part.rows) throw altered
}

async function checkSeal(source: Source, comment: Uint8Array, onProgress: (part: number) => unknown): Promise<void> {
  // Packed again by another program: each file is vouched for by itself.
  if (!comment.length) return
  const sealed = sealedWith(comment)
  const whole = new Fingerprint()
  const end = source.size - comment.length
  for (let at = 0; at < end; at += PIECE) {
    whole.add(await source.read(at, Math.min(end, at + PIECE)))
    await onProgress(Math.min(1, (at + PIECE) / end))
  }
  if (sealed === undefined || whole.end() !== sealed) throw new CopyRefused({ why: 'altered' })
}

function manifestIn(text: string, schema: number): CopyManifest {
  let said: { format?: unknown; formatVersion?: unknown }
  try {
    said = JSON.parse(text)
  } catch {
    throw new CopyRefused({ why: 'altered', file: MANIFEST_FILE })
  }
  if (said?.format !== COPY_FORMAT) throw new CopyRefused({ why: 'foreign' })
  if (Number(said.formatVersion) > COPY_VERSION) throw new CopyRefused({ why: 'newer' })
  const read = CopyManifest.safeParse(said)
  if (!read.success) throw new CopyRefused({ why: 'altered', file: MANIFEST_FILE })
  if (read.data.schema > schema) throw new CopyRefused({ why: 'newer', schema: read.data.schema })
  return read.data
}
