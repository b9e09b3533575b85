/** People in the list of one's connections on LinkedIn. */
import { profileAddress, profileSlug } from './linkedinAddress'
import { type People, type Result, unique } from './linkedinSearch'
import { spells } from './linkedinSubject'
import { personName } from './linkedinText'
import { known, maybe } from './pageText'

/** One connection. */
const CONNECTION = [
  'a[data-view-name="connections-profile"][href*="/in/"]', // SDUI, 2025 →
  '.mn-connection-card', // Ember
]

/** The people of the list of connections. */
export function readConnections(doc: Document): People {
  const [links = [], cards = []] = CONNECTION.map((selector) => [...doc.querySelectorAll(selector)])
  const results = links.length > 0 ? links.map(readConnection) : cards.map(readOldConnection)
  return { results: unique(results), some: results.includes(undefined) }
}

/**
 * A connection of the newest form: two paragraphs in a link, name and headline; or the link in the first of the two. Their
 * order alone says which is which, so what looks like the other way round is not told.
 */
function readConnection(link: Element): Result | undefined {
  const slug = profileSlug(link.getAttribute('href'))
  const own = link.closest('p')
  const inside = [...link.querySelectorAll('p')].filter((each) => !each.querySelector('p'))
  const next = own?.nextElementSibling?.localName === 'p' ? own.nextElementSibling : undefined
  const [name, headline] = own ? [link, next] : inside
  const fullName = personName(name?.textContent)
  const below = known(headline?.textContent)
  if (!slug || !fullName || !isNamed(fullName, below, slug, link)) return undefined
  return { fullName, ...maybe('headline', below === fullName ? undefined : below), profileUrl: profileAddress(slug) }
}

/** Whether the first of two lines is the name: the address spells it, a label beside it repeats it, or only it is as short as one. */
function isNamed(first: string, second: string | undefined, slug: string, link: Element): boolean {
  if (spells(slug, first)) return true
  if (second && spells(slug, second)) return false
  const labels = [...(link.parentElement?.querySelectorAll('[aria-label], [alt]') ?? [])].map(
    (each) => `${each.getAttribute('aria-label')} ${each.getAttribute('alt')}`,
  )
  if (labels.some((label) => label.includes(first) && !(second && label.includes(second)))) return true
  return second !== undefined && NAME_SHAPE.test(first) && !NAME_SHAPE.test(second)
}

/** One to four words without digits and marks. */
const NAME_SHAPE = /^[\p{L}\p{M}'’.-]+(?: [\p{L}\p{M}'’.-]+){0,3}$/u

function readOldConnection(card: Element): Result | undefined {
  const slug = profileSlug(card.querySelector('a[href*="/in/"]')?.getAttribute('href'))
  const fullName = personName(card.querySelector('.mn-connection-card__name')?.textContent)
  const headline = known(card.querySelector('.mn-connection-card__occupation')?.textContent)
  return slug && fullName ? { fullName, ...maybe('headline', headline), profileUrl: profileAddress(slug) } : undefined
}
