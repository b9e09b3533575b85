/** Values of a card, made the same way whatever the markup they were found in. */
import type { PageCard } from '../core/capture'
import { isEmailAddress } from '../core/email'
import { known, maybe } from './pageText'

/** All that a card's markup said, still as it was written. */
export type Said = {
  name?: string
  givenName?: string
  familyName?: string
  emails?: readonly string[]
  phones?: readonly string[]
  title?: string
  company?: string
  urls?: readonly string[]
  place?: readonly (string | undefined)[]
}

/** The address of a `mailto:` link or of a bare one, lower case; nothing where there is not exactly one. */
export function emailOf(text: string): string | undefined {
  const bare = text
    .trim()
    .replace(/^mailto:/i, '')
    .replace(/\?.*$/, '')
  const address = safeDecode(bare).trim().toLowerCase()
  return isEmailAddress(address) ? address : undefined
}

/** The number of a `tel:` link or of a bare one, as it is written. */
export function phoneOf(text: string): string | undefined {
  const bare = known(
    safeDecode(
      text
        .trim()
        .replace(/^(?:tel|callto):/i, '')
        .replace(/;.*$/, ''),
    ),
  )
  return bare && bare.replace(/\D/g, '').length >= 6 ? bare : undefined
}

/**
 * Makes a card of what was said; nothing without a name.
 * @param base the page's address, for addresses that are relative to it
 */
export function cardOf(form: PageCard['form'], kind: PageCard['kind'], said: Said, base: string): PageCard | undefined {
  const given = known(said.givenName)
  const family = known(said.familyName)
  const name = known(said.name) ?? (given && family ? `${given} ${family}` : undefined)
  if (!name || name.length > 120) return undefined
  const urls = (said.urls ?? []).flatMap((url) => webAddress(url, base) ?? [])
  const profileUrl = urls.find((url) => /^https:\/\/([a-z]+\.)?linkedin\.com\/(in|company|school)\//.test(url))
  const website = kind === 'company' ? urls.find((url) => url !== profileUrl && !isSocial(url)) : undefined
  const place = (said.place ?? []).map(known).filter(Boolean).join(', ')
  return {
    form,
    kind,
    name,
    ...(given && family ? { givenName: given, familyName: family } : {}),
    emails: [...new Set((said.emails ?? []).flatMap((text) => emailOf(text) ?? []))],
    phones: [...new Set((said.phones ?? []).flatMap((text) => phoneOf(text) ?? []))],
    ...maybe('title', known(said.title)),
    ...maybe('company', known(said.company)),
    ...maybe('website', website),
    ...maybe('profileUrl', profileUrl),
    ...maybe('place', place || undefined),
  }
}

const SOCIAL =
  /^https?:\/\/([\w-]+\.)*(linkedin|facebook|twitter|x|instagram|youtube|tiktok|github|wikipedia|wikidata|crunchbase)\.(com|org)\//

const isSocial = (url: string) => SOCIAL.test(url)

function webAddress(text: string, base: string): string | undefined {
  try {
    const url = new URL(text, base)
    return /^https?:$/.test(url.protocol) ? url.href : undefined
  } catch {
    return undefined
  }
}

function safeDecode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
