/** The order in which what is found stands, and the best of it. */
import { compareIds } from './searchShard'
import { type FoundKind, KINDS } from './searchText'

export type Hit = { kind: FoundKind; id: string; when: number }

/** The best so far: those dealt with last first, no more than asked for. */
export class Best {
  readonly hits: Hit[] = []
  constructor(readonly limit: number) {}

  get full(): boolean {
    return this.hits.length >= this.limit
  }
  /** Nothing before this instant can be among the best any more. */
  get floor(): number {
    return this.full ? (this.hits.at(-1)?.when ?? Number.POSITIVE_INFINITY) : Number.NEGATIVE_INFINITY
  }
  /** False when it is not among the best; no later one of the same shard will be then. */
  add(hit: Hit): boolean {
    let low = 0
    let high = this.hits.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (compareHits(this.hits[middle] as Hit, hit) <= 0) low = middle + 1
      else high = middle
    }
    if (low >= this.limit) return false
    if (low === this.hits.length) this.hits.push(hit)
    else this.hits.splice(low, 0, hit)
    if (this.hits.length > this.limit) this.hits.pop()
    return true
  }
}

export function compareHits(a: Hit, b: Hit): number {
  return b.when - a.when || KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compareIds(a.id, b.id)
}
