/** Which rows of a list are chosen: by id, so that what is scrolled away, or sorted elsewhere, stays chosen. */

export type Selection = {
  ids: ReadonlySet<string>
  /** What was chosen before the range that is being drawn, and the row where that begins. */
  base: ReadonlySet<string>
  anchor?: string
}

export const NOTHING_CHOSEN: Selection = { ids: new Set(), base: new Set() }

/** With one row more, or without one that was there; a range begins there. */
export function toggled({ ids }: Selection, id: string): Selection {
  const after = new Set(ids)
  if (!after.delete(id)) after.add(id)
  return { ids: after, base: after, anchor: id }
}

/**
 * With all rows from where the range began up to one, in place of those that the range held before.
 * @param order the ids of the list in its order
 * @param from where the range begins if none has begun
 */
export function ranged(selection: Selection, order: readonly string[], from: number, to: number): Selection {
  const { base, anchor = order[from] } = selection
  const begun = anchor === undefined ? from : order.indexOf(anchor)
  // The row where it began was taken away: it begins anew.
  const start = begun < 0 ? from : begun
  const range = order.slice(Math.min(start, to), Math.max(start, to) + 1)
  return { ids: new Set([...base, ...range]), base, anchor: order[start] }
}

/** All of them, and whatever was chosen before. */
export function withAll({ ids }: Selection, all: readonly string[]): Selection {
  const after = new Set([...ids, ...all])
  return { ids: after, base: after }
}
