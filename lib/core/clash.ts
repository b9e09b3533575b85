/**
 * Two hands on one record: what becomes of an edit when the record is no longer as the one who edits it saw it.
 *
 * Three values decide for each field: what was seen, what was made of it here, and what stands there now. Changed here alone
 * it is written, changed there alone it is kept, changed to the same by both it is so already; changed to different values it
 * is nobody's to decide but the user's, and then nothing of the edit is written.
 */
import { sameRow } from './change'
import { mergeOrder } from './mergeOrder'
import type { TableName } from './rows'

/** One field that two hands changed to different values. */
export type FieldClash = {
  field: string
  /** Of a list: the key of the entry, and the field of the entry where it is one. */
  entry?: string
  part?: string
  theirs?: unknown
  mine?: unknown
}

/** What stands in the way of an edit: the fields with both values, and the record as it is now. */
export type Clash<R = unknown> = {
  table: TableName
  now: R
  fields: FieldClash[]
  /** Of a record that names its company by id: how that company is called. */
  companyName?: string
}

/** The fields of an edit that are to be written; none where there is a clash. */
export type Merged<T> = { patch: Partial<T>; clashes: FieldClash[] }

type Entry = Record<string, unknown>
/** Fields that are lists of things of their own, merged one by one: how to tell one from the next. */
export type Lists<T> = { [F in keyof T]?: (entry: never) => string }

/**
 * Merges an edit into a record.
 * @param now the record as it stands
 * @param patch the fields as they were left by the edit, changed or not
 * @param seen the record, or those of its fields, as they were when the edit began; left out, the edit is written whatever stands there
 */
export function mergeEdit<T extends object>(
  now: T,
  patch: Partial<T>,
  seen?: Partial<T>,
  lists: Lists<T> = {},
): Merged<T> {
  const merged: Partial<T> = {}
  const clashes: FieldClash[] = []
  for (const field of Object.keys(patch) as (keyof T & string)[]) {
    const keyOf = lists[field]
    if (field === BY_ID) {
      const inside = mergeById(now, patch, seen)
      clashes.push(...inside.clashes)
      if (Object.keys(inside.patch).length) merged[field] = inside.whole as T[typeof field]
      continue
    }
    if (!seen) {
      if (!sameRow(patch[field], now[field])) merged[field] = patch[field]
      continue
    }
    const three = { seen: seen[field], mine: patch[field], theirs: now[field] }
    if (keyOf && Array.isArray(three.seen) && Array.isArray(three.mine) && Array.isArray(three.theirs)) {
      const list = mergeList(field, three.seen, three.mine, three.theirs, keyOf as (entry: unknown) => string)
      clashes.push(...list.clashes)
      if (!sameRow(list.entries, now[field])) merged[field] = list.entries as T[typeof field]
      continue
    }
    const which = whose(three)
    if (which === 'both') clashes.push({ field, theirs: three.theirs, mine: three.mine })
    if (which === 'mine') merged[field] = patch[field]
  }
  return clashes.length ? { patch: {}, clashes } : { patch: merged, clashes }
}

/**
 * The user's own fields stand under one name in a record, each by its id: an edit gives those that it changes, `undefined` for one
 * that it empties, and the others stay.
 */
const BY_ID = 'custom'
type ById = Record<string, unknown>

function mergeById(now: object, patch: object, seen: object | undefined) {
  const of = (row: object) => ((row as { custom?: ById }).custom ?? {}) as ById
  const { patch: fields, clashes } = mergeEdit<ById>(of(now), of(patch), seen && of(seen))
  const left = Object.entries({ ...of(now), ...fields }).filter(([, value]) => value !== undefined)
  return {
    patch: fields,
    clashes: clashes.map((one) => ({ ...one, field: `${BY_ID}.${one.field}` })),
    whole: left.length ? Object.fromEntries(left) : undefined,
  }
}

/** Whose value a field gets: mine, what stands there, or both ask for it. */
function whose({ seen, mine, theirs }: { seen: unknown; mine: unknown; theirs: unknown }): 'mine' | 'theirs' | 'both' {
  if (sameRow(mine, seen) || sameRow(mine, theirs)) return 'theirs'
  return sameRow(theirs, seen) ? 'mine' : 'both'
}

/** The people of a deal, the stages of a pipeline: each entry by itself, then the order. */
function mergeList(
  field: string,
  seen: unknown[],
  mine: unknown[],
  theirs: unknown[],
  keyOf: (entry: unknown) => string,
): { entries: unknown[]; clashes: FieldClash[] } {
  const byKey = (list: unknown[]) => new Map(list.map((entry) => [keyOf(entry), entry]))
  const [was, my, their] = [byKey(seen), byKey(mine), byKey(theirs)]
  const clashes: FieldClash[] = []
  const kept = new Map<string, unknown>()
  for (const key of new Set([...my.keys(), ...their.keys()])) {
    const three = { seen: was.get(key), mine: my.get(key), theirs: their.get(key) }
    const which = whose(three)
    let entry = which === 'mine' ? three.mine : three.theirs
    if (which === 'both' && isEntry(three.mine) && isEntry(three.theirs)) {
      // Both stand: its own fields say whether they get along.
      const inside = mergeEdit<Entry>(three.theirs, absentToo(three.mine, three.theirs), seenEntry(three))
      clashes.push(...inside.clashes.map(({ field: part, ...values }) => ({ ...values, field, entry: key, part })))
      entry = { ...three.theirs, ...inside.patch }
    } else if (which === 'both') clashes.push({ field, entry: key, theirs: three.theirs, mine: three.mine })
    if (entry !== undefined) kept.set(key, entry)
  }
  const order = mergeOrder([...was.keys()], [...my.keys()], [...their.keys()])
  if (!order) clashes.push({ field, theirs, mine })
  return { entries: (order ?? [...their.keys()]).flatMap((key) => (kept.has(key) ? [kept.get(key)] : [])), clashes }
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every field of either, so that one which was emptied counts as changed. */
const absentToo = (one: Entry, other: Entry): Entry => ({
  ...Object.fromEntries(Object.keys(other).map((key) => [key, undefined])),
  ...one,
})

const seenEntry = ({ seen, mine, theirs }: Record<'seen' | 'mine' | 'theirs', unknown>): Entry =>
  absentToo((seen ?? {}) as Entry, absentToo(mine as Entry, theirs as Entry))
