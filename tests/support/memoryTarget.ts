/** A target in memory, for tests of what is built on targets. Keeps conditions, or forgets them as some servers do. */
import { createHash } from 'node:crypto'
import { type Entry, failed, type Hash, isTargetName, type Target } from '../../lib/core/copy/target'

export const nodeHash: Hash = async (bytes) => createHash('sha256').update(bytes).digest('hex')

export type MemoryTarget = Target & {
  /** What is stored, by name. */
  files: Map<string, { bytes: Uint8Array; tag: string }>
  /** Every call, `put a.age`. */
  calls: string[]
}

/** @param forgetful whether conditions are ignored */
export function memoryTarget({ forgetful = false } = {}): MemoryTarget {
  const files: MemoryTarget['files'] = new Map()
  const calls: string[] = []
  let writes = 0
  const called = (what: string, name: string) => {
    if (!isTargetName(name) && what !== 'list') throw new Error(`not a name of a target: ${name}`)
    calls.push(`${what} ${name}`)
  }
  return {
    files,
    calls,
    async put(name, bytes, condition) {
      called('put', name)
      const there = files.get(name)
      const holds = !condition || ('absent' in condition ? !there : there?.tag === condition.tag)
      if (!holds && !forgetful) return failed({ kind: 'changed', status: 412 })
      const tag = `"${++writes}"`
      files.set(name, { bytes: bytes.slice(), tag })
      return { tag }
    },
    async get(name) {
      called('get', name)
      const there = files.get(name)
      return there ? { bytes: there.bytes.slice(), tag: there.tag } : { absent: true }
    },
    async head(name) {
      called('head', name)
      const there = files.get(name)
      return there ? { size: there.bytes.length, tag: there.tag } : { absent: true }
    },
    async list(prefix = '') {
      called('list', prefix)
      const found = [...files].filter(([name]) => name.startsWith(prefix))
      const entries = found.map(([name, { bytes, tag }]): Entry => ({ name, size: bytes.length, tag }))
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1))
    },
    async remove(name, condition) {
      called('remove', name)
      const there = files.get(name)
      if (there && condition && there.tag !== condition.tag && !forgetful)
        return failed({ kind: 'changed', status: 412 })
      files.delete(name)
      return {}
    },
  }
}
