/** Keeps the marker beside the database up to date: after each commit, one writing at a time, the last one never left out. */
import type { Marker } from '../core/marker'
import { countsOf } from '../core/verdict'
import { FAMILIES } from './check'
import { db, SCHEMA } from './db'
import { onWritten } from './written'

export type MarkerKeeper = { load: () => Promise<Marker | undefined>; save: (marker: Marker) => Promise<void> }

/** What the marker would say now; undefined before the first run is through. */
export async function standing(): Promise<Marker | undefined> {
  // One transaction: number and counts belong together.
  return db.transaction('r', db.meta, db.changes, db.totals, async () => {
    const itself = await db.meta.get('store')
    if (!itself) return undefined
    const last = await db.changes.orderBy('seq').last()
    // A range each: several prefixes at once would be walked, waiting for the browser at each step.
    const totals = await Promise.all(FAMILIES.map((family) => db.totals.where('key').startsWith(family).toArray()))
    return {
      created: String(itself.created),
      schema: SCHEMA,
      seq: last?.seq ?? 0,
      counts: countsOf(totals.flat()),
      at: new Date().toISOString(),
    }
  })
}

/** Marks now, and after each change that this context writes. @returns how to mark by hand */
export function keepMarker({ load, save }: MarkerKeeper): () => Promise<void> {
  let marking: Promise<void> | undefined
  let again = false
  async function mark(): Promise<void> {
    do {
      again = false
      const [before, now] = [await load(), await standing()]
      // Another window was faster, and is further.
      if (!now || (before?.created === now.created && before.seq > now.seq)) continue
      await save(now)
    } while (again)
  }
  const ask = () => {
    again = true
    marking ??= mark().finally(() => {
      marking = undefined
    })
    return marking
  }
  // A marker that could not be written (a full disk) is behind, which is no harm: the next one catches up.
  onWritten(() => void ask().catch(() => undefined))
  return ask
}
