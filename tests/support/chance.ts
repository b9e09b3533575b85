/** Chance from a seed: the same seed, the same run of numbers. Short, for it is carried into pages too. */

export type Chance = {
  /** A whole number from 0 up to, and not including, `count`. */
  below(count: number): number
  pick<T>(list: readonly T[]): T
}

/** Mulberry32: 32 bits of state are enough to choose by. */
export function chanceOf(seed: number): Chance {
  let state = seed | 0
  const random = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (count: number) => Math.floor(random() * count)
  return { below, pick: <T>(list: readonly T[]) => list[below(list.length)] as T }
}

/** The seed of a run: `SEED` from the environment, else of the day's clock; it is printed, so that a run can be had again. */
export function seedOf(name: string): number {
  const seed = Number(process.env.SEED) || Math.floor(Date.now() / 1000)
  console.log(`${name}: seed ${seed}`)
  return seed
}
