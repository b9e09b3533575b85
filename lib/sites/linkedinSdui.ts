/**
 * LinkedIn's server-driven interface (2025 →): every class name is a hash, there are no ids of sections and no `h1`. What
 * stays is `componentkey`, `data-view-name`, `data-testid`, and the order of paragraphs.
 */
import type { Profile } from '../core/capture'
import { profileAddress, profileSlug } from './linkedinAddress'
import { currentPost, employing, namedCompany, type Post, profileFrom } from './linkedinPost'
import { belongsTo } from './linkedinSubject'
import { beforeDot, isBadge, isRunning, personName } from './linkedinText'
import { known } from './pageText'

/** The card at the top (2026). Some builds write the key into `id`. */
const CARD =
  '[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="Topcard"], [id^="com.linkedin.sdui.profile.card.ref"][id$="Topcard"]'
const EXPERIENCE =
  '[componentkey^="com.linkedin.sdui.profile.card.ref"][componentkey$="ExperienceTopLevelSection"], [id^="com.linkedin.sdui.profile.card.ref"][id$="ExperienceTopLevelSection"]'
const ENTRY = '[componentkey^="entity-collection-item"]'
/** The link to the contact card; the place stands before it, on the same line. */
const CONTACT = 'a[href*="/overlay/contact-info"]'
/** The opened contact card. */
const CONTACT_MAIL = '[role="dialog"] a[href^="mailto:"], dialog a[href^="mailto:"]'

/** A profile of the newest form: nothing where there is no such card, `unready` where it is not (yet) the member `slug`'s. */
export function readSduiProfile(doc: Document, slug: string): Profile | 'unready' | undefined {
  const card = doc.querySelector(CARD)
  if (!card) return undefined
  const heading = card.querySelector('h1, h2')
  const fullName = heading && personName(heading.textContent)
  if (!heading || !fullName) return 'unready'
  if (!belongsTo(slug, card, fullName)) return 'unready'
  const experience = postsOf(doc)
  const headline = headlineOf(heading, card)
  return profileFrom({
    fullName,
    headline,
    place: placeOf(card),
    company: namedCompany(experience, headline ?? ''),
    current: currentPost(experience),
    email: mailOf(doc, slug),
    profileUrl: profileAddress(slug),
    experience,
  })
}

/**
 * The first paragraph right after the name's block that is no badge, going up from the name until paragraphs follow. It
 * stands before the contact link; what comes later (mutual connections) is no headline, also where there is none.
 */
function headlineOf(heading: Element, card: Element): string | undefined {
  const contact = card.querySelector(CONTACT)
  for (let block = heading; block !== card && block.parentElement; block = block.parentElement) {
    for (let next = block.nextElementSibling; next?.localName === 'p'; next = next.nextElementSibling) {
      const text = known(next.textContent)
      if (text && isBadge(text)) continue
      return !contact || !follows(next, contact) || countsOthers(text ?? '') ? undefined : text
    }
  }
  return undefined
}

/** "… and 3 other mutual connections", "500+ connections", in any language: a number before words, without another mark. */
const countsOthers = (text: string): boolean =>
  /^(?:[\p{L}\p{M}\s,.'’]*\s\d{1,3}|\d[\d.,]*\+?)\s[\p{L}\p{M}\s'’]+$/u.test(text)

/** The last paragraph with letters before the contact link, within the smallest block that has one. */
function placeOf(card: Element): string | undefined {
  const link = card.querySelector(CONTACT)
  for (let block = link?.parentElement; block && block !== card; block = block.parentElement) {
    const before = [...block.querySelectorAll('p, span')].filter(
      (each) => !each.contains(link as Element) && !link?.contains(each) && follows(each, link as Element),
    )
    const text = before
      .map((each) => known(each.textContent))
      .findLast((each) => each !== undefined && /\p{L}/u.test(each))
    if (text) return block.querySelector('h1, h2') ? undefined : text
  }
  return undefined
}

const follows = (first: Element, second: Element): boolean =>
  (first.compareDocumentPosition(second) & first.DOCUMENT_POSITION_FOLLOWING) !== 0

/**
 * The posts. A single one is title, company, dates; a group is the company, the whole time without a year, then post after
 * post, in which the line before the dates may be the title or the kind of employment: no title is told there. What has
 * neither shape is told as a post of which nothing is known.
 */
function postsOf(doc: Document): Post[] {
  const posts: Post[] = []
  const entries = [...(doc.querySelector(EXPERIENCE)?.querySelectorAll(ENTRY) ?? [])]
  for (const entry of employing(entries.filter((each) => !each.parentElement?.closest(ENTRY)))) {
    if (!entry) {
      posts.push({ running: undefined })
      continue
    }
    const lines = [...entry.querySelectorAll('p')].map((each) => known(each.textContent) ?? '').filter(Boolean)
    const dated = lines.filter(isSpan)
    if (dated.length === 1 && dated[0] === lines[2]) posts.push(toPost(lines[0], beforeDot(lines[1]), lines[2]))
    else if (dated.length > 0 && isWholeTime(lines[1] ?? '')) {
      for (const dates of dated) posts.push(toPost(undefined, lines[0], dates))
    } else posts.push({ running: undefined })
  }
  return posts
}

/** "Full-time · 6 yrs 2 mos": a number, and no year. */
const isWholeTime = (line: string): boolean => /\p{Nd}/u.test(line) && !/\p{Nd}{4}/u.test(line)

/** Whether a line is a span of time: a year and a dash. */
const isSpan = (line: string): boolean => /\p{Nd}{4}/u.test(line) && /\s[-–—]\s/.test(line) && line.length < 60

const toPost = (title: string | undefined, company: string | undefined, dates: string | undefined): Post => ({
  title,
  company,
  dates: dates?.split(/\s[·•]\s/)[0],
  running: isRunning(dates),
})

/** The address in the opened contact card, if the card links to this member. */
function mailOf(doc: Document, slug: string): string | undefined {
  for (const link of doc.querySelectorAll(CONTACT_MAIL)) {
    const others = link.closest('[role="dialog"], dialog')?.querySelectorAll('a[href*="/in/"]') ?? []
    const owner = [...others].some((each) => profileSlug(each.getAttribute('href')) === slug)
    const address = known(link.getAttribute('href')?.slice('mailto:'.length).split('?')[0])?.toLowerCase()
    if (owner && address?.includes('@')) return address
  }
  return undefined
}
