/**
 * Two records that are one: what becomes of each field. Of a field that both have, the user chooses a side; lists keep what both
 * have; a field that one alone has is taken from her.
 */
import { sameRow } from './change'
import type { Company } from './company'
import { type CustomColumnId, type CustomRow, customColumnId, customFieldId } from './customColumns'
import type { CustomValue } from './customField'
import { isOrigin } from './import/origin'
import type { Person } from './person'
import type { Bare } from './rows'

/** `keep`: the record that stays; `other`: the one that goes into it; `both`: notes, one under the other. */
export type Side = 'keep' | 'other' | 'both'
export type Mergeable = { people: Person; companies: Company }
export type MergeTable = keyof Mergeable

/** Fields with one value, in the order of the screen. */
const SINGLE = {
  people: ['name', 'title', 'headline', 'companyId', 'place', 'lifecycle', 'note'],
  companies: ['name', 'website', 'industry', 'size', 'headquarters', 'note'],
} as const
const LISTS = { people: ['emails', 'phones', 'profileUrls'], companies: ['domains', 'profileUrls', 'roles'] } as const

export type MergeField = (typeof SINGLE)[MergeTable][number] | CustomColumnId
/** A field of one value: what each side has, and whether there is anything to choose. */
export type Choice = { field: MergeField; keep?: string; other?: string; differs: boolean; side: Side }

/** Every field that either has, each with the side that is taken unless the user says otherwise. */
export function mergeChoices<T extends MergeTable>(table: T, keep: Mergeable[T], other: Mergeable[T]): Choice[] {
  const own = SINGLE[table].flatMap((field): Choice[] => {
    const [mine, theirs] = [keep, other].map((row) => (row as Record<string, unknown>)[field] as string | undefined)
    if (!mine && !theirs) return []
    const differs = Boolean(mine && theirs && mine !== theirs)
    return [
      {
        field,
        differs,
        side: sideOf(field, mine, theirs),
        ...(mine && { keep: mine }),
        ...(theirs && { other: theirs }),
      },
    ]
  })
  return [...own, ...customChoices(keep, other)]
}

/** The user's own fields that either has, but for lists on both sides: these hold all of both. The values are left to be put in words. */
function customChoices(keep: CustomRow, other: CustomRow): Choice[] {
  return customIds(keep, other).flatMap((id) => {
    const [mine, theirs] = [keep.custom?.[id], other.custom?.[id]]
    if (Array.isArray(mine) && Array.isArray(theirs)) return []
    const differs = mine !== undefined && theirs !== undefined && !sameRow(mine, theirs)
    return [{ field: customColumnId(id), differs, side: mine === undefined ? 'other' : 'keep' }]
  })
}
const customIds = (keep: CustomRow, other: CustomRow): string[] => [
  ...new Set([...Object.keys(keep.custom ?? {}), ...Object.keys(other.custom ?? {})]),
]

/** What the user's own fields hold once two records are one. */
function mergedCustom(
  keep: CustomRow,
  other: CustomRow,
  sides: Partial<Record<MergeField, Side>>,
): Record<string, CustomValue> | undefined {
  const ids = customIds(keep, other)
  if (!ids.length) return undefined
  const entries = ids.map((id): [string, CustomValue | undefined] => {
    const [mine, theirs] = [keep.custom?.[id], other.custom?.[id]]
    if (Array.isArray(mine) && Array.isArray(theirs)) return [id, mergedList(mine, theirs)]
    return [id, sides[customColumnId(id)] === 'other' ? (theirs ?? mine) : (mine ?? theirs)]
  })
  return Object.fromEntries(entries) as Record<string, CustomValue>
}

const STAGES = ['suspect', 'lead', 'contact']
function sideOf(field: MergeField, mine: string | undefined, theirs: string | undefined): Side {
  if (!mine) return 'other'
  if (!theirs || mine === theirs) return 'keep'
  if (field === 'note') return 'both'
  return field === 'lifecycle' && STAGES.indexOf(theirs) > STAGES.indexOf(mine) ? 'other' : 'keep'
}

/** What a list holds afterwards: all of `keep`, then what `other` has beside that. */
export function mergedList<E>(keep: readonly E[], other: readonly E[]): E[] {
  return [...keep, ...other.filter((entry) => !keep.some((mine) => isSame(mine, entry)))]
}
const isSame = (a: unknown, b: unknown): boolean => {
  const [one, two] = [a, b] as { e164?: string; shown?: string }[]
  if (one?.e164 && two?.e164) return one.e164 === two.e164
  if (one?.shown && two?.shown) return one.shown.replace(/\D/g, '') === two.shown.replace(/\D/g, '')
  return sameRow(a, b)
}

/** The record that stays, with what the other brings. @param sides the user's choices; the rest as `mergeChoices` says */
export function merged<T extends MergeTable>(
  table: T,
  keep: Mergeable[T],
  other: Mergeable[T],
  sides: Partial<Record<MergeField, Side>>,
  now: string,
): Bare<T> {
  const mine = keep as unknown as Record<string, unknown>
  const theirs = other as unknown as Record<string, unknown>
  const row: Record<string, unknown> = { ...mine, updatedAt: now }
  const provenance = { ...keep.provenance }
  const take = (field: string) => {
    row[field] = theirs[field]
    const key = field === 'companyId' ? 'company' : field
    delete provenance[key]
    const source = other.provenance[key]
    if (source) provenance[key] = source
  }
  for (const { field, side } of mergeChoices(table, keep, other)) {
    if (customFieldId(field) !== undefined) continue
    const chosen = sides[field] ?? side
    if (chosen === 'other' && theirs[field] !== undefined) take(field)
    if (chosen === 'both') row[field] = [mine[field], theirs[field]].filter(Boolean).join('\n\n')
    // The parts of a name go with it.
    if (field === 'name' && chosen === 'other' && table === 'people')
      for (const part of ['givenName', 'familyName']) take(part)
  }
  for (const list of LISTS[table]) {
    const [one, two] = [mine[list], theirs[list]] as unknown[][]
    if (!one?.length) take(list)
    else row[list] = mergedList(one, two ?? [])
  }
  // By which numbers others know the one that goes: the next import of theirs finds the one that stays.
  for (const [key, origin] of Object.entries(other.provenance)) if (isOrigin(key)) provenance[key] ??= origin
  row.custom = mergedCustom(keep, other, sides)
  row.createdAt = keep.createdAt < other.createdAt ? keep.createdAt : other.createdAt
  return { ...row, provenance } as unknown as Bare<T>
}
