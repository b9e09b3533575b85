/** Which of many are compared with one another: those that stand in a block together. */

/** So many pairs are looked at before it may be waited: a millisecond or two. */
const LOOKED_AT = 2_000

export class Blocks {
  readonly #lists = new Map<string, number[]>()

  /** @param most a block takes no more; the first ones stay */
  put(block: string, at: number, most: number): void {
    const list = this.#lists.get(block)
    if (!list) this.#lists.set(block, [at])
    else if (list.length < most) list.push(at)
  }

  /**
   * Each pair once, those of the first kind of block first, and `undefined` now and then, so that it can be waited in between.
   * @param kinds what a block's name begins with, in order; those of no kind come first
   * @param mayBe whether two of a block are worth a comparison
   */
  *pairs(
    kinds: readonly string[],
    count: number,
    mayBe: (block: string, a: number, b: number, size: number) => boolean,
  ): Generator<[number, number] | undefined> {
    const seen = new Set<number>()
    let looked = 0
    for (const kind of [undefined, ...kinds])
      for (const [block, list] of this.#lists) {
        if (++looked > LOOKED_AT) {
          looked = 0
          yield undefined
        }
        if (list.length < 2 || kinds.find((one) => block.startsWith(one)) !== kind) continue
        for (let i = 0; i < list.length; i++)
          for (let j = i + 1; j < list.length; j++) {
            looked++
            const [a, b] = [list[i] as number, list[j] as number]
            const pair = Math.min(a, b) * count + Math.max(a, b)
            if (seen.has(pair) || !mayBe(block, a, b, list.length)) continue
            seen.add(pair)
            yield [a, b]
          }
      }
  }
}
