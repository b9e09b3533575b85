/**
 * Sealing in the age format (age-encryption.org/v1), so that anybody can open a copy with the standard tool and the passphrase:
 *
 *     age -d COPY-full.age > copy.zip                         the passphrase alone
 *     age -d -i margin-key-….age COPY-inc.age > more.zip      the same passphrase; `age` opens the key file by itself
 *
 * Why two ways. A passphrase goes through scrypt: about a second and 256 MB for each file, which is what makes guessing dear, and
 * age lets a file with a passphrase have no other recipient. A full copy is rare and must stand alone: it is sealed with the
 * passphrase itself. An increment is made every hour, and a restore opens many: it is sealed for a key pair of this set-up, which
 * costs a millisecond. That key is kept on the target too, in a file of its own that is sealed with the passphrase (the tool
 * takes such a file as it is), written before the first increment and again by whoever finds it missing. Should it be lost all the
 * same, every full copy still opens. To use one file key for several files, or scrypt once with one salt, would break the format.
 *
 * scrypt runs in one piece: call what takes a passphrase in a worker or in the background, not where somebody types.
 */
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { syllables } from '../core/copy/syllables'
import { sha256 } from './s3Sign'

/** What age itself takes: 2^18. */
const WORK = 18

export type CopyKey = {
  /** `AGE-SECRET-KEY-1…`: opens increments. */
  identity: string
  /** `age1…`: seals them; no secret. */
  recipient: string
}

export async function newCopyKey(): Promise<CopyKey> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** Seals with a passphrase; about a second. */
export async function sealWithPassphrase(bytes: Uint8Array, passphrase: string, work = WORK): Promise<Uint8Array> {
  const sealing = new Encrypter()
  sealing.setPassphrase(passphrase)
  sealing.setScryptWorkFactor(work)
  return sealing.encrypt(bytes)
}

/** Seals for a key; a millisecond, and 10 ms more for each megabyte or two. */
export async function sealForKey(bytes: Uint8Array, recipient: string): Promise<Uint8Array> {
  const sealing = new Encrypter()
  sealing.addRecipient(recipient)
  return sealing.encrypt(bytes)
}

/**
 * `notSealed`: no age file. `passphrase`, `key`: opened by none of what was given (or its head is damaged: nobody can tell the
 * two apart). `damaged`: opened, and not whole.
 */
export type Unopened = { problem: 'notSealed' | 'passphrase' | 'key' | 'damaged' }
export type Secrets = { passphrase?: string; identity?: string }

/** Opens what was sealed in either way. Nothing of a damaged file is given out. */
export async function opened(bytes: Uint8Array, { passphrase, identity }: Secrets): Promise<Uint8Array | Unopened> {
  const way = sealedWith(bytes)
  if (!way) return { problem: 'notSealed' }
  const secret = way === 'passphrase' ? passphrase : identity
  if (!secret) return { problem: way }
  const opening = new Decrypter()
  if (way === 'passphrase') opening.addPassphrase(secret)
  else opening.addIdentity(secret)
  try {
    // The head by itself, so that a wrong key is told from a damaged body. It asks for scrypt, so only where that costs nothing.
    if (way === 'key') await opening.decryptHeader(headOf(bytes))
    return await opening.decrypt(bytes)
  } catch (error) {
    return { problem: /no identity matched/.test(String(error)) ? way : 'damaged' }
  }
}

const HEAD = /^age-encryption\.org\/v1\n-> (\S+)/
const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes)

/** How an age file is sealed, by its head; undefined where it is none. */
export function sealedWith(bytes: Uint8Array): 'passphrase' | 'key' | undefined {
  const stanza = HEAD.exec(text(bytes.subarray(0, 200)))?.[1]
  if (!stanza) return undefined
  return stanza === 'scrypt' ? 'passphrase' : 'key'
}

/** The lines up to the one that begins with `---`; all there is where none does. */
function headOf(bytes: Uint8Array): Uint8Array {
  const end = /\n--- [^\n]*\n/.exec(text(bytes.subarray(0, 4096)))
  return end ? bytes.subarray(0, end.index + end[0].length) : bytes
}

/** The key file, sealed with the passphrase: `age -d -i` takes it as it is. */
export const sealKey = ({ identity, recipient }: CopyKey, passphrase: string, work = WORK): Promise<Uint8Array> =>
  sealWithPassphrase(
    new TextEncoder().encode(
      `# Margin: opens the increments of these copies\n# public key: ${recipient}\n${identity}\n`,
    ),
    passphrase,
    work,
  )

/** Reads a key file, sealed or open. */
export async function openedKey(bytes: Uint8Array, passphrase: string): Promise<CopyKey | Unopened> {
  const plain = await opened(bytes, { passphrase })
  if ('problem' in plain) return plain
  const identity = /^AGE-SECRET-KEY-1[A-Z0-9]{58}$/m.exec(new TextDecoder().decode(plain))?.[0]
  if (!identity) return { problem: 'damaged' }
  try {
    return { identity, recipient: await identityToRecipient(identity) }
  } catch {
    return { problem: 'damaged' }
  }
}

/**
 * Three words by which a person compares two keys, on paper and on screen. Made from the public half: words made from the
 * passphrase would help whoever guesses it.
 */
export async function checkWords(recipient: string): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(`margin-key-check:${recipient}`))
  return syllables(digest.slice(0, 12))
}
