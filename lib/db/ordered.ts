/**
 * Lists in the order of an index, read as far as they are scrolled to: some streams of rows merged into one, going on after
 * the last row that was read and never by counting off from the first.
 */
import { comparePlaces, extended, type Loaded, type Place, type Placed } from '../core/loaded'

/** Rows that an index gives in order. */
export type Stream<T> = {
  /** The key of a row in it; undefined when the row is not of it. No two rows have the same. */
  keyOf(row: T): string | undefined
  /** The first rows after a key. @param down from the other end */
  read(after: string | undefined, limit: number, down: boolean): Promise<T[]>
}

/** A list: part after part, each with its streams merged. */
export type Order<T> = { parts: Stream<T>[][]; down: boolean }

/** Where a row stands in a list; undefined when it is not of the list. */
export function placeIn<T>({ parts }: Order<T>, row: T): Place | undefined {
  for (const [part, streams] of parts.entries()) {
    for (const stream of streams) {
      const key = stream.keyOf(row)
      if (key !== undefined) return { part, key }
    }
  }
  return undefined
}

/** Reads on until the list holds so many rows or has come to its end. */
export async function readOn<T>(order: Order<T>, list: Loaded<T>, limit: number): Promise<Loaded<T>> {
  if (list.ended || list.rows.length >= limit) return list
  const more: Placed<T>[] = []
  for (let part = list.upTo?.part ?? 0; part < order.parts.length; part++) {
    const after = list.upTo?.part === part ? list.upTo.key : undefined
    const missing = limit - list.rows.length - more.length
    const { rows, ended } = await readPart(order, part, after, missing)
    more.push(...rows)
    if (!ended) return extended(list, more, false)
  }
  return extended(list, more, true)
}

/** The next rows of one part. */
async function readPart<T>(order: Order<T>, part: number, after: string | undefined, limit: number) {
  const { down } = order
  const streams = order.parts[part] ?? []
  // Each is asked for its share and some more: more than that only of those that the list turns out to be made of.
  const size = Math.ceil(limit / streams.length) + (streams.length > 1 ? 8 : 0)
  const heads = await Promise.all(
    streams.map(async (stream) => new Head(stream, await stream.read(after, size, down), size, part)),
  )
  const rows: Placed<T>[] = []
  while (rows.length < limit) {
    let next: Head<T> | undefined
    for (const head of heads) {
      if (!head.next && head.more) await head.refill(size, down)
      if (head.next && (!next?.next || comparePlaces(head.next.place, next.next.place, down) < 0)) next = head
    }
    if (!next?.next) return { rows, ended: true }
    rows.push(next.next)
    next.step()
  }
  return { rows, ended: heads.every((head) => !head.next && !head.more) }
}

/** The rows of one stream that wait to be merged. */
class Head<T> {
  private at = 0
  private waiting: Placed<T>[]
  /** Whether the stream may have more than what waits. */
  more: boolean

  constructor(
    private readonly stream: Stream<T>,
    rows: T[],
    asked: number,
    private readonly part: number,
  ) {
    this.waiting = this.placed(rows)
    this.more = rows.length >= asked
  }

  get next(): Placed<T> | undefined {
    return this.waiting[this.at]
  }

  step(): void {
    this.at += 1
  }

  async refill(size: number, down: boolean): Promise<void> {
    const rows = await this.stream.read(this.waiting.at(-1)?.place.key, size, down)
    this.more = rows.length >= size
    this.waiting = this.placed(rows)
    this.at = 0
  }

  private placed(rows: T[]): Placed<T>[] {
    return rows.flatMap((row) => {
      const key = this.stream.keyOf(row)
      return key === undefined ? [] : [{ row, place: { part: this.part, key } }]
    })
  }
}
