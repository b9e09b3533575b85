/**
 * The text of bytes whose encoding is told wrongly, or not at all. What is UTF-8 is UTF-8: no text of another encoding looks like it
 * by chance. Else what is said of it counts, else what is said elsewhere in the same card, else what Windows writes in the West.
 */
import { bytesOf } from '../import/byteLines'

const USUAL = 'windows-1252'
const IN_WESTERN_BYTES = /^(?:windows-|cp-?|iso-?8859|latin|us-?ascii|ascii|ansi|utf-?8)/i

/** Nobody says in which encoding a text is, and it is not one of the West: a guess would make other letters of it. */
export class UnknownEncoding extends Error {}

/**
 * @param bytes each sign one byte @param said what the text says of itself @param around what the card says elsewhere
 * @throws UnknownEncoding
 */
export function decoded(bytes: string, said: string | undefined, around: string | undefined): string {
  if (/^[\0-\x7f]*$/.test(bytes) && !/^(?:iso-2022|utf-?7|hz)/i.test(said ?? '')) return bytes
  const raw = bytesOf(bytes)
  const isOfOneByte = said === undefined || IN_WESTERN_BYTES.test(said)
  for (const name of isOfOneByte ? ['utf-8', said, around] : [said, 'utf-8', around]) {
    const text = name && strictly(raw, name)
    if (text) return text
  }
  const damaged = new TextDecoder('utf-8').decode(raw)
  const lost = damaged.split('\ufffd').length - 1
  if (lost < damaged.replace(ASCII, '').length - lost) return damaged
  const text = new TextDecoder(USUAL).decode(raw)
  if (NOT_WESTERN.test(text)) throw new UnknownEncoding()
  return text
}

const ASCII = /[\0-\x7f]+/g
/** No word of Western Europe has so many letters with accents one after another. */
const NOT_WESTERN = /[\u00c0-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e]{4}/

function strictly(raw: Uint8Array, name: string): string | undefined {
  try {
    return new TextDecoder(name.trim().replace(/^cp-?(?=125)/i, 'windows-'), { fatal: true }).decode(raw)
  } catch {
    // No such encoding, or not in it.
    return undefined
  }
}

/** The bytes that quoted-printable (RFC 2045) stands for; what is no code of it stays as it is. */
export const unquoted = (bytes: string): string =>
  bytes.replace(/=([\dA-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
