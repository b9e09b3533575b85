/** Lays records ready as they are once mended, each only where it still stands as it was looked at. */
import { sameRow } from '../core/change'
import { Noun } from '../core/customField'
import type { Writer } from './write'

/** What is to be written into a record, one of each, and what these fields held when it was looked at. */
export type Mending = { noun: Noun; id: string; patch: Record<string, unknown>; seen: Record<string, unknown> }
/** How many records were changed, and how many were left out because they were changed meanwhile, or are gone. */
export type Counted = { changed: number; left: number }

export async function mended(w: Writer, mendings: readonly Mending[]): Promise<Counted> {
  let changed = 0
  for (const noun of Noun.options) {
    const own = new Map(mendings.flatMap((one) => (one.noun === noun ? [[one.id, one]] : [])))
    if (!own.size) continue
    for (const row of await w.getMany(noun, [...own.keys()])) {
      const { patch, seen } = own.get(row.id) as Mending
      const now = row as unknown as Record<string, unknown>
      if (Object.keys(seen).some((field) => !sameRow(now[field], seen[field]))) continue
      w.put(noun, { ...row, ...patch, updatedAt: w.now } as never)
      changed += 1
    }
  }
  return { changed, left: mendings.length - changed }
}
