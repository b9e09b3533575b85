/** The text of a file, whatever wrote it: UTF-8, UTF-16 or the Windows code page of Western Europe. */
import { MOST_BYTES, SheetRefused } from './problem'

/** So many first bytes tell how the rest is written. */
const START = 4_000

/** @throws SheetRefused where the bytes are no text */
export function decodeSheet(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new SheetRefused([{ why: 'large', n: bytes.length, most: MOST_BYTES }])
  const [a, b, c, d] = bytes
  // A workbook is a packed folder; an old one is a folder too, of another make.
  if (a === 0x50 && b === 0x4b && c === 3 && d === 4) throw new SheetRefused([{ why: 'workbook' }])
  if (a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0) throw new SheetRefused([{ why: 'workbook' }])
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (a === 0xfe && b === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const wide = wideOrder(bytes.subarray(0, START))
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Two bytes a sign without a mark that says so: of Western text every other byte is nought. */
export function wideOrder(start: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const noughts = [0, 0]
  for (let i = 0; i < start.length; i++) if (start[i] === 0) noughts[i % 2] = (noughts[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = noughts
  const many = start.length / 4
  if (odd > many && even < odd / 10) return 'utf-16le'
  return even > many && odd < even / 10 ? 'utf-16be' : undefined
}
