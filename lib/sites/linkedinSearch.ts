/** People in LinkedIn's search results. */
import type { PageFacts } from '../core/capture'
import { profileAddress, profileSlug } from './linkedinAddress'
import { isBadge, personName, seenText } from './linkedinText'
import { known, maybe } from './pageText'

export type Result = PageFacts['results'][number]

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

/** What a list holds; `some` tells that not all of its people could be read. */
export type People = { results: Result[]; some: boolean }

/** The people of a search page. "LinkedIn Member" cards have no link, and mutual connections stand below the name: both stay out. */
export function readSearch(doc: Document): People {
  for (const selector of RESULT) {
    const found = [...doc.querySelectorAll(selector)].filter((card) => !card.parentElement?.closest(selector))
    const results = found.map(readResult)
    if (found.length > 0)
      return { results: unique(results), some: found.some((card, i) => !results[i] && isMember(card)) }
  }
  return { results: [], some: false }
}

/** Whether a card is a named member's: the first that it says, or shows, links to one. */
function isMember(card: Element): boolean {
  const link = card.querySelector('a[href*="/in/"]')
  const slug = profileSlug(link?.getAttribute('href'))
  return link !== null && slug !== undefined && leads(link, slug, card)
}

function readResult(card: Element): Result | undefined {
  // The first link with a name in it; the one before it holds the picture.
  const links = [...card.querySelectorAll('a[href*="/in/"]')]
  const link = links.find((each) => seenText(nameNode(each)))
  const slug = profileSlug(link?.getAttribute('href'))
  const fullName = link && personName(seenText(nameNode(link)))
  if (!link || !slug || !fullName || isSpoken(nameNode(link)) || !leads(link, slug, card)) return undefined
  if (isTwice(fullName) || (nameNode(link) === link && !isOwn(link, slug, links))) return undefined
  const paragraphs = paragraphsAfter(card, link)
  const headline = line(card, HEADLINE)
  return {
    fullName,
    ...maybe('headline', headline ?? paragraphs[0]),
    // Without the mark of the headline its line has that of the place.
    ...maybe(
      'location',
      line(card, headline ? PLACE : PLACE.filter((each) => !each.includes(':not'))) ?? paragraphs[1],
    ),
    profileUrl: profileAddress(slug),
  }
}

/**
 * Where in a link the name stands. A bare link is one only in the newest form, and where it holds nothing else: what older
 * forms put into links without a mark are words for presence and pictures.
 */
const nameNode = (link: Element): Element | null =>
  link.querySelector('span[dir="ltr"]') ??
  link.querySelector(ACTOR) ??
  (link.closest(RESULT[0] as string) && !link.querySelector('img, figure, .presence-entity') ? link : null)

/** A name and a sentence about it in one text. No name is longer. */
const isTwice = (name: string): boolean => name.length > 200 || /^(.{5,}).*\1/u.test(name)

/** Whether a bare link is the member's that the card is about: it is marked so, the picture has it too, or it is the only one. */
const isOwn = (link: Element, slug: string, links: readonly Element[]): boolean =>
  /title/.test(link.getAttribute('data-view-name') ?? '') ||
  links.some((each) => each !== link && profileSlug(each.getAttribute('href')) === slug) ||
  links.length === 1

/** Whether an element holds the name both to be seen and in a sentence to be heard, and no longer says which is which. */
function isSpoken(element: Element | null): boolean {
  if (!element || element.querySelector('[aria-hidden="true"]')) return false
  return element.children.length > 1 || /visually-hidden/.test(element.firstElementChild?.className ?? '')
}

/** Whether nothing is said in the card before this link but by links to the same member: another's link comes further down. */
function leads(link: Element, slug: string, card: Element): boolean {
  const before = (node: Node): boolean => {
    if (node === link) return true
    for (const child of node.childNodes) {
      if (child.contains(link)) return before(child)
      const element = child as Element
      const own =
        child.nodeType === child.ELEMENT_NODE && element.matches('a') && profileSlug(element.getAttribute('href'))
      if (own !== slug && says(child, slug)) return false
    }
    return true
  }
  return before(card)
}

/** Whether a node holds letters outside links to the member. */
const says = (node: Node, slug: string): boolean =>
  node.nodeType === node.TEXT_NODE
    ? /\p{L}/u.test(node.textContent ?? '')
    : node.nodeType === node.ELEMENT_NODE &&
      !((node as Element).matches('a') && profileSlug((node as Element).getAttribute('href')) === slug) &&
      !(node as Element).matches('style, script, button, svg') &&
      [...node.childNodes].some((child) => says(child, slug))

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
  const lines = rest.map((each) => known(each.textContent) ?? '').filter((text) => text === '' || !isBadge(text))
  // One line alone may be either. A place has no digits and no colon: counts and "Current: …" stand after it.
  return lines[0] && lines[1] && !/[\p{Nd}:：]/u.test(lines[1]) ? lines : []
}

/** Each member once. */
export function unique(results: (Result | undefined)[]): Result[] {
  const seen = new Set<string | undefined>()
  return results.filter(
    (each) => each !== undefined && !seen.has(each.profileUrl) && seen.add(each.profileUrl),
  ) as Result[]
}
