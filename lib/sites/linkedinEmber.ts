/** LinkedIn's signed-in profile of 2018 → 2025 (Ember), still served to some. Class names are readable, words are translated. */
import type { Profile } from '../core/capture'
import { profileAddress, profileSlug } from './linkedinAddress'
import { emberPosts } from './linkedinEmberPosts'
import { currentPost, namedCompany, type Post, profileFrom } from './linkedinPost'
import { belongsTo } from './linkedinSubject'
import { isBadge, personName, seenText } from './linkedinText'
import { firstMatch, firstText, known } from './pageText'

const NAME = [
  'main h1.text-heading-xlarge', // 2021 →
  'h1.text-heading-xlarge',
  '.pv-top-card h1', // 2024: the class of the name varies
  '.pv-text-details__left-panel h1',
  '.pv-top-card--list > li:first-child', // 2020
  '.pv-top-card-v3--list > li:first-child', // 2019
  '.pv-top-card-section__name', // 2018
]
const CARD = [
  '.pv-top-card-section, .pv-top-card, .pv-top-card-v3, section[data-member-id], section.artdeco-card',
  '.ph5',
  '.pv-text-details__left-panel',
]
const HEADLINE = [
  '.text-body-medium.break-words', // 2021 →
  'h2.mt1.t-18', // 2020
  '.pv-top-card-section__headline', // 2018
]
const PLACE = [
  'span.text-body-small.inline.t-black--light.break-words', // 2021 →
  '.pv-top-card--list-bullet > li.t-16:first-child', // 2020
  '.pv-top-card-v3--list-bullet > li:first-child',
  '.pv-top-card-section__location', // 2018
]
/** The current company where the card says that it is one. */
const COMPANY = [
  'button[aria-label^="Current company"]', // 2021 →, the only wording of a label that was seen
  '.pv-text-details__right-panel a[href="#experience"]', // 2021
  'a[data-control-name="position_see_more"]', // 2020
  '.pv-top-card-v2-section__company-name', // 2018
]
/** 2021 →: the card's list of company and school. A post tells which is which; while none is loaded, the first of two is the company. */
const RIGHT_PANEL = '.pv-text-details__right-panel > li, .pv-text-details__right-panel > div'
/** The contact card, when the reader has opened it; the address of the profile in it says whose it is. */
const CONTACT_MAIL =
  '.pv-contact-info a[href^="mailto:"], .pv-contact-info__contact-type a[href^="mailto:"], .pv-profile-section__section-info a[href^="mailto:"]'
const CONTACT_CARD = '.pv-contact-info, .artdeco-modal, [role="dialog"]'

/** A signed-in profile: nothing where there is no card with a name, `unready` where it is not (yet) the member `slug`'s. */
export function readEmberProfile(doc: Document, slug: string): Profile | 'unready' | undefined {
  const heading = firstMatch(doc, NAME)
  const card = CARD.map((selector) => heading?.closest(selector)).find(Boolean)
  const fullName = heading && personName(seenText(heading))
  if (!card || !fullName) return undefined
  if (!belongsTo(slug, card, fullName)) return 'unready'
  const experience = emberPosts(doc)
  return profileFrom({
    fullName,
    headline: headlineOf(card),
    place: firstText(card, PLACE),
    company: companyOf(card, experience),
    current: currentPost(experience),
    email: contactMail(doc, slug),
    profileUrl: profileAddress(slug),
    experience,
  })
}

function headlineOf(card: Element): string | undefined {
  const line = firstText(card, HEADLINE)
  return line && !isBadge(line) ? line : undefined
}

function companyOf(card: Element, posts: readonly Post[]): string | undefined {
  for (const selector of COMPANY) {
    const found = card.querySelector(selector)
    const text = seenText(found?.querySelector('.lt-line-clamp, span, div') ?? found) ?? known(found?.textContent)
    if (text) return text
  }
  const panel = [...card.querySelectorAll(RIGHT_PANEL)].map((each) => seenText(each) ?? '')
  const named = namedCompany(posts, panel.join(' · '))
  return (
    named ?? (posts.length === 0 && panel.length === 2 && panel[0] !== panel[1] ? panel[0] || undefined : undefined)
  )
}

/** The address in the opened contact card, if that card is this member's. */
function contactMail(doc: Document, slug: string): string | undefined {
  for (const link of doc.querySelectorAll(CONTACT_MAIL)) {
    const card = link.closest(CONTACT_CARD)
    const owners = [...(card?.querySelectorAll('a[href*="/in/"]') ?? [])].map((each) =>
      profileSlug(each.getAttribute('href')),
    )
    const address = known(link.getAttribute('href')?.slice('mailto:'.length).split('?')[0])?.toLowerCase()
    if (address?.includes('@') && owners.includes(slug)) return address
  }
  return undefined
}
