/** Bytes of a dump: packed, unpacked, their fingerprint. The platform's own streams and hashes, in a page, a worker and in tests. */

/** Packs a text (gzip). */
export async function pack(text: string): Promise<Uint8Array<ArrayBuffer>> {
  return through(new Blob([text]), new CompressionStream('gzip'))
}

/** Unpacks what `pack` made. @throws where it is not that */
export async function unpack(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true }).decode(
    await through(new Blob([bytes]), new DecompressionStream('gzip')),
  )
}

/** SHA-256 in hexadecimal. */
export async function fingerprint(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function through(blob: Blob, stream: CompressionStream | DecompressionStream): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Response(blob.stream().pipeThrough(stream)).arrayBuffer())
}
