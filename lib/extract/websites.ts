/** Web addresses, mail addresses and profile pages in a text. */
import { parse } from 'tldts'
import { isEmailAddress } from '../core/email'

const URL_LIKE =
  /(?:https?:\/\/|www\.)[^\s<>"'|（）()、，]{3,300}|(?<![\p{L}\d_@.-])[\p{L}\d][\p{L}\d-]{1,62}(?:\.[\p{L}\d-]{2,63}){1,4}(?:\/[^\s<>"'|（）()、，]{0,200})?/giu
/** From the beginning of a word only: from each letter of a long one it would be tried anew. */
const EMAIL =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+'’-]{0,63}@[\p{L}\p{N}][\p{L}\p{N}-]{0,62}(?:\.[\p{L}\p{N}-]{1,62}){1,5}/gu
const PROFILE =
  /^(?:[a-z-]+\.)?(?:linkedin|twitter|x|facebook|fb|instagram|threads|bsky|mastodon|github|gitlab|xing|vimeo|youtube|tiktok|pinterest|behance|dribbble|medium|about|researchgate|orcid|academia|soundcloud|viadeo|wa|t|calendly|linktr)\.[a-z.]{2,12}$/i
const NO_PERSON =
  /\/(?:company|companies|school|showcase|groups|pages|share|sharer|intent|hashtag|jobs)(?:\/|$)|^(?:wa\.me|calendly\.com|t\.me|linktr\.ee)/i
const PROGRAM =
  /(?:^|\.)(?:aka\.ms|aka\.\w+\.example|outlook\.com|bit\.ly|avast\.com|mailtrack\.io|list-manage\.com|goo\.gl)$|unsubscri|desabonn|abmeld|tracking|\/unsub/i

/** "siv.ing.", "cand.jur.": degrees written as addresses are. */
const DEGREE = /^(?:siv|civ|cand|dipl|mag|univ|stud|dr)\.[a-z]{2,6}$/i

/** The mail addresses in a text, lower case, each once. */
export function emailsIn(text: string): string[] {
  const found = new Set<string>()
  if (!text.includes('@')) return []
  for (const match of text.slice(0, 20_000).matchAll(EMAIL)) {
    const email = match[0].replace(/[.'’-]+$/, '').toLowerCase()
    if (isEmailAddress(email)) found.add(email)
  }
  return [...found]
}

const isSuffix = (host: string): boolean => {
  const facts = parse(host)
  // `.example` is reserved for examples (RFC 2606) and so in no list of suffixes.
  return Boolean(facts.isIcann && facts.domain) || (facts.publicSuffix === 'example' && facts.domain !== null)
}

/** Web addresses of a text, as written, parted into a person's profile pages and other sites. */
export function addressesIn(text: string, ownDomain?: string): { websites: string[]; profileUrls: string[] } {
  const websites = new Set<string>()
  const profileUrls = new Set<string>()
  for (const match of text.slice(0, 20_000).matchAll(URL_LIKE)) {
    const shown = match[0].replace(/[.,;:!?)\]}'’»”]+$/, '')
    const bare = !/^(?:https?:|www\.)/i.test(shown)
    const [host = ''] = shown.replace(/^https?:\/\//i, '').split(/[/?#:]/)
    if (!isSuffix(host) || DEGREE.test(host)) continue
    if (bare && shown !== shown.toLowerCase() && parse(host).domain !== ownDomain) continue
    sortAddress(shown, websites, profileUrls)
  }
  return { websites: [...websites], profileUrls: [...profileUrls] }
}

/** Whether an address is a page of a person on a network, another site, or of no use. */
export function sortAddress(shown: string, websites: Set<string>, profileUrls: Set<string>): void {
  const [host = '', ...path] = shown
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .split('/')
  const where = `${host}/${path.join('/')}`
  if (PROGRAM.test(host) || PROGRAM.test(where)) return
  if (PROFILE.test(host)) {
    if (path[0] && !NO_PERSON.test(where)) profileUrls.add(shown)
  } else websites.add(shown)
}
