/** Pages of companies and schools, as guests see them and signed in (Ember). */
import type { CompanyFacts } from '../core/capture'
import { companyAddress, companySlug, linkedinUrl } from './linkedinAddress'
import { type Node, organisationOf, textOf } from './linkedinJsonLd'
import { firstMatch, firstText, known, maybe } from './pageText'

const NAME = [
  'h1.org-top-card-summary__title', // 2019 →
  'h1.org-top-card-primary-content__title', // 2018
  '.org-top-card h1',
  '.org-top-card-module__name', // 2017
  'h1.top-card-layout__title', // guests
]
const CARD = '.org-top-card, .org-top-card-module, .top-card-layout'
/** Guests' page and the signed-in forms that name their fields. */
const INDUSTRY = [
  '[data-test-id="about-us__industry"] dd',
  '.org-top-card-primary-content__industry',
  '.company-industries',
]
const SIZE = ['[data-test-id="about-us__size"] dd', '.org-about-company-module__company-staff-count-range']
const SEAT = [
  '[data-test-id="about-us__headquarters"] dd',
  '.org-top-card-primary-content__headquarter',
  '.org-about-company-module__headquarters',
]
const SITE = [
  '[data-test-id="about-us__website"] a',
  '.org-about-company-module__company-page-url a',
  '[data-control-name="page_details_module_website_external_link"]',
]
/** 2019 →: industry, seat, followers and staff in one row, in this order, each of which may be missing. */
const ROW = '.org-top-card-summary-info-list__info-item'
/** The About page's list; its labels are translated and its order is not fixed. */
const DETAILS =
  'main dl, [role="main"] dl, .org-grid__content-height-enforcer dl, .org-page-details-module__card-spacing dl, dl.overflow-hidden'
/** Links that only a company's own page has: its tabs. */
const TAB =
  /^\/(?:company|school|showcase)\/[^/]+\/(?:about|people|posts|jobs|life|insights|events|videos|mycompany)(?:\/|$)/
const CANONICAL = 'link[rel="canonical"]'

/** A number range of people, "11-50 …", "10,001+ …", in any grouping of digits. */
const RANGE = /^\p{Nd}[\p{Nd}.,' \u00a0\u202f]*(?:\s?[-–—]\s?\p{Nd}[\p{Nd}.,' \u00a0\u202f]*|\+)/u

/** The same in the card's row, where a number with a plus may count followers. */
const STAFF_IN_ROW = /^(?:\p{Nd}[\p{Nd}.,]*\s?[-–—]\s?\p{Nd}|10.?001\+)/u

/**
 * A company's page: nothing where there is no card with a name, `unready` where the tabs are another company's while the
 * company of the address is only linked to.
 */
export function readCompany(doc: Document, slug: string): CompanyFacts | 'unready' | undefined {
  const heading = firstMatch(doc, NAME)
  const name = known(heading?.getAttribute('title')) ?? known(heading?.textContent)
  if (!heading || !name) return undefined
  const card = heading.closest(CARD) ?? doc
  const own = ownAddress(doc)
  if (own && own.slug !== slug && linksTo(doc, slug)) return 'unready'
  const found = organisationOf(doc)
  const data = textOf(found?.name) === name ? found : undefined
  const listed = details(doc)
  const items = [...card.querySelectorAll(ROW)]
  const row = items.map((item) => known(item.textContent) ?? '')
  const words = listed.words
  // The list does not say which of its words is the industry; the card's row, shown above, starts with it. Where the two
  // do not agree, nothing is told: the same list also holds the kind of company and its specialities.
  const [first, second = ''] = row
  // What stands before the row's first item has lost its mark; and without a second word the first may be the seat.
  const ordered =
    isOrdered(row) &&
    !known(items[0]?.previousElementSibling?.textContent) &&
    (first === words[0] || (second !== '' && !/\p{Nd}/u.test(second)))
  const industry =
    firstText(doc, INDUSTRY) ?? (first && ordered && (words.length === 0 || words.includes(first)) ? first : undefined)
  const seat =
    firstText(doc, SEAT) ??
    (industry && ordered ? words.find((word) => word !== industry && row.includes(word)) : undefined) ??
    seatOf(data) ??
    (ordered ? placeIn(row) : undefined)
  return {
    name,
    ...maybe(
      'website',
      outside(firstMatch(doc, SITE)?.getAttribute('href')) ?? listed.site ?? outside(textOf(data?.sameAs)),
    ),
    ...maybe('industry', /\p{Nd}/u.test(industry ?? '') ? undefined : industry),
    ...maybe('companySize', firstText(doc, SIZE) ?? listed.size ?? row.find((item) => STAFF_IN_ROW.test(item))),
    ...maybe('headquarters', seat),
    ...maybe('profileUrl', own && companyAddress(own)),
  }
}

/** The values of the About list by their form: a link out, a range of people, and the words in between. */
function details(doc: Document): { site?: string; size?: string; words: string[] } {
  let site: string | undefined
  let size: string | undefined
  const words: string[] = []
  for (const value of doc.querySelector(DETAILS)?.querySelectorAll('dd') ?? []) {
    const link = value.querySelector('a[href]')
    const text = known(value.textContent)
    if (link) site ??= outside(link.getAttribute('href'))
    else if (text && RANGE.test(text)) size ??= text
    else if (text && !/^[+(]?\p{Nd}/u.test(text)) words.push(text)
  }
  return { ...maybe('site', site), ...maybe('size', size), words }
}

/** Whether the row does not look turned round: a seat is mostly a list of places, and the industry before it is not. */
const isOrdered = ([first = '', second = '']: readonly string[]): boolean =>
  !first.includes(',') || second.includes(',') || /\p{Nd}/u.test(second)

/** A place in the card's row: words with a comma and without digits. */
const placeIn = (row: readonly string[]): string | undefined =>
  row.slice(1).find((item) => item.includes(',') && !/\p{Nd}/u.test(item))

function seatOf(data: Node | undefined): string | undefined {
  const address = data?.address as Node | undefined
  const parts = [textOf(address?.addressLocality), textOf(address?.addressRegion)].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : undefined
}

/** An address outside LinkedIn; LinkedIn's own detour (`/redir/redirect?url=…`) is taken off. */
function outside(href: string | null | undefined): string | undefined {
  const detour = linkedinUrl(href)
  if (detour) return detour.pathname.startsWith('/redir/') ? outside(detour.searchParams.get('url')) : undefined
  return href && /^https?:\/\//i.test(href) ? href : undefined
}

/** The page's own address, as its tabs or its head give it. */
function ownAddress(doc: Document): { kind: string; slug: string } | undefined {
  for (const link of doc.querySelectorAll('a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]')) {
    const url = linkedinUrl(link.getAttribute('href'))
    if (url && TAB.test(url.pathname)) return companySlug(url.href)
  }
  return companySlug(doc.querySelector(CANONICAL)?.getAttribute('href'))
}

const linksTo = (doc: Document, slug: string): boolean =>
  [...doc.querySelectorAll('a[href*="/company/"], a[href*="/school/"], a[href*="/showcase/"]')].some(
    (link) => companySlug(link.getAttribute('href'))?.slug === slug,
  )
