/** A look at a file that says of itself what it holds, and has no columns: its first records, and why it has none. */
import type { ImportLook, ImportReader } from './reader'

/** As many as a preview shows. */
const SHOWN = 50
/** Bytes after which a preview is content with what it has. */
const ENOUGH = 2_000_000

/** @param head what is told without reading @param read the reader's own */
export const lookingAt =
  (head: Pick<ImportLook, 'kind' | 'noun'>, read: ImportReader['read']): ImportReader['lookAt'] =>
  async (source, options) => {
    const look: ImportLook = { ...head, records: [] }
    for await (const { records, refused, bytes } of read(source, options)) {
      look.records.push(...records.slice(0, SHOWN - look.records.length))
      if (!look.records.length) look.problem ??= refused[0]
      if (look.records.length >= SHOWN || bytes > ENOUGH) break
    }
    // Where something can be taken, what cannot is told one by one when it is read.
    if (look.records.length) delete look.problem
    return look
  }
