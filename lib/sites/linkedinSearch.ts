/** People in LinkedIn's search results and in the list of one's connections. */
import type { PageFacts } from '../core/capture'
import { profileAddress, profileSlug } from './linkedinAddress'
import { isBadge, personName, seenText } from './linkedinText'
import { known, maybe } from './pageText'

type Result = PageFacts['results'][number]

/** One result: newest first. From late 2024 the other class names are random per build. */
const RESULT = [
  '[data-view-name="people-search-result"]', // SDUI, 2025 →
  '[data-view-name="search-entity-result-universal-template"]', // 2024-25
  '.entity-result__item, .entity-result', // 2021 to 2024
  'li.reusable-search__result-container',
  '.search-result--person, .search-result__wrapper', // 2018 to 2020
]
const HEADLINE = [
  '.entity-result__primary-subtitle',
  '.t-14.t-black.t-normal',
  '.subline-level-1',
  '.search-result__truncate',
]
const PLACE = [
  '.entity-result__secondary-subtitle',
  '.t-14.t-normal:not(.t-black):not(.t-black--light)',
  '.subline-level-2',
]
/** 2018 to 2020: the name, followed by the badge. */
const ACTOR = '.actor-name'

/** One connection. */
const CONNECTION = [
  'a[data-view-name="connections-profile"][href*="/in/"]', // SDUI, 2025 →
  '.mn-connection-card', // Ember
]

/** The people of a search page. "LinkedIn Member" cards have no link, and mutual connections stand below the name: both stay out. */
export function readSearch(doc: Document): Result[] {
  for (const selector of RESULT) {
    const found = [...doc.querySelectorAll(selector)].filter((card) => !card.parentElement?.closest(selector))
    const results = found.map(readResult).filter((each) => each !== undefined)
    if (found.length > 0) return unique(results)
  }
  return []
}

/** The people of the list of connections. */
export function readConnections(doc: Document): Result[] {
  const links = [...doc.querySelectorAll(CONNECTION[0] as string)]
  if (links.length > 0) return unique(links.map(readConnection).filter((each) => each !== undefined))
  return unique(
    [...doc.querySelectorAll(CONNECTION[1] as string)].map(readOldConnection).filter((each) => each !== undefined),
  )
}

function readResult(card: Element): Result | undefined {
  // The first link with words in it is the name; the one before it holds the picture.
  const link = [...card.querySelectorAll('a[href*="/in/"]')].find((each) => seenText(nameNode(each)))
  const slug = profileSlug(link?.getAttribute('href'))
  const fullName = link && personName(seenText(nameNode(link)))
  if (!slug || !fullName) return undefined
  const paragraphs = paragraphsAfter(card, link)
  return {
    fullName,
    ...maybe('headline', line(card, HEADLINE) ?? paragraphs[0]),
    ...maybe('location', line(card, PLACE) ?? paragraphs[1]),
    profileUrl: profileAddress(slug),
  }
}

/** Where in a link the name stands: beside pictures, presence and badges. */
const nameNode = (link: Element): Element | null =>
  link.querySelector('span[dir="ltr"]') ??
  link.querySelector(ACTOR) ??
  (link.querySelector('img, figure, .presence-entity') ? null : link)

/** The first line of one of the forms, outside the summary. */
function line(card: Element, selectors: readonly string[]): string | undefined {
  for (const selector of selectors) {
    const found = card.querySelector(selector)
    const text = found && !found.querySelector('a') ? seenText(found) : undefined
    if (text && !isBadge(text)) return text
  }
  return undefined
}

/** The newest form has paragraphs only: those after the one with the name, without links, are headline and place. */
function paragraphsAfter(card: Element, link: Element): string[] {
  if (card.getAttribute('data-view-name') !== 'people-search-result') return []
  const all = [...card.querySelectorAll('p')]
  const at = all.findIndex((each) => each.contains(link) || link.contains(each))
  const rest = all.slice(at + 1).filter((each) => at >= 0 && !each.querySelector('a'))
  return rest.map((each) => known(each.textContent) ?? '').filter((text) => text !== '' && !isBadge(text))
}

/** A connection of the newest form: two paragraphs in a link, name and headline; or the link in the first of the two. */
function readConnection(link: Element): Result | undefined {
  const slug = profileSlug(link.getAttribute('href'))
  const own = link.closest('p')
  const inside = [...link.querySelectorAll('p')].filter((each) => !each.querySelector('p'))
  const next = own?.nextElementSibling?.localName === 'p' ? own.nextElementSibling : undefined
  const [name, headline] = own ? [link, next] : inside
  const fullName = personName(name?.textContent)
  return slug && fullName
    ? { fullName, ...maybe('headline', known(headline?.textContent)), profileUrl: profileAddress(slug) }
    : undefined
}

function readOldConnection(card: Element): Result | undefined {
  const slug = profileSlug(card.querySelector('a[href*="/in/"]')?.getAttribute('href'))
  const fullName = personName(card.querySelector('.mn-connection-card__name')?.textContent)
  const headline = known(card.querySelector('.mn-connection-card__occupation')?.textContent)
  return slug && fullName ? { fullName, ...maybe('headline', headline), profileUrl: profileAddress(slug) } : undefined
}

/** Each member once. */
function unique(results: Result[]): Result[] {
  const seen = new Set<string | undefined>()
  return results.filter((each) => !seen.has(each.profileUrl) && seen.add(each.profileUrl))
}
