/**
 * The lines of a file as bytes, for files whose lines may be of different encodings: each sign of a line stands for one byte.
 * UTF-16 is put into UTF-8 first.
 */

/** Bytes that are looked at in one piece. */
const PIECE = 16_384
/** Bytes that are fetched at once. */
const FETCHED = 64 * PIECE
/** A line that is longer is cut there: no text that is kept is, and pictures are not kept. */
export const LONGEST_LINE = 1_000_000

/** @property bytes how far in the file they reach */
export type Lines = { lines: string[]; bytes: number }

/** @returns lists of lines, without their ends (CR LF, LF or CR), each list short enough to be read at once */
export async function* byteLines(source: Blob): AsyncGenerator<Lines> {
  let rest = ''
  let afterCr = false
  for await (const { plain, bytes } of utf8Pieces(source)) {
    const lines: string[] = []
    const text = binary(plain)
    let start = afterCr && text[0] === '\n' ? 1 : 0
    for (const match of text.matchAll(/[\r\n]/g)) {
      if (match.index < start) continue
      lines.push((rest + text.slice(start, match.index)).slice(0, LONGEST_LINE))
      rest = ''
      start = match.index + (match[0] === '\r' && text[match.index + 1] === '\n' ? 2 : 1)
    }
    afterCr = text.endsWith('\r')
    if (rest.length < LONGEST_LINE) rest += text.slice(start)
    yield { lines, bytes }
  }
  if (rest) yield { lines: [rest.slice(0, LONGEST_LINE)], bytes: source.size }
}

/** Each byte as one sign. */
export function binary(bytes: Uint8Array): string {
  let text = ''
  // A function takes no more arguments than some tens of thousands.
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode.apply(null, bytes.subarray(at, at + PIECE) as unknown as number[])
  return text
}

/** The bytes that the signs stand for. */
export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** The bytes of a file in UTF-8, in small pieces, without the mark at the beginning. @returns `bytes`: how far in the file they reach */
export async function* utf8Pieces(source: Blob): AsyncGenerator<{ plain: Uint8Array; bytes: number }> {
  let decoder: TextDecoder | undefined
  for (let from = 0; from < source.size; from += FETCHED) {
    const fetched = new Uint8Array(await source.slice(from, from + FETCHED).arrayBuffer())
    if (from === 0) decoder = utf16(fetched)
    for (let at = 0; at < fetched.length; at += PIECE) {
      const part = fetched.subarray(at, at + PIECE)
      const plain = decoder ? new TextEncoder().encode(decoder.decode(part, { stream: true })) : part
      const isMarked = from + at === 0 && plain[0] === 0xef && plain[1] === 0xbb && plain[2] === 0xbf
      yield { plain: isMarked ? plain.subarray(3) : plain, bytes: from + at + part.length }
    }
  }
}

/** Told by the mark at the beginning, or by a zero beside the first sign, which all these formats have in ASCII. */
function utf16([first, second]: Uint8Array): TextDecoder | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return new TextDecoder('utf-16le')
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return new TextDecoder('utf-16be')
  return undefined
}
