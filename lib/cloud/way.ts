/**
 * One request to a target and its whole answer, with limits: how long, how slow, how much. Never follows a redirect, sends no
 * cookies, keeps nothing in a cache, and puts nothing of the request into a failure but the host.
 */
import { type Failed, failed } from '../core/copy/target'
import type { TargetFailure } from '../core/copy/targetFailure'
import { failureOfAnswer } from './answers'

export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** `now` in milliseconds; `after` calls once and gives how to call it off. Given, so that a test turns it by hand. */
export type Clock = { now: () => number; after: (ms: number, call: () => void) => () => void }

/** How a target reaches the outside. `signal`: the user stops everything. */
export type Way = { fetch: Fetch; clock: Clock; signal?: AbortSignal }

export type Question = { method: string; url: string; headers?: Record<string, string>; body?: Uint8Array }
/** `bytes` is empty where they were not asked for. */
export type Reply = { status: number; headers: Headers; bytes: Uint8Array }

/** An answer must begin within a minute, and longer by what is sent at 16 KiB a second. */
const BEGIN_MS = 60_000
const SENT_PER_MS = 16
/** Once begun it may be slow for 20 seconds in all, beyond 4 KiB a second. */
const SLOW_MS = 20_000
const READ_PER_MS = 4
/** No copy is larger, and no answer that is no copy is. */
export const MOST_BYTES = 2 ** 31 - 1
export const MOST_TEXT = 8 * 2 ** 20
const MOST_OF_FAULT = 64 * 1024

/** Why we broke off ourselves. */
class TooSlow extends Error {}

/**
 * Asks, and reads the answer to its end.
 * @param most how many bytes of a good answer are read; 0: none, it is let go
 * @returns every answer below 300, and those of `also` (404 for "not there"); everything else is a failure
 */
export async function ask(
  way: Way,
  question: Question,
  most: number,
  also: readonly number[] = [],
): Promise<Reply | Failed> {
  const { method, url, headers, body } = question
  const { clock, signal } = way
  const host = new URL(url).host
  if (signal?.aborted) return failed({ kind: 'stopped' })
  const breaking = new AbortController()
  const stop = () => breaking.abort()
  signal?.addEventListener('abort', stop)
  const callOff = clock.after(BEGIN_MS + (body?.length ?? 0) / SENT_PER_MS, () => breaking.abort(new TooSlow()))
  const why = (otherwise: TargetFailure): Failed => {
    if (signal?.aborted) return failed({ kind: 'stopped' })
    return failed(breaking.signal.reason instanceof TooSlow ? { kind: 'tooSlow' } : otherwise)
  }
  try {
    const response = await way.fetch(url, {
      method,
      headers,
      body: body as BodyInit | undefined,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
      signal: breaking.signal,
    })
    callOff()
    const fault = failureOfAnswer(response, host)
    const isGood = !fault || also.includes(response.status)
    const read = await readWhole(response, clock, breaking, isGood ? most : MOST_OF_FAULT).catch(() => undefined)
    if (!isGood) return failed({ ...fault, ...codeIn(read) })
    if (!read) return why({ kind: 'cut' })
    return { status: response.status, headers: response.headers, bytes: read }
  } catch {
    // What the browser says of it may name the address, and tells nobody what to do.
    return why({ kind: 'unreachable', host })
  } finally {
    callOff()
    signal?.removeEventListener('abort', stop)
  }
}

/** The body to its end; rejects where it is cut, too slow or too long. */
async function readWhole(
  response: Response,
  clock: Clock,
  breaking: AbortController,
  most: number,
): Promise<Uint8Array> {
  if (!response.body) return new Uint8Array()
  if (most === 0) {
    await response.body.cancel()
    return new Uint8Array()
  }
  const reader = response.body.getReader()
  const begun = clock.now()
  const parts: Uint8Array[] = []
  let length = 0
  const allowed = () => SLOW_MS + length / READ_PER_MS
  for (;;) {
    const callOff = clock.after(Math.max(0, begun + allowed() - clock.now()), () => breaking.abort(new TooSlow()))
    const { done, value } = await reader.read().finally(callOff)
    if (done) break
    parts.push(value)
    length += value.length
    if (clock.now() - begun > allowed()) breaking.abort(new TooSlow())
    if (length > most || breaking.signal.aborted) {
      await reader.cancel().catch(() => undefined)
      throw new Error('too long or too slow')
    }
  }
  const announced = response.headers.get('content-length')
  // Of a packed body the packed length is announced.
  const isPacked = response.headers.has('content-encoding')
  if (announced && !isPacked && Number(announced) !== length) throw new Error('cut')
  return joined(parts, length)
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** S3 names its faults: `<Code>NoSuchBucket</Code>`. Nothing else of an answer is taken into a failure. */
function codeIn(bytes: Uint8Array | undefined): { code?: string } {
  const code = bytes && /<Code>([A-Za-z0-9.]{1,40})<\/Code>/.exec(new TextDecoder().decode(bytes))?.[1]
  return code ? { code } : {}
}
