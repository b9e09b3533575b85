/**
 * The seal of a copy: the SHA-256 of all bytes before it, as the comment at the end of the zip. It tells a single wrong bit
 * anywhere, also in what no unzipping program looks at. Who unpacks a copy and packs it again loses it; then the list of
 * contents vouches for each file, and no more.
 */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'

const SAID = 'margin-copy sha256 '
/** Length of the comment in bytes. */
export const SEAL_BYTES = SAID.length + 64

/** SHA-256 of bytes that come piece by piece. */
export class Fingerprint {
  private readonly hash = sha256.create()

  add(bytes: Uint8Array): void {
    this.hash.update(bytes)
  }

  /** In hexadecimal. No more may be added then. */
  end(): string {
    return bytesToHex(this.hash.digest())
  }
}

export const sealOf = (sha: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(SAID + sha))

/** The SHA-256 that a comment names; undefined where it is no seal. */
export function sealedWith(comment: Uint8Array): string | undefined {
  return /^margin-copy sha256 ([0-9a-f]{64})$/.exec(new TextDecoder().decode(comment))?.[1]
}
