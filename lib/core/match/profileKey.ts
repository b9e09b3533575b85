/** Which account a profile's address names, whatever host, language, query or sub-page it was copied with. */

import { trimSignsEnd } from '../trimSigns'

/** Paths that name no account: searches, posts, sign-in pages, what a firm's site says of itself. */
const NO_ACCOUNT =
  /^(?:search|results|feed|login|signin|signup|signout|auth|authwall|oauth|account|accounts|settings|home|explore|jobs?|posts?|share|sharer|sharing|intent|i|hashtag|tags?|p|reels?|stories|watch|shorts|live|video|videos|photos?|photo|events?|groups?|pages|messages|messaging|notifications|marketplace|permalink|story|company|companies|school|showcase|index|default|start|about|about-?us|ueber-uns|uber-uns|a-propos|chi-siamo|quienes-somos|quem-somos|over-ons|om-oss|om-os|contacts?|contact-?us|kontakt|contatti|contacto|contato|team|our-team|equipe|equipo|staff|people|impressum|imprint|legal|privacy|careers?|news|blog|press|app|apps|mail|owa|calendar|document|spreadsheets|presentation|forms|drive|file|files|folders|maps|place|url|j|joinchat|[a-z]{2}(?:-[a-z]{2})?)$/

/** Hosts that shorten, search, meet or keep things: none of their addresses is anybody's page. */
const NO_HOST =
  /(?:^|\.)(?:google\.[a-z.]+|goo\.gl|youtu\.be|bit\.ly|tinyurl\.com|t\.co|lnkd\.in|zoom\.us|calendly\.com|office\.com|office365\.com|live\.com|outlook\.com|microsoft\.com|hubspot\.com|salesforce\.com|force\.com|pipedrive\.com|notion\.so|dropbox\.com)$/

/** No address of an account is longer, whatever is counted behind it. */
const LONGEST = 8_000

/**
 * @returns one text for all addresses of one account; undefined where the address names none
 */
export function profileKey(address: string): string | undefined {
  const url = urlOf(address)
  if (!url) return undefined
  const host = url.hostname.replace(/\.$/, '').replace(/^(?:www|m|mobile)\./, '')
  const parts = url.pathname.split('/').filter(Boolean).map(decoded)
  const [first, second] = parts
  if (/(?:^|\.)linkedin\.com$/.test(host)) {
    // Before it may stand what the page was asked with: `mwlite`, `comm`, `public-profile`.
    const at = parts.slice(0, 2).indexOf('in')
    const slug = at < 0 || (at > 0 && NO_ACCOUNT.test(first ?? '')) ? undefined : parts[at + 1]
    // `me` is whoever looks, `unavailable` whoever went.
    return slug && !/^(?:me|edit|unavailable)$/.test(slug) ? `linkedin.com/in/${slug}` : undefined
  }
  if (/(?:^|\.)facebook\.com$/.test(host) && (first === 'profile.php' || first === 'people')) {
    const id = first === 'people' ? parts[2] : url.searchParams.get('id')
    return id ? `facebook.com/${id}` : undefined
  }
  // An account has a path of its own; a bare host is a web site, which several people may share.
  if (!first || NO_HOST.test(host)) return undefined
  const isNamed =
    /^(?:in|u|user|users|people|person|profile|author|channel|c|add|team|our-team|staff|@?[a-z]{2})$/.test(first)
  const account = isNamed && second ? second : first
  if (NO_ACCOUNT.test(account.replace(/\.(?:html?|php|aspx?|jsp)$/, ''))) return undefined
  return `${HOSTS[host] ?? host}/${account === first ? first : `${first}/${second}`}`
}

/** The address without what a copy from elsewhere leaves round it. */
function urlOf(address: string): URL | undefined {
  if (address.length > LONGEST) return undefined
  const bare = address
    .replace(/^.*\]\(/, '')
    .replace(/^\s{0,9}\p{L}[\p{L} ]{0,20}:\s+/u, '')
    .replace(/[\p{Cf}\s]/gu, '')
    .replace(/[‐‑]/g, '-')
    .replace(/^[<("'[]+/, '')
  const text = trimSignsEnd(bare, /[>)"'\],;.]/)
    .replace(/^\/\//, 'https://')
    .replace(/^(https?):\/(?!\/)/i, '$1://')
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
    return /^https?:$/.test(url.protocol) ? url : undefined
  } catch {
    return undefined
  }
}

/** The network of an account, as `profileKey` writes it. */
export const networkOf = (key: string): string => key.slice(0, key.indexOf('/'))

const HOSTS: Record<string, string> = { 'twitter.com': 'x.com', 'fr-fr.facebook.com': 'facebook.com' }

/** Member ids of LinkedIn (`ACoAA…`) tell upper from lower case; names of accounts do not. */
function decoded(part: string): string {
  if (/^AC[ow]A[A-Za-z0-9_-]{10,}$/.test(part)) return part
  try {
    return decodeURIComponent(part).normalize('NFC').replace(/\/+$/, '').toLowerCase()
  } catch {
    return part.toLowerCase()
  }
}
