/**
 * Which keys surely stand nowhere in the database, in a fixed room: a filter of bits (Bloom). It never denies one that was added;
 * of the others it lets a few through, which are then asked for. At three million keys that is one in a hundred.
 */
const BITS = 2 ** 25
/** Bits for each key. */
const EACH = 4

export class KeyFilter {
  readonly #words = new Uint32Array(BITS / 32)

  add(key: string): void {
    let [bit, step] = twoHashes(key)
    for (let i = 0; i < EACH; i++) {
      const at = bit & (BITS - 1)
      this.#words[at >>> 5] = (this.#words[at >>> 5] ?? 0) | (1 << (at & 31))
      bit = (bit + step) | 0
      step = (step + i) | 0
    }
  }

  /** False: it was never added. */
  mayHave(key: string): boolean {
    let [bit, step] = twoHashes(key)
    for (let i = 0; i < EACH; i++) {
      const at = bit & (BITS - 1)
      if (((this.#words[at >>> 5] ?? 0) & (1 << (at & 31))) === 0) return false
      bit = (bit + step) | 0
      step = (step + i) | 0
    }
    return true
  }
}

function twoHashes(key: string): [number, number] {
  let a = 0x811c9dc5
  let b = 0x9e3779b9
  for (let i = 0; i < key.length; i++) {
    const code = key.charCodeAt(i)
    a = Math.imul(a ^ code, 0x01000193)
    b = Math.imul(b ^ code, 0x85ebca6b)
    b ^= b >>> 13
  }
  a ^= a >>> 16
  return [Math.imul(a, 0x2c1b3c6d) ^ (a >>> 15), b | 1]
}
