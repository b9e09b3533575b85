/**
 * The ids of many records without a string for each: 16 bytes a UUID where all are such, else their letters in one row of bytes with
 * the places where each begins.
 */

/** `starts` is empty where each id is 16 bytes. */
export type Ids = { bytes: Uint8Array; starts: Uint32Array }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const SIZE = 16
const encoder = new TextEncoder()
const decoder = new TextDecoder()

export function idsOf(list: readonly string[]): Ids {
  if (list.every((id) => UUID.test(id))) {
    const bytes = new Uint8Array(list.length * SIZE)
    list.forEach((id, i) => {
      writeUuid(id, bytes, i * SIZE)
    })
    return { bytes, starts: new Uint32Array() }
  }
  const each = list.map((id) => encoder.encode(id))
  const starts = new Uint32Array(list.length + 1)
  each.forEach((id, i) => {
    starts[i + 1] = (starts[i] as number) + id.length
  })
  const bytes = new Uint8Array(starts[list.length] as number)
  each.forEach((id, i) => {
    bytes.set(id, starts[i])
  })
  return { bytes, starts }
}

/** Whether they can be the ids of so many lines. */
export const areIdsOf = ({ bytes, starts }: Ids, lines: number): boolean =>
  starts.length ? starts.length === lines + 1 && starts[lines] === bytes.length : bytes.length === lines * SIZE

export function idAt(ids: Ids, line: number): string {
  const bytes = bytesAt(ids, line)
  if (ids.starts.length) return decoder.decode(bytes)
  let id = ''
  bytes.forEach((byte, i) => {
    id += `${i === 4 || i === 6 || i === 8 || i === 10 ? '-' : ''}${byte < 16 ? '0' : ''}${byte.toString(16)}`
  })
  return id
}

/** From an id's hash to its line plus one. */
export function idTable(ids: Ids, lines: number): Uint32Array {
  const table = new Uint32Array(2 ** Math.ceil(Math.log2(2 * lines + 2)))
  const last = table.length - 1
  const { bytes, starts } = ids
  for (let line = 0; line < lines; line++) {
    const from = starts.length ? (starts[line] as number) : line * SIZE
    const to = starts.length ? (starts[line + 1] as number) : from + SIZE
    let at = hash(bytes, from, to) & last
    while (table[at]) at = (at + 1) & last
    table[at] = line + 1
  }
  return table
}

/** The line of an id, or -1. */
export function lineOfId(ids: Ids, table: Uint32Array, id: string): number {
  const bytes = idBytes(ids, id)
  const last = table.length - 1
  if (bytes)
    for (let at = hash(bytes, 0, bytes.length) & last; table[at]; at = (at + 1) & last) {
      const line = (table[at] as number) - 1
      if (sameBytes(bytesAt(ids, line), bytes)) return line
    }
  return -1
}

/** An id as these ids are written; undefined when it cannot be one of them. */
function idBytes(ids: Ids, id: string): Uint8Array | undefined {
  if (ids.starts.length) return encoder.encode(id)
  if (!UUID.test(id)) return undefined
  const bytes = new Uint8Array(SIZE)
  writeUuid(id, bytes, 0)
  return bytes
}

const bytesAt = ({ bytes, starts }: Ids, line: number) =>
  starts.length ? bytes.subarray(starts[line], starts[line + 1]) : bytes.subarray(line * SIZE, (line + 1) * SIZE)

const digit = (code: number) => (code < 58 ? code - 48 : code - 87)

/** Writes an id of the form of a UUID as its 16 bytes, from a place on. */
export function writeUuid(id: string, bytes: Uint8Array, at: number): void {
  for (let from = 0, to = at; from < id.length; ) {
    const code = id.charCodeAt(from)
    if (code === 45) from++
    else {
      bytes[to++] = (digit(code) << 4) | digit(id.charCodeAt(from + 1))
      from += 2
    }
  }
}

function hash(bytes: Uint8Array, from: number, to: number): number {
  let mixed = 0x811c9dc5
  for (let i = from; i < to; i++) mixed = Math.imul(mixed ^ (bytes[i] as number), 0x01000193)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

const sameBytes = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, i) => byte === b[i])
