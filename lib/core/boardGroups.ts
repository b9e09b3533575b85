/**
 * The board through a filter, or in groups: what is kept of each open deal that matches, and the columns that come of it. A
 * deal stands in one group: where a field holds several values, in that of all of them together, so that the groups of a
 * column come to what the column does.
 */
import type { Column, StageSum } from './board'
import type { Deal } from './deal'
import type { About, Field, FieldValue } from './fields'
import { isUnknown } from './fields/field'
import { type Money, sumByCurrency } from './money'
import type { Stage } from './pipeline'

/** What is kept of a deal that matches: fifty thousand of them have room. */
export type Seed = { id: string; group: string; amount?: Money }

/** The deals of a column that have one value, in the column's order. @property key ids joined by tabs; empty where it is unknown */
export type Group = { key: string; count: number; sums: Money[]; closed: boolean; deals: readonly Seed[] }

/** A column in which the cards of groups that are closed are not shown. `counting`: more may still be found. */
export type SiftedColumn = Column<Seed> & { groups?: readonly Group[]; counting: boolean }

/** The key of the group in which a deal stands. */
export function groupKey(field: Field<Deal>, deal: Deal, about: About): string {
  // A company has a heading by itself, whatever else has its name.
  if (field.id === 'company') return deal.companyId ?? ''
  const value = field.read(deal, about)
  if (isUnknown(value)) return ''
  if (field.kind === 'date') return String(value).slice(0, 'yyyy-mm'.length)
  return idsOf(value).join('\t')
}

const idsOf = (value: FieldValue): string[] => (Array.isArray(value) ? [...value].sort() : [String(value)])

/**
 * The groups of a column: those of a choice in the order of its options, months in theirs, all others by their first card;
 * what is not known comes last.
 */
export function groupsOf(
  seeds: readonly Seed[],
  field: Field<Deal>,
  about: About,
  closed: ReadonlySet<string>,
): Group[] {
  const groups = new Map<string, Seed[]>()
  for (const seed of seeds) {
    const own = groups.get(seed.group)
    if (own) own.push(seed)
    else groups.set(seed.group, [seed])
  }
  const rank = rankOf(field, about)
  return [...groups]
    .map(([key, deals]) => ({
      key,
      deals,
      count: deals.length,
      sums: sumByCurrency(deals.map((seed) => seed.amount)),
      closed: closed.has(key),
    }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || rank(a.key, b.key))
}

function rankOf(field: Field<Deal>, about: About): (a: string, b: string) => number {
  if (field.kind === 'date') return (a, b) => (a < b ? -1 : Number(a > b))
  if (field.kind === 'yesno') return (a, b) => Number(a === 'false') - Number(b === 'false')
  const places = new Map(field.options?.(about).map((option, i) => [option.id, i]))
  if (!places.size) return () => 0
  const place = (key: string) => places.get(key.split('\t')[0] ?? '') ?? places.size
  return (a, b) => place(a) - place(b)
}

/** What is shown of a stage: all that was found in it, or its groups. @param ended all its deals were looked at */
export function siftedColumn(
  stage: Stage,
  seeds: readonly Seed[],
  ended: boolean,
  groups?: readonly Group[],
): SiftedColumn {
  const sum: StageSum = { stage, count: seeds.length, sums: sumByCurrency(seeds.map((seed) => seed.amount)) }
  const deals = groups ? groups.flatMap((group) => (group.closed ? [] : group.deals)) : seeds
  return { ...sum, deals, whole: ended, counting: !ended, ...(groups && { groups }) }
}

/** What a place in a column shows: a group's heading, or the card of this index. */
export type Slot = { group: Group } | { index: number }

/** The places of a column from above to below. */
export function slotsOf({ deals, groups }: Pick<SiftedColumn, 'deals' | 'groups'>): Slot[] | undefined {
  if (!groups) return undefined
  const slots: Slot[] = []
  let index = 0
  for (const group of groups) {
    slots.push({ group })
    if (!group.closed) for (const _ of group.deals) slots.push({ index: index++ })
  }
  return slots.length >= deals.length ? slots : undefined
}
