/** The ids of rows without a string for each: 16 bytes a UUID; other ids stand by themselves. */
import { writeUuid } from '../searchIds'

const SIZE = 16
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const HEX = Array.from({ length: 256 }, (_, i) => i.toString(16).padStart(2, '0'))
const scratch = new Uint8Array(SIZE)

export class RowIds {
  n = 0
  private bytes = new Uint8Array(0)
  /** Ids that are no UUID, by their row. Their 16 bytes are nought. */
  private named = new Map<number, string>()
  private rows = new Map<string, number>()
  /** From an id's hash to its row plus one; made when an id is first asked for. */
  private table: Uint32Array | undefined

  add(id: string): void {
    this.room(this.n + 1)
    if (UUID.test(id)) {
      writeUuid(id, this.bytes, this.n * SIZE)
      if (this.table) this.enter(this.n)
    } else {
      this.named.set(this.n, id)
      this.rows.set(id, this.n)
    }
    this.n += 1
  }

  at(row: number): string {
    const name = this.named.get(row)
    if (name !== undefined) return name
    let id = ''
    for (let i = 0; i < SIZE; i++) {
      if (i === 4 || i === 6 || i === 8 || i === 10) id += '-'
      id += HEX[this.bytes[row * SIZE + i] as number]
    }
    return id
  }

  /** The row of an id, or -1. */
  find(id: string): number {
    if (!UUID.test(id)) return this.rows.get(id) ?? -1
    if (!this.table || this.table.length < this.n * 2) this.rehash()
    const table = this.table as Uint32Array
    writeUuid(id, scratch, 0)
    const last = table.length - 1
    for (let at = hash(scratch, 0) & last; table[at]; at = (at + 1) & last) {
      const row = (table[at] as number) - 1
      if (this.same(row)) return row
    }
    return -1
  }

  pack(from: number, to: number): { ids: Uint8Array; named: [number, string][] } {
    const named = [...this.named].filter(([row]) => row >= from && row < to)
    return {
      ids: this.bytes.slice(from * SIZE, to * SIZE),
      named: named.map(([row, id]): [number, string] => [row - from, id]),
    }
  }

  /** @returns false where they are not the ids of `n` rows */
  unpack({ ids, named }: { ids: Uint8Array; named: [number, string][] }, n: number): boolean {
    if (ids?.length !== n * SIZE || !Array.isArray(named)) return false
    this.room(this.n + n)
    this.bytes.set(ids, this.n * SIZE)
    for (const [row, id] of named) {
      this.named.set(this.n + row, id)
      this.rows.set(id, this.n + row)
    }
    this.n += n
    this.table = undefined
    return true
  }

  private room(rows: number): void {
    if (rows * SIZE <= this.bytes.length) return
    const next = new Uint8Array(Math.max(256, rows, Math.ceil((this.bytes.length / SIZE) * 1.5)) * SIZE)
    next.set(this.bytes)
    this.bytes = next
  }

  private rehash(): void {
    this.table = new Uint32Array(2 ** Math.ceil(Math.log2(4 * this.n + 64)))
    for (let row = 0; row < this.n; row++) if (!this.named.has(row)) this.enter(row)
  }

  private enter(row: number): void {
    const table = this.table as Uint32Array
    const last = table.length - 1
    let at = hash(this.bytes, row * SIZE) & last
    while (table[at]) at = (at + 1) & last
    table[at] = row + 1
  }

  private same(row: number): boolean {
    for (let i = 0; i < SIZE; i++) if (this.bytes[row * SIZE + i] !== scratch[i]) return false
    return true
  }
}

function hash(bytes: Uint8Array, from: number): number {
  let mixed = 0x811c9dc5
  for (let i = from; i < from + SIZE; i++) mixed = Math.imul(mixed ^ (bytes[i] as number), 0x01000193)
  return (mixed ^ (mixed >>> 15)) >>> 0
}
