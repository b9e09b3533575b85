/**
 * Columns: small records as rows of typed arrays, so that a million of them is looked through in milliseconds. Long because it is one
 * shape: how rows are put, read, kept and read back. A record keeps its row for good; what is gone, or was only spoken of, is not `alive`.
 */
import { RowIds } from './rowIds'

const MAKE = { u8: Uint8Array, u16: Uint16Array, u32: Uint32Array, i32: Int32Array, f64: Float64Array }
export type ColumnKind = keyof typeof MAKE
type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

/** A list of numbers for each row: those of row `i` are `values` from `start[i]` on, `count[i]` of them. */
export type Lists = { start: Uint32Array; count: Uint16Array; values: Uint32Array; used: number }

/** Rows of a stretch as they are kept; of lists only what counts. */
export type Packed = {
  n: number
  alive: Uint8Array
  ids: Uint8Array
  named: [number, string][]
  col: Record<string, Numbers>
  lists: Record<string, { count: Uint16Array; values: Uint32Array }>
}

export class Columns<C extends string, L extends string = never> {
  /** Rows, alive or not. */
  n = 0
  alive = new Uint8Array(0)
  col = {} as Record<C, Numbers>
  lists = {} as Record<L, Lists>
  readonly ids = new RowIds()

  constructor(
    readonly kinds: Readonly<Record<C, ColumnKind>>,
    readonly listed: readonly L[] = [],
  ) {
    for (const name of Object.keys(kinds) as C[]) this.col[name] = new MAKE[kinds[name]](0)
    for (const name of listed)
      this.lists[name] = { start: new Uint32Array(0), count: new Uint16Array(0), values: new Uint32Array(0), used: 0 }
  }

  /** The row of a record; a new one, not alive, where it has none yet. */
  rowOf(id: string): number {
    const there = this.ids.find(id)
    if (there >= 0) return there
    this.grow(this.n + 1)
    this.ids.add(id)
    return this.n++
  }

  /** Puts a record in its row. @param lists those that are not given are empty */
  put(id: string, values: Record<C, number>, lists?: Readonly<Partial<Record<L, readonly number[]>>>): number {
    const row = this.rowOf(id)
    this.alive[row] = 1
    for (const name in values) this.col[name][row] = values[name]
    for (const name of this.listed) this.setList(name, row, lists?.[name] ?? [])
    return row
  }

  /** Takes a record out; its row stays its own. */
  drop(id: string): number {
    const row = this.ids.find(id)
    if (row >= 0) this.alive[row] = 0
    return row
  }

  /** The numbers of a row's list, not to be changed. */
  listOf(name: L, row: number): Uint32Array {
    const { start, count, values } = this.lists[name]
    const from = start[row] as number
    return values.subarray(from, from + (count[row] as number))
  }

  /** Makes room for so many rows. */
  grow(rows: number): void {
    if (rows <= this.alive.length) return
    const size = Math.max(256, rows, Math.ceil(this.alive.length * 1.5))
    this.alive = longer(this.alive, size)
    for (const name of Object.keys(this.kinds) as C[]) this.col[name] = longer(this.col[name], size)
    for (const name of this.listed) {
      const list = this.lists[name]
      list.start = longer(list.start, size)
      list.count = longer(list.count, size)
    }
  }

  private setList(name: L, row: number, numbers: ArrayLike<number>): void {
    const list = this.lists[name]
    const n = Math.min(numbers.length, 0xffff)
    const room = list.count[row] as number
    if (n > room) {
      if (list.used + n > list.values.length) {
        list.values = longer(list.values, Math.max(256, list.used + n, Math.ceil(list.values.length * 1.5)))
      }
      list.start[row] = list.used
      list.used += n
    }
    list.count[row] = n
    for (let i = 0; i < n; i++) list.values[(list.start[row] as number) + i] = numbers[i] as number
  }

  /** The rows from one on, before another, as they are to be kept. */
  pack(from: number, to: number): Packed {
    const lists: Packed['lists'] = {}
    for (const name of this.listed) {
      const { count } = this.lists[name]
      let total = 0
      for (let row = from; row < to; row++) total += count[row] as number
      const values = new Uint32Array(total)
      let at = 0
      for (let row = from; row < to; row++) {
        values.set(this.listOf(name, row), at)
        at += count[row] as number
      }
      lists[name] = { count: count.slice(from, to), values }
    }
    const col: Packed['col'] = {}
    for (const name of Object.keys(this.kinds) as C[]) col[name] = this.col[name].slice(from, to)
    return { n: to - from, alive: this.alive.slice(from, to), ...this.ids.pack(from, to), col, lists }
  }

  /** Puts what was kept behind what is there. @returns false where it is not whole */
  unpack(packed: Packed): boolean {
    const { n, alive, col, lists } = packed
    const names = Object.keys(this.kinds) as C[]
    const whole =
      alive?.length === n &&
      names.every((name) => col?.[name] instanceof MAKE[this.kinds[name]] && col[name]?.length === n) &&
      this.listed.every((name) => lists?.[name]?.count.length === n)
    if (!whole || !this.ids.unpack(packed, n)) return false
    const at = this.n
    this.grow(at + n)
    this.alive.set(alive, at)
    for (const name of names) this.col[name].set(col[name] as Numbers, at)
    for (const name of this.listed) {
      const list = this.lists[name]
      const { count, values } = lists[name] as { count: Uint16Array; values: Uint32Array }
      list.count.set(count, at)
      if (list.used + values.length > list.values.length)
        list.values = longer(list.values, Math.max(list.used + values.length, list.values.length * 2))
      list.values.set(values, list.used)
      for (let i = 0, start = list.used; i < n; i++) {
        list.start[at + i] = start
        start += count[i] as number
      }
      list.used += values.length
    }
    this.n = at + n
    return true
  }
}

function longer<T extends Numbers>(array: T, size: number): T {
  const next = new (array.constructor as new (size: number) => T)(size)
  next.set(array)
  return next
}
