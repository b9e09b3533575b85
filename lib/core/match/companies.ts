/**
 * Whether two companies are one: the same domain, profile or web site, or the same name where nothing speaks against it. Nothing of it
 * links by itself: brands, branches and daughters share a domain or a name with the house, so each pair is asked.
 */
import type { Company } from '../company'
import { compareCompanies, comparePlaces, tellingWords } from './compareWork'
import { soundOf } from './letters'
import { labelOf } from './mailboxClues'
import { profileKey } from './profileKey'
import type { Decision, Lists, Reason } from './record'

/** A company made ready to be compared: all of them are held at once. */
export type ReadyCompany = {
  id: string
  /** The words of the name that tell something, folded; legal forms are left out. */
  words: string[]
  domains: string[]
  site?: string
  profiles: string[]
  place: string[]
}

export type CompanyLike = Pick<Company, 'id' | 'name' | 'domains' | 'profileUrls' | 'website' | 'headquarters'>

export function readyCompany(company: CompanyLike, lists: Lists): ReadyCompany {
  const site = siteOf(company.website)
  return {
    id: company.id,
    words: company.name ? tellingWords(company.name, lists) : [],
    domains: company.domains.filter((domain) => !lists.isFreeMail(domain)),
    ...(site && { site }),
    profiles: [...new Set(company.profileUrls.flatMap((url) => companyProfileKey(url) ?? []))],
    place: company.headquarters ? tellingWords(company.headquarters, lists) : [],
  }
}

/** A word that more have in their names is a trade's or a town's, and no reason to compare them. */
export const MOST_BY_WORD = 12

/** The blocks that a company stands in: only those that share one are compared. `w:` is a single word. */
export function companyBlocks({ words, domains, site, profiles }: ReadyCompany): string[] {
  const sounds = [...new Set(words.map(soundOf))].sort()
  return [
    ...new Set([
      ...[...domains, ...(site ? [site] : [])].map((one) => `d:${one}`),
      ...profiles.map((one) => `u:${one}`),
      ...(words.length ? [`n:${sounds.join(' ')}`, `j:${words.join('')}`] : []),
      ...words.filter((word) => word.length > 3).map((word) => `w:${soundOf(word)}`),
    ]),
  ]
}

/** What it takes for a suggestion. */
const ENOUGH = 4

/** Symmetric, and never `link`. */
export function compareCompanyPair(a: ReadyCompany, b: ReadyCompany): Decision {
  const clues = [...ofKeys(a, b), ...ofNames(a, b), ...ofHomes(a, b)]
  const points = clues.reduce((sum, clue) => sum + clue.points, 0)
  const why = [...clues.filter((clue) => clue.points > 0), ...clues.filter((clue) => clue.points < 0)].map(
    (clue) => clue.why,
  )
  const sure = Math.min(0.95, Math.max(0.02, (1 / (1 + Math.exp(-(points - ENOUGH) * 0.9))) * 0.9 + 0.02))
  return { decision: points >= ENOUGH ? 'suggest' : 'different', why, sure: Math.round(sure * 100) / 100 }
}

type Clue = { why: Reason; points: number }

function ofKeys(a: ReadyCompany, b: ReadyCompany): Clue[] {
  const found: Clue[] = []
  const homes = [a, b].map(({ domains, site }) => [...domains, ...(site ? [site] : [])])
  const [mine = [], theirs = []] = homes
  if (a.domains.some((one) => b.domains.includes(one))) found.push({ why: 'domain', points: 6 })
  else if (mine.some((one) => theirs.includes(one))) found.push({ why: 'website', points: 6 })
  else if (mine.some((one) => theirs.some((two) => one.endsWith(`.${two}`) || two.endsWith(`.${one}`))))
    found.push({ why: 'domain', points: 2 })
  else if (mine.length && theirs.length && !mine.some((one) => theirs.some((two) => alikeLabels(one, two))))
    found.push({ why: 'otherDomain', points: -2 })
  if (a.profiles.some((one) => b.profiles.includes(one))) found.push({ why: 'profile', points: 6 })
  else if (a.profiles.some((one) => b.profiles.some((two) => networkOf(one) === networkOf(two))))
    found.push({ why: 'otherProfile', points: -5 })
  return found
}

/** `nord.no` and `nord.com`, `nord.no` and `nord-as.no`: one house may well have both. */
function alikeLabels(one: string, two: string): boolean {
  const [mine, theirs] = [one, two].map((domain) => labelOf(domain).replaceAll('-', '')) as [string, string]
  return mine.length > 2 && theirs.length > 2 && (mine.startsWith(theirs) || theirs.startsWith(mine))
}

function ofNames(a: ReadyCompany, b: ReadyCompany): Clue[] {
  if (!a.words.length || !b.words.length) return []
  if (a.words.join('') === b.words.join('')) return [{ why: 'name', points: 4.5 }]
  // Branches and years are counted: what differs in a number is another one.
  if (numbersIn(a.words) !== numbersIn(b.words)) return [{ why: 'otherName', points: -3 }]
  const like = compareCompanies(a.words, b.words, new Set())
  if (like === 'same') return [{ why: 'spelling', points: 3 }]
  return like === 'alike' ? [{ why: 'nameAlike', points: 2 }] : [{ why: 'otherName', points: -2 }]
}
const numbersIn = (words: readonly string[]): string => words.filter((word) => /\d/.test(word)).join(' ')

function ofHomes(a: ReadyCompany, b: ReadyCompany): Clue[] {
  if (!a.place.length || !b.place.length) return []
  const like = comparePlaces(a.place, b.place)
  if (like === 'same') return [{ why: 'place', points: 1.5 }]
  return like === 'alike' ? [{ why: 'place', points: 0.5 }] : [{ why: 'otherPlace', points: -1.5 }]
}

/** No web site's address that names a house is longer. */
const LONGEST = 2_000
/** Hosts at which many firms have a page: the page is theirs, the host is not. */
const SHARED =
  /(?:^|\.)(?:linkedin|facebook|instagram|twitter|x|youtube|github|medium|wordpress|blogspot|wixsite|linktr|google|etsy)\.(?:com|ee)$/

/** The host of a web site as a domain would be written; with the path where many share the host. */
function siteOf(website: string | undefined): string | undefined {
  const url = urlOf(website)
  if (!url?.hostname.includes('.')) return undefined
  const host = url.hostname.replace(/^www\./, '')
  if (!SHARED.test(host)) return host
  const path = url.pathname.replace(/\/+$/, '').toLowerCase()
  return path ? host + path : undefined
}

/** One text for all addresses of a company's page on a network; undefined where an address names none. */
function companyProfileKey(address: string): string | undefined {
  const url = urlOf(address)
  if (!url) return undefined
  if (!/(?:^|\.)linkedin\.com$/.test(url.hostname)) return profileKey(address)
  const slug = /^\/(?:company|school|showcase)\/([^/]+)/.exec(url.pathname)?.[1]
  return slug && `linkedin.com/company/${slug.toLowerCase()}`
}

const networkOf = (key: string): string => key.slice(0, key.indexOf('/'))

function urlOf(address: string | undefined): URL | undefined {
  const text = address?.trim()
  if (!text || text.length > LONGEST) return undefined
  const whole = /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  return url && /^https?:$/.test(url.protocol) ? url : undefined
}
