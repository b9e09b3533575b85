/**
 * A lead of LinkedIn's Sales Navigator. LinkedIn marks what is a person's on these pages with `data-anonymize`, which has
 * outlasted several rebuilds (tools of 2023 to 2026); the sections are named by `data-sn-view-name`.
 */
import type { Profile } from '../core/capture'
import { profileAddress, profileSlug, salesAddress } from './linkedinAddress'
import { currentPost, type Post, profileFrom } from './linkedinPost'
import { isRunning, nameInTitle, personName } from './linkedinText'
import { known } from './pageText'

const said = (what: string) => `[data-anonymize="${what}"]`
const section = (name: string) => `[data-sn-view-name="${name}"]`
const CARD = [section('feature-lead-top-card'), section('lead-top-card')]
const NAME = `h1${said('person-name')}, h1[data-x--lead--name]`
const CURRENT = section('lead-current-role')
const CONTACT = section('lead-contact-info')
const EXPERIENCE = section('feature-lead-experience')
const LIST = 'ul, ol'
const TITLE = `${said('job-title')}, ${said('title')}`

/** A lead's page: nothing where there is no such card, `unready` where nothing on it names the lead of the address. */
export function readSalesLead(doc: Document, id: string): Profile | 'unready' | undefined {
  const heading = doc.querySelector(NAME)
  const fullName = personName(heading?.textContent)
  if (!heading || !fullName) return undefined
  const card = CARD.map((each) => heading.closest(each)).find(Boolean) ?? heading.closest('section')
  if (!card) return undefined
  if (!belongs(doc, card, id, fullName)) return 'unready'
  const current = rolesIn(doc.querySelector(CURRENT)).map((post) => ({ ...post, running: true }))
  const experience = rolesIn(doc.querySelector(EXPERIENCE))
  const posts = experience.length > 0 ? experience : current
  return profileFrom({
    fullName,
    headline: known(card.querySelector(said('headline'))?.textContent),
    place: known(card.querySelector(said('location'))?.textContent),
    // Two current posts side by side: neither is told as the one.
    current: current.length > 0 ? (current.length === 1 ? current[0] : undefined) : currentPost(posts),
    email: mailOf(doc),
    profileUrl: publicAddress(card) ?? salesAddress(id),
    experience: posts,
  })
}

/** Whether the card is the lead's: something in it names the lead, and if nothing names any, the title has the card's name. */
function belongs(doc: Document, card: Element, id: string, name: string): boolean {
  const links = [...card.querySelectorAll('[href*="/sales/lead/"]')].map((each) => each.getAttribute('href') ?? '')
  if (links.length > 0) return links.some((href) => href.includes(`/sales/lead/${id}`))
  return nameInTitle(doc.title) === name
}

/** The public profile, where the card links to it. */
function publicAddress(card: Element): string | undefined {
  const slugs = new Set(
    [...card.querySelectorAll('a[href*="/in/"]')].map((each) => profileSlug(each.getAttribute('href'))),
  )
  const [slug] = slugs
  return slugs.size === 1 && slug ? profileAddress(slug) : undefined
}

/** Posts: the smallest boxes that hold one title and one company. A box of two spans, or a whole list, is more than one post. */
function rolesIn(root: Element | null): Post[] {
  const posts: Post[] = []
  for (const title of root?.querySelectorAll(TITLE) ?? []) {
    let box: Element | null = title
    while (box && box !== root && !box.querySelector(said('company-name'))) box = box.parentElement
    const companies = box?.querySelectorAll(said('company-name')) ?? []
    const spans = box ? spansIn(box) : []
    // The whole section: the two are one post's only side by side.
    const apart = box === root && title.parentElement !== companies[0]?.parentElement
    const alone =
      companies.length === 1 &&
      !apart &&
      spans.length < 2 &&
      !box?.matches(LIST) &&
      box?.querySelectorAll(TITLE).length === 1
    const dates = alone ? spans[0] : undefined
    posts.push({
      title: known(title.textContent),
      company: alone ? known(companies[0]?.textContent) : undefined,
      dates,
      running: isRunning(dates),
    })
  }
  return posts
}

/** Short texts with a year and a dash. */
const spansIn = (box: Element): string[] =>
  [...box.querySelectorAll('*')]
    .filter((each) => each.childElementCount === 0)
    .flatMap((each) => known(each.textContent) ?? [])
    .filter((text) => text.length < 60 && /\p{Nd}{4}/u.test(text) && /\s?[-–—]\s?/.test(text))

/** The one address in the card of contacts. */
function mailOf(doc: Document): string | undefined {
  const links = [...(doc.querySelector(CONTACT)?.querySelectorAll('a[href^="mailto:"]') ?? [])]
  const [address, ...others] = new Set(
    links.map((each) => known(each.getAttribute('href')?.slice('mailto:'.length).split('?')[0])?.toLowerCase()),
  )
  return others.length === 0 && address?.includes('@') ? address : undefined
}
