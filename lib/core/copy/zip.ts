/** Packed files put together to a zip, piece by piece, with the seal at its end. */
import { Zip, type ZipInputFile } from 'fflate'
import { Fingerprint, SEAL_BYTES, sealOf } from './seal'

/** A file that is packed already (deflate), with the CRC-32 and the length of what is in it. */
export type Packed = { file: string; crc: number; bytes: number; pieces: AsyncIterable<Uint8Array<ArrayBuffer>> }

/** A zip has no room for longer ones. */
export const LONGEST = 0xffffffff

/**
 * Writes the zip.
 * @param at instant that its files bear (ISO); zips know of none before 1980
 * @param sink takes the bytes, in their order
 * @param sealed whether the seal of a copy stands behind it
 * @returns its length in bytes
 */
export async function writeZip(
  parts: readonly Packed[],
  at: string,
  sink: (bytes: Uint8Array<ArrayBuffer>) => Promise<unknown>,
  sealed = true,
): Promise<number> {
  const whole = new Fingerprint()
  let ready: Uint8Array[] = []
  let length = 0
  let end: Uint8Array | undefined
  const zip = new Zip((error, bytes, last) => {
    if (error) throw error
    if (last) end = bytes
    else ready.push(bytes)
  })
  const flush = async () => {
    const now = ready
    ready = []
    for (const bytes of now) {
      whole.add(bytes)
      length += bytes.length
      await sink(bytes as Uint8Array<ArrayBuffer>)
    }
  }
  const year = Number(at.slice(0, 4))
  const mtime = year >= 1980 && year < 2100 ? at : '1980-01-02'
  for (const { file, crc, bytes, pieces } of parts) {
    if (bytes > LONGEST) throw new RangeError(`${file} is longer than a zip can hold`)
    const entry: ZipInputFile & Required<Pick<ZipInputFile, 'crc' | 'size'>> = {
      filename: file,
      compression: 8,
      crc,
      size: bytes,
      mtime,
    }
    zip.add(entry)
    for await (const piece of pieces) {
      entry.ondata?.(null, piece, false)
      await flush()
    }
    entry.ondata?.(null, new Uint8Array(), true)
    await flush()
  }
  if (length > LONGEST) throw new RangeError('more than a zip can hold')
  zip.end()
  if (!end) throw new Error('the zip has no end')
  // The last two bytes are the length of the comment.
  if (sealed) new DataView(end.buffer, end.byteOffset).setUint16(end.length - 2, SEAL_BYTES, true)
  ready.push(end)
  await flush()
  if (!sealed) return length
  const seal = sealOf(whole.end())
  await sink(seal)
  return length + seal.length
}
