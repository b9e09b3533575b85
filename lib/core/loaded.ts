/**
 * A list as far as it was read, in order. What the journal says has changed is set right in it, so that nothing is read
 * again from its beginning; reading goes on after the last row.
 */

/** Where a row stands: the part of the list, and its key there. No two rows of a list have the same. */
export type Place = { part: number; key: string }
export type Placed<T> = { row: T; place: Place }

export type Loaded<T> = {
  rows: readonly T[]
  places: readonly Place[]
  /** The list is known up to here, and what comes after is not; nothing is known yet where this is missing. */
  upTo?: Place
  /** It is known to its end. */
  ended: boolean
}

export const NOTHING_YET: Loaded<never> = { rows: [], places: [], ended: false }

/** Less than 0 when the first stands before the second. @param down within a part, keys go backwards */
export function comparePlaces(a: Place, b: Place, down: boolean): number {
  if (a.part !== b.part) return a.part - b.part
  if (a.key === b.key) return 0
  return a.key < b.key === down ? 1 : -1
}

/** The list with the rows that follow it. @param ended no more come after them */
export function extended<T>(list: Loaded<T>, more: readonly Placed<T>[], ended: boolean): Loaded<T> {
  return {
    rows: [...list.rows, ...more.map((one) => one.row)],
    places: [...list.places, ...more.map((one) => one.place)],
    upTo: more.at(-1)?.place ?? list.upTo,
    ended,
  }
}

/**
 * The list with some rows as they are now: by id, the row and its place; nothing where it is gone, or of this list no more.
 * The same object where none of them is, or was, in what was read.
 */
export function settled<T extends { id: string }>(
  list: Loaded<T>,
  now: ReadonlyMap<string, Placed<T> | undefined>,
  down: boolean,
): Loaded<T> {
  const { upTo } = list
  const known = (place: Place) => list.ended || (upTo !== undefined && comparePlaces(place, upTo, down) <= 0)
  const comes = [...now.values()].filter((one) => one !== undefined && known(one.place)) as Placed<T>[]
  if (!comes.length && !list.rows.some((row) => now.has(row.id))) return list
  comes.sort((a, b) => comparePlaces(a.place, b.place, down))
  const rows: T[] = []
  const places: Place[] = []
  const add = ({ row, place }: Placed<T>) => {
    rows.push(row)
    places.push(place)
  }
  for (const [i, row] of list.rows.entries()) {
    if (now.has(row.id)) continue
    const place = list.places[i] as Place
    while (comes[0] && comparePlaces(comes[0].place, place, down) < 0) add(comes.shift() as Placed<T>)
    add({ row, place })
  }
  for (const one of comes) add(one)
  return { ...list, rows, places }
}
