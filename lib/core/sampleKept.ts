/** What of the sample data stays when it is removed: what the user made hers, and what that needs. */
import { type TableName, touchedKey } from './change'
import { referencesOf } from './references'
import { isAsItCame } from './sampleRow'

export type SampleEntry = { table: TableName; row: { id: string } }
/** Changed by the user, named by something of her own, or needed by another one that stays. */
export type WhyKept = 'changed' | 'linked' | 'needed'

/**
 * The rows that stay, by `table:id`, each with its reason. All others go and leave nothing behind that points at them.
 * @param own keys of those that rows of the user's own point at
 */
export function keptOf(entries: readonly SampleEntry[], own: ReadonlySet<string>): Map<string, WhyKept> {
  const kept = new Map<string, WhyKept>()
  const all = new Map(entries.map(({ table, row }) => [touchedKey({ table, id: row.id }), { table, row }]))
  for (const [key, { table, row }] of all) {
    if (!isAsItCame(table, row)) kept.set(key, 'changed')
    else if (own.has(key)) kept.set(key, 'linked')
  }
  // What is added on the way is looked at as well.
  for (const key of kept.keys()) {
    const entry = all.get(key)
    const needed = entry ? referencesOf(entry.table, entry.row) : []
    for (const other of needed) if (all.has(other) && !kept.has(other)) kept.set(other, 'needed')
  }
  return kept
}
