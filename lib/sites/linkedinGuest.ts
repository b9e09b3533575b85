/** LinkedIn's public profile, as seen without signing in: the form of 2019 → 2026 and that of 2015 to 2017. */
import type { Profile } from '../core/capture'
import { pageAt, profileAddress } from './linkedinAddress'
import { type Node as LdNode, organisationsOf, personOf, textOf } from './linkedinJsonLd'
import { currentPost, type Post, profileFrom } from './linkedinPost'
import { spells } from './linkedinSubject'
import { personName } from './linkedinText'
import { firstMatch, firstText, known } from './pageText'

/** The card at the top; everything else on the page ("people also viewed", sign-in boxes) tells of others. */
const CARD = ['.top-card-layout', '#topcard']
const NAME = ['h1.top-card-layout__title', 'h1#name']
const HEADLINE = ['h2.top-card-layout__headline', 'p.headline']
const PLACE = [
  '.profile-info-subheader span',
  '.top-card-layout__first-subline span',
  '.top-card__subline-item',
  '#demographics .locality',
]
/** The current company, as the card lists it. */
const COMPANY = [
  '[data-section="currentPositionsDetails"] .top-card-link__description', // 2019 →
  '.extra-info [data-section="currentPositionsDetails"] .org', // 2016
  '.extra-info .org', // 2015
]
const POST =
  '.experience-item, .experience-group-position, #experience .position, .experience__list > .experience-group'
const POST_TITLE = ['.experience-item__title', '.experience-group-position__title', '.item-title', 'h3']
const POST_SUBTITLE = ['.experience-item__subtitle', '.item-subtitle']
const POST_COMPANY = [...POST_SUBTITLE, 'h4']
const GROUP = '.experience-group'
const GROUP_COMPANY = ['.experience-group-header__company', 'h4', 'h3']
/** Marks of whose page it is, written by the server. */
const SUBJECT =
  'link[rel="canonical"], meta[property="og:url"], meta[property="al:android:url"], meta[property="al:ios:url"]'

/** A public profile: nothing where there is no card with a name, `unready` where it is another member's than `slug`. */
export function readGuestProfile(doc: Document, slug: string): Profile | 'unready' | undefined {
  const card = firstMatch(doc, CARD)
  const fullName = card && personName(firstText(card, NAME))
  if (!card || !fullName) return undefined
  const person = personOf(doc, slug)
  const slugs = subjectsOf(doc)
  if (slugs.length > 0 ? !slugs.includes(slug) : !person && !spells(slug, fullName)) return 'unready'
  const experience = postsOf(doc)
  const employer = worksFor(person)
  return profileFrom({
    fullName,
    headline: firstText(card, HEADLINE),
    place: placeOf(card, person),
    company: firstText(card, COMPANY) ?? employer?.company,
    current: employer?.company ? employer : (currentPost(experience) ?? employer),
    profileUrl: profileAddress(slug),
    experience,
  })
}

/** The slugs that the page's head gives as its own. */
function subjectsOf(doc: Document): string[] {
  const found: string[] = []
  for (const mark of doc.querySelectorAll(SUBJECT)) {
    const href = mark.getAttribute('href') ?? mark.getAttribute('content')
    const page =
      href && URL.canParse(href, 'https://www.linkedin.com')
        ? pageAt(new URL(href, 'https://www.linkedin.com'))
        : undefined
    if (page?.kind === 'profile') found.push(page.slug)
  }
  return found
}

/** Opens a box: it stands after the place, or first where there is none. */
const OPENER = '[data-modal], .link, a, button'

/** The locality. Without one the same line starts with a count of followers: it has digits where a place has none. */
function placeOf(card: Element, person: LdNode | undefined): string | undefined {
  const address = person?.address as LdNode | undefined
  const line = firstMatch(card, PLACE)
  const shown = line?.matches(OPENER) ? undefined : known(line?.textContent)
  return textOf(address?.addressLocality) ?? (shown && !/\d/.test(shown) ? shown : undefined)
}

/**
 * Whether a post is running: its dates name one point in time, and after the dash a word. Nothing where the end, or all of
 * them, is late.
 */
function isOpen(range: Element | null): boolean | undefined {
  const times = range?.querySelectorAll('time')
  if (!range || times?.length !== 1) return times?.length === 2 ? false : undefined
  const end = known(range.textContent)?.split(known(times[0]?.textContent) ?? '')[1] ?? ''
  return (/^ ?[-–—] ?\p{L}/u.test(end) && !/\p{Nd}{4}/u.test(end)) || undefined
}

/** The posts in the page's order. */
export function postsOf(doc: Document): Post[] {
  const posts: Post[] = []
  for (const element of doc.querySelectorAll(POST)) {
    if (element.matches(GROUP)) continue
    const group = element.closest(GROUP)
    const range = element.querySelector('.date-range')
    const title = firstMatch(element, POST_TITLE)
    // Which of two headings is which is told by their marks alone.
    const line = firstMatch(element, title ? POST_COMPANY : POST_SUBTITLE)
    // In a group the second heading is there without a mark, and empty.
    const own = group && !line?.children.length && !known(line?.textContent) && !line?.className ? undefined : line
    // A line that is there and empty is late: another one in its place would be the title, or another post's company.
    const company =
      own && own !== title ? own : group && !saysCompanies(group) ? firstMatch(group, GROUP_COMPANY) : undefined
    posts.push({
      title: known(title?.textContent),
      company: known(company?.textContent),
      dates: known(range?.textContent),
      running: isOpen(range),
    })
  }
  return posts
}

/** Whether the posts of a group say their companies themselves: one that does not has lost it. */
const saysCompanies = (group: Element): boolean =>
  [...group.querySelectorAll(POST)].some((post) => POST_SUBTITLE.some((each) => post.querySelector(each)))

/** The first employer that the structured data names, with the first job title where both lists are of one length. */
function worksFor(person: LdNode | undefined): Post | undefined {
  const employers = organisationsOf(person?.worksFor)
  const titles =
    person && Array.isArray(person.jobTitle) ? person.jobTitle : person?.jobTitle === undefined ? [] : [person.jobTitle]
  const company = textOf(employers[0]?.name)
  const title = titles.length === employers.length ? textOf(titles[0]) : undefined
  return company || title ? { company, title, running: true } : undefined
}
