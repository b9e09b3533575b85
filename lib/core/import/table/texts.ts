/** The text of a file in pieces, whatever wrote it, with one sign at the end of each line. */
import type { ImportSource } from '../reader'
import { bytesOf } from './bytes'
import type { Encoding } from './encoding'

/** @property bytes how far in the file the piece ends */
export type TextPiece = { text: string; bytes: number }

/** The mark of its encoding is left out; a line ends in `\n`, whatever ended it. */
export async function* textsOf(source: ImportSource, encoding: Encoding): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding)
  let bytes = 0
  // A piece may end between the two signs by which Windows ends a line.
  let isHeld = false
  const plain = (text: string, isLast: boolean) => {
    const whole = isHeld ? `\r${text}` : text
    isHeld = !isLast && whole.endsWith('\r')
    return (isHeld ? whole.slice(0, -1) : whole).replace(/\r\n?/g, '\n')
  }
  for await (const piece of bytesOf(source)) {
    bytes += piece.length
    yield { text: plain(decoder.decode(piece, { stream: true }), false), bytes }
  }
  yield { text: plain(decoder.decode(), true), bytes }
}
