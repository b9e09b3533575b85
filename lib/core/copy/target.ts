/**
 * A place where copies are kept: flat names, bytes, and a tag that says whether something is still what was seen last.
 *
 * Whoever writes to one lives by two rules, because there are servers that forget conditions: a name is never used twice (it
 * bears the device and a counter), so that nothing can be overwritten that matters; and nothing is called done before it was
 * read back (`verifiedPut`).
 *
 * Ordinary failure is a value. Only a bug throws.
 */
import type { TargetFailure } from './targetFailure'

export type Failed = { failed: TargetFailure }
export const isFailed = (answer: object): answer is Failed => 'failed' in answer
export const failed = (failure: TargetFailure): Failed => ({ failed: failure })

/** `absent`: only where nothing has that name. `tag`: only where it still bears that tag, as `get`, `head`, `list` or `put` gave it. */
export type Condition = { absent: true } | { tag: string }

export type Stored = {
  /** As the server gave it, quotes and `W/` included; none where it gives none. */
  tag?: string
}
export type Absent = { absent: true }
export type Entry = Stored & {
  name: string
  /** Bytes. */
  size: number
  /** When it was written, by the server's clock: UTC, ISO 8601. */
  at?: string
}

export type Target = {
  /** Writes the whole file. Where the condition does not hold the failure is `changed`, and nothing was written. */
  put(name: string, bytes: Uint8Array, condition?: Condition): Promise<Stored | Failed>
  get(name: string): Promise<(Stored & { bytes: Uint8Array }) | Absent | Failed>
  head(name: string): Promise<(Stored & { size?: number }) | Absent | Failed>
  /** Everything whose name begins so, sorted by name; all pages of it. An empty place is an empty list. */
  list(prefix?: string): Promise<Entry[] | Failed>
  /** What is not there is removed already. */
  remove(name: string, condition?: { tag: string }): Promise<Record<string, never> | Failed>
}

/** Names that every target can keep as they are: letters, digits, `.`, `_`, `-`, no more than 200, no dot first. */
export const isTargetName = (name: string): boolean => /^[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}$/.test(name)

/** SHA-256 in lower-case hex; a page has it as `crypto.subtle`. */
export type Hash = (bytes: Uint8Array) => Promise<string>

export type Verified = Stored & { verified: true; size: number; sha256: string }

/**
 * Writes, reads back, compares size and SHA-256, and only then says that it is there.
 *
 * Where something of that name is there already and is the same to the byte, an earlier try had arrived whose answer was lost:
 * that is done too. The tag is the one of the reading back: some servers change it after the write.
 */
export async function verifiedPut(
  target: Pick<Target, 'put' | 'get'>,
  name: string,
  bytes: Uint8Array,
  sha256: Hash,
  condition: Condition = { absent: true },
): Promise<Verified | Failed> {
  const wanted = await sha256(bytes)
  const answer = await target.put(name, bytes, condition)
  const isThere = isFailed(answer) && answer.failed.kind === 'changed'
  if (isFailed(answer) && !isThere) return answer
  const read = await target.get(name)
  if (isFailed(read)) return isThere ? answer : read
  if ('absent' in read) return isThere ? answer : failed({ kind: 'notStored' })
  const isSame = read.bytes.length === bytes.length && (await sha256(read.bytes)) === wanted
  if (!isSame) return isThere ? answer : failed({ kind: 'different' })
  return { verified: true, size: bytes.length, sha256: wanted, tag: read.tag }
}
