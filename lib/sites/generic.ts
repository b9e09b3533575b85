/**
 * Any page, read once when the user calls Margin there: what it marks up as a person or an organisation (schema.org in
 * JSON-LD or microdata, hCard), its mail and telephone links, and what is selected. Only what says itself what it is; the
 * page's running text is not looked at.
 */
import type { PageCard, PageFacts } from '../core/capture'
import { hCards } from './genericHCard'
import { jsonLdCards } from './genericJsonLd'
import { linkCards } from './genericLinks'
import { microdataCards } from './genericMicrodata'

/** Pages that list more people than these are lists, not somebody's page. */
const MOST = 200

/** What the user pointed at: the words selected, or the one link under the pointer. */
export type Called = { selection?: string; link?: string }

/**
 * Reads a page of the user's choice. The page is left as it was; what fails to be read is left out.
 * @param called with a selection or a link, nothing else of the page is read
 */
export function readAnyPage(doc: Document, url: URL, called: Called = {}): PageFacts {
  const facts: PageFacts = { site: 'web', page: 'page', url: url.href, messages: [], rows: [], results: [] }
  const selection = called.selection?.trim()
  if (selection) return { ...facts, selection: selection.slice(0, 20_000) }
  const readers = called.link
    ? [() => linkCards(doc, called.link)]
    : [() => jsonLdCards(doc), () => microdataCards(doc), () => hCards(doc), () => linkCards(doc)]
  return { ...facts, cards: onceEach(readers.flatMap(safely)) }
}

function safely(read: () => PageCard[]): PageCard[] {
  try {
    return read()
  } catch {
    return []
  }
}

/**
 * A page says the same in several forms. Two cards are one where an address, a number or a profile ties them, or where one
 * says nothing that the other does not; two of one name are otherwise two. A link that is on a card is no card of its own.
 */
function onceEach(cards: readonly PageCard[]): PageCard[] {
  const kept: PageCard[] = []
  for (const card of cards) {
    if (kept.length >= MOST) break
    const at = kept.findIndex((one) => isSame(one, card))
    const same = kept[at]
    if (!same) kept.push(card)
    else if (card.form !== 'link') {
      kept[at] = {
        ...card,
        ...same,
        emails: [...new Set([...same.emails, ...card.emails])],
        phones: [...same.phones, ...card.phones.filter((phone) => !hasPhone(same, phone))],
      }
    }
  }
  return kept
}

const digits = (phone: string) => phone.replace(/\D/g, '')
const hasPhone = (card: PageCard, phone: string) => card.phones.some((known) => digits(known) === digits(phone))
const WORDS = ['name', 'givenName', 'familyName', 'title', 'company', 'website', 'profileUrl', 'place'] as const

function isSame(one: PageCard, other: PageCard): boolean {
  const tied =
    other.emails.some((email) => one.emails.includes(email)) || other.phones.some((phone) => hasPhone(one, phone))
  if (other.form === 'link') return tied
  if (one.form === 'link' || one.kind !== other.kind || one.name !== other.name) return false
  const sameProfile = one.profileUrl !== undefined && one.profileUrl === other.profileUrl
  return tied || sameProfile || isWithin(one, other) || isWithin(other, one)
}

/** Whether a card says nothing that the other does not say too. */
const isWithin = (card: PageCard, other: PageCard): boolean =>
  WORDS.every((key) => card[key] === undefined || card[key] === other[key]) &&
  card.emails.every((email) => other.emails.includes(email)) &&
  card.phones.every((phone) => hasPhone(other, phone))
