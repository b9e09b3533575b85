/**
 * Who shares a block with whom, told as they come. Numbers stand for the blocks' names: a hundred thousand people have half a million
 * of them, which as texts and lists would fill the memory, and keep it from being cleared in time.
 */

const ROOM = 1024

export class Sharing {
  /** By the last digits of a block's number: the newest entry, and from each entry the one before it; -1 for none. */
  #heads = new Int32Array(0)
  #before = new Int32Array(0)
  #blocks = new Int32Array(0)
  #members = new Int32Array(0)
  #count = 0

  /** @param expected how many entries there will be, about */
  constructor(expected = ROOM) {
    this.#makeRoom(2 ** Math.ceil(Math.log2(Math.max(ROOM, expected))))
  }

  /**
   * Puts one into a block.
   * @param most a block takes no more; the first ones stay
   * @returns who was there before, where there is room. Two blocks are taken for one about once in a few billion.
   */
  put(block: string, member: number, most: number): number[] {
    const number = numberOf(block)
    const there: number[] = []
    for (let at = this.#heads[number & this.#mask] ?? -1; at >= 0; at = this.#before[at] ?? -1)
      if (this.#blocks[at] === number) there.push(this.#members[at] ?? 0)
    if (there.length >= most) return []
    if (this.#count === this.#blocks.length) this.#makeRoom(this.#count * 2)
    this.#members[this.#count] = member
    this.#enter(this.#count++, number)
    return there.reverse()
  }

  get #mask(): number {
    return this.#heads.length - 1
  }

  #enter(at: number, number: number): void {
    this.#blocks[at] = number
    this.#before[at] = this.#heads[number & this.#mask] ?? -1
    this.#heads[number & this.#mask] = at
  }

  #makeRoom(room: number): void {
    const [blocks, members] = [this.#blocks, this.#members]
    this.#heads = new Int32Array(room).fill(-1)
    this.#before = new Int32Array(room)
    this.#blocks = new Int32Array(room)
    this.#members = new Int32Array(room)
    this.#members.set(members)
    for (let at = 0; at < this.#count; at++) this.#enter(at, blocks[at] ?? 0)
  }
}

/** A number of 32 bits for a text, well spread (FNV-1a, mixed once more at the end as MurmurHash3 does). */
function numberOf(text: string): number {
  let number = 0x811c9dc5
  for (let i = 0; i < text.length; i++) number = Math.imul(number ^ text.charCodeAt(i), 0x01000193)
  number = Math.imul(number ^ (number >>> 16), 0x85ebca6b)
  number = Math.imul(number ^ (number >>> 13), 0xc2b2ae35)
  return (number ^ (number >>> 16)) | 0
}
