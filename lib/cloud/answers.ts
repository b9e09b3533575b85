/** What the status of an answer means for a copy. */
import type { FailureKind, TargetFailure } from '../core/copy/targetFailure'

const KINDS: ReadonlyMap<number, FailureKind> = new Map([
  [401, 'unauthorised'],
  [407, 'unauthorised'],
  [403, 'forbidden'],
  [404, 'missing'],
  [410, 'missing'],
  [405, 'conflict'],
  [409, 'conflict'],
  [423, 'conflict'],
  [412, 'changed'],
  [408, 'tooSlow'],
  [429, 'tooMany'],
  [413, 'noRoom'],
  [507, 'noRoom'],
])

/**
 * The failure that an answer is, or undefined where it is a good one.
 * @param host the host that was asked, for a redirect that does not say where to
 */
export function failureOfAnswer(response: Response, host: string): TargetFailure | undefined {
  const { status, headers, type } = response
  // A browser shows of a redirect that is not followed nothing at all: status 0, no headers.
  if (type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return { kind: 'redirected', host: hostOf(headers.get('location'), host), ...(status && { status }) }
  }
  if (status < 300) return undefined
  const kind = KINDS.get(status) ?? (status >= 500 ? 'server' : 'refused')
  const retryAfter = secondsAsked(headers)
  return { kind, status, ...(retryAfter !== undefined && { retryAfter }) }
}

/** Only the host: the rest of an address to log in at may hold a token. */
function hostOf(location: string | null, host: string): string {
  if (!location) return host
  try {
    return new URL(location, `https://${host}`).host
  } catch {
    return host
  }
}

/** `Retry-After` in seconds. A moment in place of a number is counted from the server's own clock. */
function secondsAsked(headers: Headers): number | undefined {
  const asked = headers.get('retry-after')?.trim()
  if (!asked) return undefined
  if (/^\d{1,9}$/.test(asked)) return Number(asked)
  const seconds = (Date.parse(asked) - Date.parse(headers.get('date') ?? '')) / 1000
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : undefined
}

const PAGE = /^(?:\s|<!--.{0,400}?-->|<\?xml[^>]{0,200}>)*<(?:!doctype\s+html|html|head|body)\b/is

/** Whether bytes are the beginning of a web page: somebody else answered. No copy of ours begins like one. */
export const isPage = (bytes: Uint8Array): boolean =>
  PAGE.test(new TextDecoder().decode(bytes.subarray(0, 1024)).replace(/^\ufeff/, ''))
/** The same where only the head of an answer is there. */
export const isPageType = (headers: Headers): boolean =>
  /^(?:text\/html|application\/xhtml)/i.test(headers.get('content-type') ?? '')
