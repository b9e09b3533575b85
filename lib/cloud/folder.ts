/**
 * A folder on disk, by the File System Access API; its handle is given. It may be one that another program carries elsewhere
 * (a synced folder, a drive of the network).
 *
 * A file appears under its name once it is whole: what is written goes beside it first. There is no way to say "only if it is
 * not there" in one step: we look just before, and names that are never used twice do the rest.
 */
import { type Condition, type Entry, failed, isFailed, isTargetName, type Target } from '../core/copy/target'
import type { FailureKind } from '../core/copy/targetFailure'
import { spokenConditions } from './conditions'

const KINDS: ReadonlyMap<string, FailureKind> = new Map([
  ['NotFoundError', 'missing'],
  ['NotAllowedError', 'notAllowed'],
  ['SecurityError', 'notAllowed'],
  ['QuotaExceededError', 'noRoom'],
  ['NoModificationAllowedError', 'conflict'],
  ['TypeMismatchError', 'conflict'],
  ['InvalidModificationError', 'conflict'],
  ['AbortError', 'stopped'],
])

/** @param handle as the user picked it; reading and writing must be allowed */
export function folder(handle: FileSystemDirectoryHandle): Target {
  const file = async (name: string): Promise<File | undefined> => {
    if (!isTargetName(name)) throw new Error(`not a name of a target: ${name}`)
    try {
      return await (await handle.getFileHandle(name)).getFile()
    } catch (error) {
      if (nameOf(error) !== 'NotFoundError') throw error
      // Is it the file that is not there, or the whole folder (a disk that was pulled out)?
      for await (const _ of handle.keys()) break
      return undefined
    }
  }
  const safely = async <T>(work: () => Promise<T>) => {
    try {
      return await work()
    } catch (error) {
      const kind = KINDS.get(nameOf(error))
      // A name that we made wrong is a bug.
      if (!kind && !(error instanceof DOMException)) throw error
      return failed({ kind: kind ?? 'refused', host: handle.name, code: nameOf(error) })
    }
  }
  const head: Target['head'] = (name) =>
    safely(async () => {
      const there = await file(name)
      return there ? { size: there.size, tag: tagOf(there) } : { absent: true as const }
    })
  const holds = (condition: Condition | undefined, name: string) =>
    spokenConditions('forgotten', condition, () => head(name))

  return {
    head,
    async put(name, bytes, condition) {
      const held = await holds(condition, name)
      if (isFailed(held)) return held
      return safely(async () => {
        const made = await handle.getFileHandle(name, { create: true })
        const writing = await made.createWritable()
        try {
          await writing.write(bytes as Uint8Array<ArrayBuffer>)
          await writing.close()
        } catch (error) {
          await writing.abort().catch(() => undefined)
          // An empty file that was made for it is no copy.
          if (!(await made.getFile()).size) await handle.removeEntry(name).catch(() => undefined)
          throw error
        }
        return { tag: tagOf(await made.getFile()) }
      })
    },
    get: (name) =>
      safely(async () => {
        const there = await file(name)
        if (!there) return { absent: true as const }
        return { bytes: new Uint8Array(await there.arrayBuffer()), tag: tagOf(there) }
      }),
    list: (prefix = '') =>
      safely(async () => {
        const entries: Entry[] = []
        for await (const name of handle.keys()) {
          if (!name.startsWith(prefix) || !isTargetName(name)) continue
          const there = await file(name).catch(() => undefined)
          if (there) {
            const at = new Date(there.lastModified).toISOString()
            entries.push({ name, size: there.size, tag: tagOf(there), at })
          }
        }
        return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
      }),
    async remove(name, condition) {
      const held = await holds(condition, name)
      if (isFailed(held)) return held
      return safely(async () => {
        if (await file(name)) await handle.removeEntry(name)
        return {}
      })
    },
  }
}

const tagOf = ({ size, lastModified }: File): string => `${lastModified}-${size}`
const nameOf = (error: unknown): string => (error instanceof Error || error instanceof DOMException ? error.name : '')
