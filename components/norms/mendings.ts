/** What is to be written into records, of what was found in them. */
import type { FoundTrouble } from '../../lib/core/norms/found'
import type { Mending } from '../../lib/db/normsMend'

/** One mending a record, of all that is to be written into it. */
export function mendingsOf(troubles: readonly FoundTrouble[]): Mending[] {
  const all = new Map<string, Mending>()
  for (const { noun, id, mend, seen } of troubles) {
    const key = `${noun}:${id}`
    const before = all.get(key)
    all.set(key, { noun, id, patch: { ...before?.patch, ...mend?.patch }, seen: { ...before?.seen, ...seen } })
  }
  return [...all.values()]
}
