/**
 * Gmail's identifiers. The hexadecimal "legacy" id, which is also the id of Gmail's API, is the decimal one of
 * `msg-f:` and `thread-f:` in base 16. Ids with `-a:` are given by the browser before the server has one: they cannot be
 * converted, so only the page's own legacy attribute is used beside them.
 */

export type GmailId = { id?: string; legacy?: string }

/** Letters of the tokens in Gmail's addresses (`#inbox/FMfcgz…`): no vowels. Base 40 of the base64 of `f:<decimal>`. */
const TOKEN_LETTERS = 'BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz'
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const TOKEN = new RegExp(`^[${TOKEN_LETTERS}]{16,}$`)

/** `msg-f:<decimal>` or `thread-f:<decimal>` → the hexadecimal id; nothing for `-a:` ids and for other text. */
export function legacyOf(id: string | undefined): string | undefined {
  const decimal = id && /^(?:msg|thread)-f:(\d{10,20})$/.exec(id)?.[1]
  return decimal ? BigInt(decimal).toString(16) : undefined
}

/** A hexadecimal id → `msg-f:<decimal>` or `thread-f:<decimal>`. */
export const permanentOf = (kind: 'msg' | 'thread', legacy: string): string => `${kind}-f:${BigInt(`0x${legacy}`)}`

const SHOWN_ID = { msg: /^#?(msg-(?:f:\d{10,20}|a:[\w-]+))$/, thread: /^#?(thread-(?:f:\d{10,20}|a:[\w-]+))$/ }

/** An id as written in an attribute (`#msg-f:…` included) and a legacy attribute → both ids, as far as they are known. */
export function idsFrom(kind: 'msg' | 'thread', shown: string | null, legacyShown: string | null): GmailId {
  const id = shown ? SHOWN_ID[kind].exec(shown)?.[1] : undefined
  const legacy = /^[0-9a-f]{12,16}$/.exec(legacyShown ?? '')?.[0] ?? legacyOf(id)
  return {
    ...((id ?? legacy) ? { id: id ?? permanentOf(kind, legacy as string) } : {}),
    ...(legacy ? { legacy } : {}),
  }
}

/** The ids that Gmail logs with a click (`jslog="…; 1:<base64>; 4:<base64>"`, JSON inside): of the thread and of the message, the first of each; a message that is known already is not looked for. */
export function idsFromLog(jslog: string | null, known: GmailId = {}): { thread: GmailId; message: GmailId } {
  let thread: GmailId = {}
  let message = known
  for (const part of jslog?.match(/\b\d+:[A-Za-z0-9+/_=-]{8,}/g) ?? []) {
    const text = decode(part.slice(part.indexOf(':') + 1))
    if (!thread.id) thread = idsFrom('thread', /#?thread-[af]:[\w-]+/.exec(text)?.[0] ?? null, null)
    if (!message.id) message = idsFrom('msg', /#?msg-[af]:[\w-]+/.exec(text)?.[0] ?? null, null)
    if (thread.id && message.id) break
  }
  return { thread, message }
}

/** Until about 2020 a body carried its own legacy id as a class, `m1547986a2fbf2cbf`. (`msg<number>` is something else.) */
export function idsFromBodyClass(className: string): GmailId {
  const legacy = /(?:^|\s)m([0-9a-f]{15,16})(?=\s|$)/.exec(className)?.[1]
  return legacy ? idsFrom('msg', null, legacy) : {}
}

/**
 * The thread that Gmail's address names: `#inbox/FMfcgz…` (decoded), `#all/<hex>`, or the pop-out's `?th=`.
 * `names` tells that there is a thread in the address at all, even one that cannot be decoded (`-a:` ids, future forms).
 */
export function threadInAddress(url: URL): { names: boolean; legacy?: string } {
  const last = url.hash.split('?')[0]?.split('/').slice(1).pop() ?? ''
  const text = url.searchParams.get('th') ?? last.replace(/%3A/gi, ':')
  if (/^#?thread-[af]:/.test(text)) return { names: true, ...legacyPart(legacyOf(text.replace('#', ''))) }
  if (/^[0-9a-f]{15,16}$/.test(text)) return { names: true, legacy: text }
  if (!TOKEN.test(text)) return { names: false }
  const decimal = /^f:(\d{10,20})$/.exec(decode(toBase64(text)))?.[1]
  return { names: true, ...legacyPart(legacyOf(decimal && `thread-f:${decimal}`)) }
}

const legacyPart = (legacy: string | undefined) => (legacy ? { legacy } : {})

/** A vowel-less token read as one number in base 40, written again in base 64. */
function toBase64(token: string): string {
  let number = 0n
  for (const letter of token) number = number * 40n + BigInt(TOKEN_LETTERS.indexOf(letter))
  let text = ''
  for (; number > 0n; number /= 64n) text = BASE64[Number(number % 64n)] + text
  return text
}

/** Base64 (plain or URL-safe) → its bytes as characters; '' where it is no base64. */
function decode(base64: string): string {
  try {
    return atob(base64.replace(/-/g, '+').replace(/_/g, '/'))
  } catch {
    return ''
  }
}
