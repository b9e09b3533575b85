/** Whether the database is the one that was left: what was found is held against the marker. */
import type { DamagedRow } from './dump'
import { COUNTED, type Counted, type Marker } from './marker'
import { ACTIVITIES, COMPANIES, type Total } from './totals'

/** What a look at the database, without changing anything, found. */
export type Found = {
  schema: number
  created?: string
  seq: number
  counts: Marker['counts']
  /** Tables without any row, though the totals count some. */
  hollow: Counted[]
}

/** How far a restore is that was begun, as it stands in the database itself. */
export type Restoring = {
  /** The snapshot's file, and the one taken just before, which is the way back. */
  file: string
  before?: string
  /** Sections that are done, and all of them. */
  at: number
  of: number
}

export type Verdict =
  /** `old`: of an earlier schema, to be upgraded when it is opened. */
  | { state: 'fine'; old?: boolean }
  /** Nothing was ever here. */
  | { state: 'first-run' }
  /** There was a database, and this is not it. Without `found` there is none at all. */
  | { state: 'replaced'; marker?: Marker; found?: Found }
  /** The last changes are gone. */
  | { state: 'rolled-back'; marker: Marker; found: Found }
  /** It cannot be opened or read; or `rows` of it cannot. `full`: there is no room left on the disk, which may be why. */
  | { state: 'damaged'; marker?: Marker; found?: Found; error?: string; rows: DamagedRow[]; full?: boolean }
  /** A newer version of Margin wrote it. */
  | { state: 'newer'; schema: number }
  | { state: 'restoring'; restoring: Restoring }

/** Whether records may be read and written. */
export const isFit = (verdict: Verdict): boolean => verdict.state === 'fine' || verdict.state === 'first-run'

/**
 * Judges a database that could be opened and read.
 * @param marker what was noted when it was last written; nothing where it never was, or by an older version
 * @param schema the newest schema that this code knows
 * @param hadSnapshots whether there are snapshots of an earlier time
 */
export function judge(
  marker: Marker | undefined,
  found: Found | undefined,
  schema: number,
  hadSnapshots: boolean,
): Verdict {
  if (found && found.schema > schema) return { state: 'newer', schema: found.schema }
  const isEmpty = !found || (found.created === undefined && found.seq === 0)
  if (!marker) {
    if (!isEmpty) return found.hollow.length ? damaged(marker, found) : { state: 'fine' }
    return hadSnapshots ? { state: 'replaced', found } : { state: 'first-run' }
  }
  if (isEmpty || !found) return { state: 'replaced', marker, found }
  // The first schema gave its database no name.
  if (found.created !== marker.created) return { state: 'replaced', marker, found }
  if (found.seq < marker.seq) return { state: 'rolled-back', marker, found }
  return found.hollow.length ? damaged(marker, found) : { state: 'fine' }
}

const damaged = (marker: Marker | undefined, found: Found): Verdict => ({
  state: 'damaged',
  ...(marker && { marker }),
  found,
  error: `empty: ${found.hollow.join(', ')}`,
  rows: [],
})

/** The numbers of records that the totals come to. Of tasks it is the open ones. */
export function countsOf(totals: readonly Pick<Total, 'key' | 'n'>[]): Marker['counts'] {
  const counts = Object.fromEntries(COUNTED.map((table) => [table, 0])) as Marker['counts']
  for (const { key, n } of totals) {
    const table = TABLE_OF[key.split('|')[0] ?? '']
    if (table) counts[table] += n
  }
  return counts
}

const TABLE_OF: Record<string, Counted> = {
  person: 'people',
  [COMPANIES]: 'companies',
  deal: 'deals',
  [ACTIVITIES]: 'activities',
  task: 'tasks',
}
