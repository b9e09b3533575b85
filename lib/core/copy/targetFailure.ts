/** What can go wrong between here and a place where copies are kept, each with its sentence and what to do (`text/cloud.ts`). */
import type { Params, TextKey } from '../text'

export const FAILURES = [
  /** 401: the name or the password is not taken. */
  'unauthorised',
  /** 403: known, but may not do this here. */
  'forbidden',
  /** 404, 410: the folder or bucket itself is not there. That one file is not there is an answer, no failure. */
  'missing',
  /** 409, 405, 423: something else is in the way, or the folder above is not there. */
  'conflict',
  /** 412: there is something under that name already, or not what was seen there last. */
  'changed',
  /** 429: asked too often. */
  'tooMany',
  /** 5xx, except 507. */
  'server',
  /** The server sends elsewhere. It is not followed: the password would go along. */
  'redirected',
  /** It answers, but slower than anything could be kept there. */
  'tooSlow',
  /** Less came than was announced. */
  'cut',
  /** An answer, but of somebody else: a page to log in with, a captive portal, a parked domain. */
  'notOurs',
  /** No answer at all: no network, no such host, a certificate that the browser does not take. */
  'unreachable',
  /** 507, 413, a full disk. */
  'noRoom',
  /** The server said that it was stored, and it is not there. */
  'notStored',
  /** What was read back is not what was written. */
  'different',
  /** The server said that it was removed, and it is still there. */
  'stillThere',
  /** This machine's clock is too far off for the signature to be taken (S3). */
  'wrongClock',
  /** The browser does not let Margin reach that host or folder (any more). */
  'notAllowed',
  /** Any other answer that is no yes: 400, 402, 451 … */
  'refused',
  /** The user stopped it. */
  'stopped',
] as const
export type FailureKind = (typeof FAILURES)[number]

/** Never holds a password, a key, a signature or an address with one in it: it is shown, kept and logged. */
export type TargetFailure = {
  kind: FailureKind
  /** The HTTP status, where there was one. */
  status?: number
  /** Seconds that the server asks to wait. */
  retryAfter?: number
  /** Where a redirect led to, where that can be known; else the host that was asked. */
  host?: string
  /** The server's own short code (S3: `NoSuchBucket`), letters and digits only. */
  code?: string
}

/** Failures that pass by themselves: it is tried again without asking anybody. For the others somebody must do something first. */
const PASSES: readonly FailureKind[] = ['tooMany', 'server', 'tooSlow', 'cut', 'unreachable', 'notStored', 'different']

/** Whether trying again later may help without anybody doing anything. */
export const passes = ({ kind }: TargetFailure): boolean => PASSES.includes(kind)

/**
 * How long to wait before the next try.
 * @param tries how many tries have failed in a row, 1 or more
 * @returns milliseconds: what the server asked for (at most a day), else 1, 2, 4 … minutes up to an hour
 */
export function waitBefore(failure: TargetFailure, tries: number): number {
  const minute = 60_000
  const own = Math.min(60, 2 ** Math.max(0, Math.min(tries, 10) - 1)) * minute
  const asked = Math.min(failure.retryAfter ?? 0, 86_400) * 1000
  return Math.max(own, asked)
}

export type Sentence = { key: TextKey; params?: Params }

/** What happened and what to do about it, as keys of texts. */
export function failureWords(failure: TargetFailure): { says: Sentence; todo: Sentence } {
  const { kind, status, host, code } = failure
  const which = [status, code].filter(Boolean).join(' ')
  const params: Params = { status: which || '–', host: host ?? '–' }
  return { says: { key: `cloud.failed.${kind}`, params }, todo: { key: `cloud.todo.${kind}`, params } }
}
