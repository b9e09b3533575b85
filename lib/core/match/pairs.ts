/** Which of many are compared with one another: those that stand in a block together. */

export class Blocks {
  readonly #lists = new Map<string, number[]>()

  /** @param most a block takes no more; the first ones stay */
  put(block: string, at: number, most: number): void {
    const list = this.#lists.get(block)
    if (!list) this.#lists.set(block, [at])
    else if (list.length < most) list.push(at)
  }

  /**
   * Each pair once, those of the first kind of block first. The blocks are gone afterwards.
   * @param kinds what a block's name begins with, in order; those of no kind come first
   * @param mayBe whether two of a block are worth a comparison
   */
  *pairs(
    kinds: readonly string[],
    count: number,
    mayBe: (block: string, a: number, b: number, size: number) => boolean,
  ): Generator<[number, number]> {
    const seen = new Set<number>()
    const ranked: [string, number[]][][] = [[], ...kinds.map(() => [])]
    for (const entry of this.#lists) {
      if (entry[1].length > 1) ranked[1 + kinds.findIndex((kind) => entry[0].startsWith(kind))]?.push(entry)
    }
    this.#lists.clear()
    for (const [block, list] of ranked.flat())
      for (let i = 0; i < list.length; i++)
        for (let j = i + 1; j < list.length; j++) {
          const [a, b] = [list[i] as number, list[j] as number]
          const pair = Math.min(a, b) * count + Math.max(a, b)
          if (seen.has(pair) || !mayBe(block, a, b, list.length)) continue
          seen.add(pair)
          yield [a, b]
        }
  }
}
