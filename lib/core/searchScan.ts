/** Looking through the lines: which hold all that is looked for, and whether at the starts of words. */
import type { Best } from './searchBest'
import { idAt } from './searchIds'
import type { Needle } from './searchQuery'
import type { Shard } from './searchShard'
import { BLOCK, CELLS, cellsOf, GROUP } from './searchSigns'

const LETTER = /[\p{L}\p{M}\p{N}]/u
/** A form as it stands at the start of a word; one that begins with a sign is at a start wherever it stands. */
export const startForm = (form: string) => (form[0] === ' ' || !LETTER.test(form[0] ?? '') ? form : ` ${form}`)

/** What is looked for, made ready: at the starts of words, and anywhere. */
export type Sought = { starts: string[][]; anywhere: string[][] }

export function soughtOf(needles: readonly Needle[]): Sought {
  // The longest first: it is in the fewest lines.
  const length = ({ forms }: Needle) => Math.min(...forms.map((form) => form.length))
  const sorted = [...needles].sort((a, b) => length(b) - length(a))
  return { starts: sorted.map(({ forms }) => forms.map(startForm)), anywhere: sorted.map(({ forms }) => forms) }
}

/** Whether a text holds each of the words in one of its forms. */
export function holds(text: string, words: readonly string[][]): boolean {
  for (const forms of words) if (!holdsOne(text, forms)) return false
  return true
}
function holdsOne(text: string, forms: readonly string[]): boolean {
  for (const form of forms) if (text.includes(form)) return true
  return false
}

/** Puts a shard's lines among the best: those with all words at starts, or else those with all words but not all at starts. */
export function scanShard(shard: Shard, sought: Sought, atStarts: boolean, best: Best): void {
  const end = firstBefore(shard.when, best.floor)
  const words = rarestFirst(shard, atStarts ? sought.starts : sought.anywhere)
  const cells = words.map((forms) => forms.map(cellsOf))
  for (let group = 0; group * GROUP < end; group++) {
    let blocks = groupBlocks(shard.signs, group * CELLS, cells)
    while (blocks) {
      const block = 31 - Math.clz32(blocks & -blocks)
      blocks &= blocks - 1
      const from = group * GROUP + block * BLOCK
      if (from >= end) break
      if (!scanBlock(shard, from, Math.min(from + BLOCK, end), words, atStarts ? undefined : sought.starts, best))
        return
    }
  }
}

/** The blocks of a group that may hold all words, one bit each. */
function groupBlocks(signs: Uint32Array, at: number, words: readonly number[][][]): number {
  let blocks = -1
  for (const forms of words) {
    let some = 0
    for (const cells of forms) {
      let all = blocks
      for (const cell of cells) all &= signs[at + cell] as number
      some |= all
    }
    blocks = some
    if (!blocks) break
  }
  return blocks
}

/** Groups that are looked at to tell which word is in the fewest blocks. */
const SAMPLE = 24

function rarestFirst(shard: Shard, words: readonly string[][]): readonly string[][] {
  if (words.length < 2) return words
  const groups = Math.min(SAMPLE, Math.ceil(shard.when.length / GROUP))
  const counted = words.map((forms) => {
    const cells = [forms.map(cellsOf)]
    let count = 0
    for (let group = 0; group < groups; group++)
      for (let blocks = groupBlocks(shard.signs, group * CELLS, cells); blocks; blocks &= blocks - 1) count++
    return { forms, count }
  })
  return counted.sort((a, b) => a.count - b.count).map(({ forms }) => forms)
}

/** @param but lines that hold these are not meant @returns false when no later line can be among the best */
function scanBlock(
  shard: Shard,
  from: number,
  to: number,
  words: readonly string[][],
  but: readonly string[][] | undefined,
  best: Best,
): boolean {
  const { text, starts, masked } = shard
  const start = starts[from] as number
  const block = text.slice(start, starts[to])
  let lines = 0
  for (const form of words[0] as string[]) {
    let line = from
    for (let at = block.indexOf(form); at >= 0; at = block.indexOf(form, (starts[line] as number) - start)) {
      while ((starts[line + 1] as number) <= start + at) line++
      lines |= 1 << (line - from)
      if (++line >= to) break
    }
  }
  for (; lines; lines &= lines - 1) {
    const line = from + 31 - Math.clz32(lines & -lines)
    if (masked?.[line]) continue
    if (words.length > 1 || but) {
      const found = text.slice(starts[line], starts[line + 1])
      if (!holds(found, words) || (but && holds(found, but))) continue
    }
    if (!best.add({ kind: shard.kind, id: idAt(shard.ids, line), when: shard.when[line] as number })) return false
  }
  return true
}

/** The first line that was dealt with before an instant: the lines are in that order. */
function firstBefore(when: Float64Array, floor: number): number {
  let low = 0
  let high = when.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((when[middle] as number) >= floor) low = middle + 1
    else high = middle
  }
  return low
}
