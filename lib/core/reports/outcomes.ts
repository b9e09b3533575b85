/** How many of each outcome there were at each place of a table: outcomes are few, so each has a column of its own. */
export class Outcomes {
  /** By the number of the word its column plus one. */
  private readonly column: Uint32Array
  private readonly words: number[] = []
  private readonly counts: (Uint32Array | undefined)[] = []

  /** @param words how many words there are */
  constructor(words: number) {
    this.column = new Uint32Array(words)
  }

  add(place: number, word: number): void {
    let column = this.column[word] as number
    if (!column) {
      column = this.words.push(word)
      this.column[word] = column
    }
    let own = this.counts[place]
    if (!own || own.length < column) {
      const longer = new Uint32Array(Math.max(8, 2 * column))
      if (own) longer.set(own)
      own = longer
      this.counts[place] = own
    }
    own[column - 1] = (own[column - 1] as number) + 1
  }

  /** By word, of those that occurred at a place. */
  of(place: number): Map<number, number> {
    const own = this.counts[place]
    return new Map(this.words.flatMap((word, i): [number, number][] => (own?.[i] ? [[word, own[i] as number]] : [])))
  }
}
