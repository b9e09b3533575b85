/** Which copies belong together: a full one and what goes on from it. */
import { type CopyName, parseCopyName } from './copyName'

/** A copy as it lies on a target, with its size in bytes. */
export type Copy = CopyName & { name: string; size: number }

/** From the full copy to the newest, each going on from the one before. */
export type Chain = { device: string; copies: Copy[]; at: string; size: number }

/** What is missing between a copy and its full one: the number that it says it goes on from. */
export type Gap = { copy: Copy; missing: number }

/** The copies among what a target lists, by device, in the order in which they were made. */
export function copiesOf(entries: readonly { name: string; size: number }[]): Map<string, Copy[]> {
  const devices = new Map<string, Copy[]>()
  for (const { name, size } of entries) {
    const named = parseCopyName(name)
    if (!named) continue
    const own = devices.get(named.device) ?? []
    own.push({ ...named, name, size })
    devices.set(named.device, own)
  }
  for (const own of devices.values()) own.sort((a, b) => a.counter - b.counter || (a.name < b.name ? -1 : 1))
  return devices
}

/**
 * All that is needed to restore what a copy holds.
 * @param copies of one device
 */
export function chainTo(copies: readonly Copy[], last: Copy): Chain | Gap {
  const byCounter = new Map(copies.map((copy) => [copy.counter, copy]))
  const chain: Copy[] = [last]
  for (let copy = last; copy.kind !== 'full'; ) {
    const before = copy.after < copy.counter ? byCounter.get(copy.after) : undefined
    if (!before) return { copy, missing: copy.after }
    chain.unshift(before)
    copy = before
  }
  const size = chain.reduce((sum, copy) => sum + copy.size, 0)
  return { device: last.device, copies: chain, at: last.at, size }
}

export const isGap = (found: Chain | Gap): found is Gap => 'missing' in found

/** The newest chain that is whole; one that begins in a gap is passed over. @param copies of one device */
export function newestChain(copies: readonly Copy[]): Chain | undefined {
  for (const copy of [...copies].reverse()) {
    const chain = chainTo(copies, copy)
    if (!isGap(chain)) return chain
  }
  return undefined
}

/** Each day of which a device has copies, newest first, with the last whole chain of that day and the gaps that were met. */
export type CopyDay = { day: string; chain?: Chain; gaps: Gap[] }

/** @param dayOf the local day of an instant */
export function daysOf(copies: readonly Copy[], dayOf: (at: string) => string): CopyDay[] {
  const days = new Map<string, CopyDay>()
  for (const copy of [...copies].reverse()) {
    const day = dayOf(copy.at)
    const known = days.get(day) ?? { day, gaps: [] }
    days.set(day, known)
    if (known.chain) continue
    const chain = chainTo(copies, copy)
    if (isGap(chain)) known.gaps.push(chain)
    else known.chain = chain
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1))
}

/**
 * What is to be read of a chain by somebody who took all up to a copy already.
 * @param taken number of the last copy taken of that device; 0 for none
 */
export function newerThan({ copies }: Chain, taken: number): Copy[] {
  // A full copy that holds no more than what was taken brings nothing.
  return copies.filter(
    ({ counter, kind, after }) => counter > taken && !(kind === 'full' && after > 0 && after <= taken),
  )
}
