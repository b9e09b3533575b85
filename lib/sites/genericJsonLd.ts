/** People and organisations in a page's JSON-LD (schema.org), wherever they stand in its graph. */
import type { PageCard } from '../core/capture'
import { cardOf } from './genericCard'

type Node = Record<string, unknown>

/** Types of schema.org that are an organisation with which one may deal. */
const ORGANISATION = /(?:Organization|Corporation|Business|Company|Agency|Store|Restaurant|Hotel|School|University)$/
/** What people say of a thing: its authors are its readers. */
const SAID_BY_OTHERS = /^(?:Review|Comment|Answer|Question|UserReview|DiscussionForumPosting|SocialMediaPosting)$/

/** Graphs deeper or larger than these are no business card. */
const DEEPEST = 8
const MOST_NODES = 2_000

/** All cards, in the page's order; a person who stands inside an organisation belongs to it. */
export function jsonLdCards(doc: Document): PageCard[] {
  const cards: PageCard[] = []
  let nodes = 0
  const visit = (value: unknown, depth: number, company: string | undefined): void => {
    if (depth > DEEPEST || nodes > MOST_NODES) return
    if (Array.isArray(value)) {
      for (const each of value) visit(each, depth, company)
      return
    }
    if (!isNode(value)) return
    nodes++
    const types = [value['@type']].flat().filter((type) => typeof type === 'string')
    if (types.some((type) => SAID_BY_OTHERS.test(type))) return
    const isCompany = types.some((type) => ORGANISATION.test(type))
    const card = types.includes('Person')
      ? person(value, company, doc.baseURI)
      : isCompany
        ? organisation(value, doc.baseURI)
        : undefined
    if (card) cards.push(card)
    for (const [key, inside] of Object.entries(value)) {
      // Whom somebody works for is on her own card.
      if (types.includes('Person') && (key === 'worksFor' || key === 'affiliation' || key === 'alumniOf')) continue
      visit(inside, depth + 1, isCompany && STAFF.has(key) ? text(value.name) : undefined)
    }
  }
  for (const script of doc.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      visit(JSON.parse(script.textContent ?? ''), 0, undefined)
    } catch {
      // Not JSON.
    }
  }
  return cards
}

/** Properties of an organisation whose people work for it. */
const STAFF = new Set(['employee', 'employees', 'founder', 'founders'])

function person(node: Node, employer: string | undefined, base: string): PageCard | undefined {
  return cardOf(
    'json-ld',
    'person',
    {
      name: text(node.name),
      givenName: text(node.givenName),
      familyName: text(node.familyName),
      emails: texts(node.email),
      phones: texts(node.telephone),
      title: only(texts(node.jobTitle)),
      company: only(nodes(node.worksFor).flatMap((one) => text(one.name) ?? [])) ?? employer,
      urls: [...texts(node.url), ...texts(node.sameAs)],
      place: placeOf(node),
    },
    base,
  )
}

const organisation = (node: Node, base: string): PageCard | undefined =>
  cardOf(
    'json-ld',
    'company',
    {
      name: text(node.name) ?? text(node.legalName),
      emails: texts(node.email),
      phones: texts(node.telephone),
      urls: [...texts(node.url), ...texts(node.sameAs)],
      place: placeOf(node),
    },
    base,
  )

function placeOf(node: Node): (string | undefined)[] {
  const address = only(nodes(node.address))
  const country = address && (text(address.addressCountry) ?? text(nodes(address.addressCountry)[0]?.name))
  return address ? [text(address.addressLocality), country] : []
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && !Array.isArray(value)
const nodes = (value: unknown): Node[] => [value].flat().filter(isNode)
const texts = (value: unknown): string[] => [value].flat().filter((one) => typeof one === 'string')
const text = (value: unknown): string | undefined => texts(value)[0]
/** The one value there is; of several none is the one. */
const only = <T>(values: readonly T[]): T | undefined => (values.length === 1 ? values[0] : undefined)
