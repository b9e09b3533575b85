/**
 * Signs: which pairs, triples and beginnings of words a block of lines holds, as bits, so that most of the text need not be scanned
 * at all. A sign may be there for another triple that shares its cell (the text is looked at then), but is never missing.
 *
 * Laid out by group: 32 blocks share one row of cells, one bit a block. A query reads a handful of cells a group and has the blocks
 * worth scanning, in order; a row is built in the processor's nearest cache.
 */

/** Lines in a block. */
export const BLOCK = 16
export const GROUP = 32 * BLOCK
const BITS = 12
/** Pairs have cells of their own, one a pair of letters or digits: a search begins with one or two letters. */
const CLASSES = 42
const PAIRS = CLASSES * CLASSES
export const CELLS = (1 << BITS) + PAIRS

const SPACE = 32
/** Letters, digits, the space and the commonest signs by themselves; the rest share what is left. */
const classes = new Uint8Array(128).map((_, code) => {
  const at = ' abcdefghijklmnopqrstuvwxyz0123456789.-@'.indexOf(String.fromCharCode(code))
  return at >= 0 ? at : 40
})
const classOf = (unit: number) => (unit < 128 ? (classes[unit] as number) : unit < 256 ? 41 : unit % 41)

const pairCell = (a: number, b: number) => (1 << BITS) + classOf(a) * CLASSES + classOf(b)
const tripleCell = (a: number, b: number, c: number) => Math.imul((a << 14) ^ (b << 7) ^ c, 0x9e3779b1) >>> (32 - BITS)
/** The first letters of a word, one to four: what tells `mail` from `gmail`. */
const beginCell = (a: number, b: number, c: number, d: number) =>
  Math.imul(Math.imul((a << 21) ^ (b << 14) ^ (c << 7) ^ d, 0x85ebca6b) ^ (d << 3), 0x27d4eb2f) >>> (32 - BITS)

/**
 * The signs of a text.
 * @param units its code units @param starts where each line begins, and the end
 */
export function signsOf(units: Uint8Array | Uint16Array, starts: Uint32Array): Uint32Array {
  const lines = starts.length - 1
  const groups = Math.ceil(lines / GROUP)
  const signs = new Uint32Array(groups * CELLS)
  for (let group = 0; group < groups; group++) {
    const cells = signs.subarray(group * CELLS, (group + 1) * CELLS)
    for (let block = 0; block < 32; block++) {
      const from = group * GROUP + block * BLOCK
      if (from >= lines) break
      markBlock(units, starts[from] as number, starts[Math.min(from + BLOCK, lines)] as number, cells, 1 << block)
    }
  }
  return signs
}

function markBlock(units: Uint8Array | Uint16Array, from: number, to: number, cells: Uint32Array, bit: number): void {
  const mark = (at: number) => {
    cells[at] = (cells[at] as number) | bit
  }
  let a = 0
  let b = 0
  // How many letters ago a word began; no matter once there were four.
  let since = 4
  for (let i = from; i < to; i++) {
    const c = units[i] as number
    mark(pairCell(b, c))
    mark(tripleCell(a, b, c))
    if (c === SPACE) since = 0
    else if (since < 4) {
      since++
      mark(beginCell(since > 3 ? (units[i - 3] as number) : 0, since > 2 ? a : 0, since > 1 ? b : 0, c))
    }
    a = b
    b = c
  }
}

/** The signs of so many letters rule out all that can be ruled out. */
const ENOUGH = 1_000

/** The cells in which the signs of a text that is looked for stand: of a long one, of its beginning. */
export function cellsOf(text: string): number[] {
  const units = Array.from({ length: Math.min(text.length, ENOUGH) }, (_, i) => text.charCodeAt(i))
  const cells = new Set<number>()
  let since = 4
  units.forEach((c, i) => {
    const [a = 0, b = 0] = [units[i - 2], units[i - 1]]
    if (i >= 1) cells.add(pairCell(b, c))
    if (i >= 2) cells.add(tripleCell(a, b, c))
    if (c === SPACE) since = 0
    else if (since < 4) {
      since++
      cells.add(beginCell(since > 3 ? (units[i - 3] ?? 0) : 0, since > 2 ? a : 0, since > 1 ? b : 0, c))
    }
  })
  return [...cells]
}
