/** What wrote a text, told from its bytes: Unicode of either width, or the old pages of Windows and the Mac for Western Europe. */
import { wideOrder } from '../../sheet/decode'
import type { ImportSource } from '../reader'
import { bytesOf } from './bytes'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh'

/**
 * @property damaged some bytes are no text in the encoding; where they stand the decoder leaves its mark, U+FFFD
 * @property unknown the bytes are of none of these, so that every letter with an accent, or every letter, would be a wrong one
 */
export type Encoded = { encoding: Encoding; damaged?: boolean; unknown?: boolean }

/** So many first bytes tell whether two of them are one sign. */
const START = 4_000

/** @param source all of the file, or the beginning of it */
export async function encodingOf(source: ImportSource): Promise<Encoded> {
  const start = new Uint8Array(await source.slice(0, START).arrayBuffer())
  const [a, b, c] = start
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le' }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be' }
  const wide = wideOrder(start)
  if (wide) return { encoding: wide }
  const counts = new Counts(a === 0xef && b === 0xbb && c === 0xbf)
  for await (const piece of bytesOf(source)) counts.add(piece)
  return counts.told()
}

/** So many letters of words that are all accents are no chance. */
const FOREIGN = 12

const isLower = (byte: number) => byte >= 0x61 && byte <= 0x7a

/** Letters with accents on the Mac that are signs, capitals or nothing on Windows: behind a small letter these are none. */
const MAC = new Set([0x87, 0x88, 0x89, 0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0x9f])

/** What the bytes of a file say, counted in one pass over all of them. */
class Counts {
  /** Signs of several bytes in UTF-8, and bytes that are none. */
  private wide = 0
  private wrong = 0
  private left = 0
  private before = 0
  private mac = 0
  private windows = 0
  /** High bytes one behind another: words in another script. */
  private run = 0
  private runs = 0
  private alone = 0

  constructor(private readonly isMarked: boolean) {}

  add(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; at++) {
      const byte = bytes[at] as number
      if (byte < 0x80) {
        if (this.left) {
          this.wrong++
          this.left = 0
        }
        if (this.run) this.endRun()
      } else this.high(byte)
      this.before = byte
    }
  }

  private high(byte: number): void {
    this.run++
    if (isLower(this.before)) {
      if (MAC.has(byte)) this.mac++
      else if (byte >= 0xdf) this.windows++
    }
    if (this.left && byte < 0xc0) {
      this.left--
      if (!this.left) this.wide++
      return
    }
    if (this.left || byte < 0xc2 || byte > 0xf4) this.wrong++
    this.left = byte < 0xc2 || byte > 0xf4 ? 0 : byte < 0xe0 ? 1 : byte < 0xf0 ? 2 : 3
  }

  private endRun(): void {
    if (this.run > 2) this.runs += this.run
    else this.alone += this.run
    this.run = 0
  }

  told(): Encoded {
    if (this.run) this.endRun()
    // A sign of which the file's end lacks the rest is none either.
    if (this.left) this.wrong++
    this.left = 0
    if (!this.wrong) return { encoding: 'utf-8' }
    // A text in UTF-8 of which some bytes were lost is that all the same: read as another, every accent would be wrong.
    if (this.isMarked || this.wide > this.wrong) return { encoding: 'utf-8', damaged: true }
    if (this.runs >= FOREIGN && this.runs > 2 * this.alone) return { encoding: 'windows-1252', unknown: true }
    return { encoding: this.mac > 0 && this.windows === 0 ? 'macintosh' : 'windows-1252' }
  }
}
