/** What the palette shows, group by group: without a question what one is likely to want, with one what fits it. */
import type { Found } from '../../lib/db/find'
import { t } from '../../lib/state/language'
import { type Entry, found } from './entries'

export type Row = { id: string; title: string; aside: string; shown?: string; record?: Found; entry?: Entry }
export type Group = { id: string; label: string; rows: readonly Row[] }

/** Of those used lately so many come first; of those that fit so many are sure to be seen above the records. */
const MOST = { lately: 5, sure: 8, rest: 8 }
const KINDS = { person: 'list.person', company: 'sidebar.company', deal: 'deal.deal' } as const

const rowOf = (entry: Entry): Row => ({
  id: entry.key,
  title: entry.title,
  aside: entry.about,
  shown: entry.shown,
  entry,
})
const recordRow = (record: Found): Row => ({
  id: `${record.kind}:${record.id}`,
  title: record.label,
  aside: [t(KINDS[record.kind]), record.detail].filter(Boolean).join(' · '),
  record,
})
const group = (id: string, label: string, rows: readonly Row[]): Group[] => (rows.length ? [{ id, label, rows }] : [])

/** @param records what the search over all records found for the question */
export function groupsFor(
  entries: readonly Entry[],
  query: string,
  lately: readonly string[],
  records: readonly Found[],
): Group[] {
  if (!query.trim()) {
    const recent = lately.flatMap((key) => entries.find((one) => one.key === key) ?? []).slice(0, MOST.lately)
    const others = entries.filter((one) => !recent.includes(one))
    return [
      ...group('lately', t('palette.recent'), recent.map(rowOf)),
      ...group('here', t('palette.here'), others.filter((one) => one.here).map(rowOf)),
      ...group('everywhere', t('palette.everywhere'), others.filter((one) => !one.here).map(rowOf)),
    ]
  }
  const { sure, rest } = found(entries, query, lately)
  return [
    ...group('sure', t('palette.open'), sure.slice(0, MOST.sure).map(rowOf)),
    ...group('records', t('palette.records'), records.map(recordRow)),
    ...group('rest', t('palette.also'), [...sure.slice(MOST.sure), ...rest].slice(0, MOST.rest).map(rowOf)),
  ]
}
