/**
 * A company's page in LinkedIn's server-driven interface. No capture of one is known: classes are hashes and there is no
 * `h1`, so little is told, and only what two places of the page agree on.
 */
import type { CompanyFacts } from '../core/capture'
import { companyAddress, companySlug, linkedinUrl } from './linkedinAddress'
import { nameInTitle } from './linkedinText'
import { known, maybe } from './pageText'

const SCREEN = '[data-sdui-screen*="organization" i], [data-sdui-screen*="company" i], [data-sdui-screen*="school" i]'
const TAB = /^\/(?:company|school|showcase)\/[^/]+\/(?:about|people|posts|jobs|life)(?:\/|$)/
/** "51-200 employees", "10,001+ Beschäftigte". */
const STAFF = /^\p{Nd}[\p{Nd}.,\s\u00a0\u202f]*(?:\s?[-–—]\s?\p{Nd}[\p{Nd}.,\s\u00a0\u202f]*|\+)\s?\p{L}[\p{L}\s]*$/u

/** Nothing where there is no such screen or its heading is not the title's company; `unready` where the tabs are another's. */
export function readSduiCompany(doc: Document, slug: string): CompanyFacts | 'unready' | undefined {
  const screen = doc.querySelector(SCREEN)
  if (!screen) return undefined
  const tabs = [...screen.querySelectorAll('a[href]')]
    .map((link) => linkedinUrl(link.getAttribute('href')))
    .filter((url) => url !== undefined && TAB.test(url.pathname))
    .map((url) => companySlug(url?.href))
  const own = tabs[0]
  if (!own || tabs.some((tab) => tab?.slug !== own.slug)) return 'unready'
  // A company may stand in the address by its number, which LinkedIn turns into the name.
  if (own.slug !== slug && !/^\d+$/.test(slug)) return 'unready'
  const heading = [...screen.querySelectorAll('h1, h2')].map((each) => known(each.textContent)).find(Boolean)
  const titled = nameInTitle(doc.title)
  if (!heading || !titled || !(titled === heading || titled.startsWith(`${heading}:`))) return undefined
  const card = screen.querySelector('h1, h2')?.closest('section') ?? screen
  const sites = new Set(
    [...card.querySelectorAll('a[href]')].map((link) => outside(link.getAttribute('href'))).filter(Boolean),
  )
  const staff = new Set(leafTexts(card).filter((text) => STAFF.test(text) && /[-–—]|10.?001/.test(text)))
  return {
    name: heading,
    ...maybe('website', sites.size === 1 ? [...sites][0] : undefined),
    ...maybe('companySize', staff.size === 1 ? [...staff][0] : undefined),
    profileUrl: companyAddress(own),
  }
}

const leafTexts = (root: Element): string[] =>
  [...root.querySelectorAll('*')]
    .filter((each) => each.childElementCount === 0)
    .map((each) => known(each.textContent) ?? '')

/** An address outside LinkedIn, its detour taken off. */
function outside(href: string | null): string | undefined {
  const detour = linkedinUrl(href)
  if (detour) return detour.pathname.startsWith('/redir/') ? outside(detour.searchParams.get('url')) : undefined
  return href && /^https?:\/\//i.test(href) ? href : undefined
}
