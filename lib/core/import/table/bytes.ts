import type { ImportSource } from '../reader'

/** The bytes of a file, as its stream gives them. */
export async function* bytesOf(source: ImportSource): AsyncGenerator<Uint8Array> {
  const reader = source.stream().getReader()
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
  } finally {
    await reader.cancel()
  }
}
