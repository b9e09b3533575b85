/** The order of a list that two hands changed: part of `clash.ts`. */
import { sameRow } from './change'

/** The order of a list whose entries two hands moved; undefined where they moved the same ones differently. */
export function mergeOrder(seen: string[], mine: string[], theirs: string[]): string[] | undefined {
  const common = (list: string[]) =>
    list.filter((key) => seen.includes(key) && mine.includes(key) && theirs.includes(key))
  const [was, my, their] = [common(seen), common(mine), common(theirs)]
  const moved = !sameRow(my, was)
  if (moved && !sameRow(their, was) && !sameRow(my, their)) return undefined
  const [base, other] = moved ? [mine, theirs] : [theirs, mine]
  const order = [...base]
  for (const [at, key] of other.entries()) {
    if (order.includes(key)) continue
    // What the other added stands behind what it stood behind there.
    const before = other.slice(0, at).findLast((one) => order.includes(one))
    let place = before === undefined ? 0 : order.indexOf(before) + 1
    // Both added in the same place: what stands there already comes first.
    while (place < order.length && !seen.includes(order[place] ?? '') && !other.includes(order[place] ?? '')) place++
    order.splice(place, 0, key)
  }
  return order
}
