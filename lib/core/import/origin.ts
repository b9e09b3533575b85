/**
 * By what an imported record is known again: the number that its maker gave it, else what its line holds. Kept with the provenance of the
 * record's fields, so that the same export, imported again, finds what it made and makes nothing twice.
 */
import type { Provenance } from '../provenance'

const BEFORE = 'record:'

/** Whether an entry of a record's provenance says by what it is known elsewhere, and not where a field came from. */
export const isOrigin = (key: string): boolean => key.startsWith(BEFORE)

/** The entry under which it is kept: one for each maker. */
export const originEntry = (maker: string): `record:${string}` => `${BEFORE}${maker}`

/** Keys for the index of exact keys: `x:hubspot:4711`. */
export function originKeys(provenance: Record<string, Provenance> | undefined): string[] {
  if (!provenance) return []
  const keys: string[] = []
  for (const key in provenance) {
    const id = isOrigin(key) ? provenance[key]?.id : undefined
    if (id) keys.push(originKey(key.slice(BEFORE.length), id))
  }
  return keys
}

export const originKey = (maker: string, id: string): string => `x:${maker}:${id}`

/**
 * A text of 32 hexadecimal digits for texts of any length, the same for the same ones: two that differ come out alike by no chance
 * that anybody meets (128 bits, four lanes of 32 mixed by multiplication). No secret is kept by it.
 */
export function mark(texts: readonly string[]): string {
  let [a, b, c, d] = [0x6c078965, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35]
  for (const text of texts) {
    // Each begins with its length, so that what stands in two texts is never taken for what stands in one.
    for (let i = -1; i < text.length; i++) {
      a = Math.imul(a ^ (i < 0 ? text.length : text.charCodeAt(i)), 0x2c1b3c6d)
      b = Math.imul(b ^ a ^ (a >>> 13), 0x297a2d39)
      c = Math.imul(c ^ b ^ (b >>> 15), 0x1b873593)
      d = Math.imul(d ^ c ^ (c >>> 16), 0xcc9e2d51)
      a ^= d >>> 11
    }
  }
  return [a, b, c, d].map((lane) => (mixed(lane ^ a) >>> 0).toString(16).padStart(8, '0')).join('')
}

function mixed(lane: number): number {
  const once = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b)
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35)
  return twice ^ (twice >>> 16)
}

/** An id for a record that no index finds: of the form of all others, made of what it is known by. */
export function markedId(texts: readonly string[]): string {
  const hex = mark(texts)
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join('-')
}
