/** Which account a profile's address names, whatever host, language, query or sub-page it was copied with. */

import { trimSignsEnd } from '../trimSigns'

/** Paths that name no account: searches, posts, sign-in pages. */
const NO_ACCOUNT =
  /^(?:search|results|feed|login|signin|signup|home|explore|jobs|posts?|share|sharer|hashtag|p|watch|company|school)$/

/** No address of an account is longer, whatever is counted behind it. */
const LONGEST = 8_000

/**
 * @returns one text for all addresses of one account; undefined where the address names none
 */
export function profileKey(address: string): string | undefined {
  if (address.length > LONGEST) return undefined
  let url: URL
  try {
    const text = trimSignsEnd(address.replace(/[\p{Cf}\s]/gu, '').replace(/^[<("'[]+/, ''), /[>)"'\],;.]/).replace(
      /^\/\//,
      'https://',
    )
    url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`)
  } catch {
    return undefined
  }
  if (!/^https?:$/.test(url.protocol)) return undefined
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, '')
  const parts = url.pathname.split('/').filter(Boolean).map(decoded)
  if (/(?:^|\.)linkedin\.com$/.test(host)) {
    // Before it may stand what the page was asked with: `mwlite`, `comm`, `public-profile`.
    const at = parts.slice(0, 2).indexOf('in')
    const slug = at < 0 ? undefined : parts[at + 1]
    return slug && !(at > 0 && NO_ACCOUNT.test(parts[0] ?? '')) ? `linkedin.com/in/${slug}` : undefined
  }
  if (/(?:^|\.)facebook\.com$/.test(host) && parts[0] === 'profile.php') {
    const id = url.searchParams.get('id')
    return id ? `facebook.com/${id}` : undefined
  }
  const [first] = parts
  // An account has a path of its own; a bare host is a web site, which several people may share.
  if (!first || NO_ACCOUNT.test(first)) return undefined
  const named = /^(?:in|u|user|users|people|profile|author|channel|c|add|@?[a-z]{2})$/.test(first) && parts[1]
  return `${HOSTS[host] ?? host}/${named ? `${first}/${parts[1]}` : first}`
}

/** The network of an account, as `profileKey` writes it. */
export const networkOf = (key: string): string => key.slice(0, key.indexOf('/'))

const HOSTS: Record<string, string> = { 'twitter.com': 'x.com', 'fr-fr.facebook.com': 'facebook.com' }

/** Member ids of LinkedIn (`ACoAA…`) tell upper from lower case; names of accounts do not. */
function decoded(part: string): string {
  if (/^AC[ow]A[A-Za-z0-9_-]{10,}$/.test(part)) return part
  try {
    return decodeURIComponent(part).normalize('NFC').toLowerCase()
  } catch {
    return part.toLowerCase()
  }
}
