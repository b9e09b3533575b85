/** What two people can have in common at the least, their exact keys, found with bare IndexedDB in one pass over all rows. */
import type { Person } from '../../../lib/core/person'
import { opened } from '../../support/fill'
import { answer } from './raw'

const AT_ONCE = 1_000

/** @returns milliseconds until the first two with a key in common, and until the last row */
export async function sharedKeysRaw(): Promise<{ first: number; end: number; pairs: number }> {
  const from = performance.now()
  const raw = await opened()
  const byKey = new Map<string, string>()
  let [first, pairs] = [0, 0]
  for (let last = ''; ; ) {
    const people = raw.transaction('people').objectStore('people')
    const rows = await answer<Person[]>(people.getAll(IDBKeyRange.lowerBound(last, true), AT_ONCE))
    for (const { id, keys } of rows)
      for (const key of keys ?? []) {
        if (byKey.has(key) && pairs++ === 0) first = performance.now() - from
        byKey.set(key, id)
      }
    if (rows.length < AT_ONCE) break
    last = rows.at(-1)?.id ?? ''
  }
  raw.close()
  return { first, end: performance.now() - from, pairs }
}
