/**
 * Whose page it is. LinkedIn changes the address first and the content later, so a profile counts only once something on
 * the page that belongs to its subject names the member of the address.
 */
import { isMemberId, profileSlug, slugOf } from './linkedinAddress'
import { personName } from './linkedinText'

/** Sub-pages of a profile to which only its own page links: contact card, details, edit forms, activity. 2018 → 2026. */
const OWN_SUBPAGE = /^\/in\/[^/]+\/(?:overlay|details?|edit|recent-activity|opportunities)(?:\/|$)/
/** SDUI (2026): the verification badge's key ends with the slug. */
const BADGE_KEY = '[componentkey*="ProfileVerificationTriggerRef-"], [id*="ProfileVerificationTriggerRef-"]'
const MAIN = 'main, [role="main"]'
/** Ember's embedded answers (2018 → 2025), hidden JSON. They may describe the page before, and always hold the reader too. */
const EMBEDDED = 'code[id^="bpr-guid-"]'

/**
 * Whether `card`, with the name it shows, belongs to the member `slug` of the address.
 * Looked for in this order: links of the card to the member's own sub-pages; the same in the page's main part; embedded
 * data that pairs this slug with this very name; a slug that spells the name out.
 */
export function belongsTo(slug: string, card: Element, name: string): boolean {
  const doc = card.ownerDocument
  for (const root of [card, card.closest(MAIN) ?? doc.querySelector(MAIN) ?? doc.body]) {
    if (isMemberId(slug) && root.querySelector(`[href*="${slug}"]`)) return true
    const named = [...ownSlugs(root)].filter((own) => !isMemberId(own))
    if (named.length > 0) return named.includes(slug)
  }
  return embeddedName(doc, slug) === fold(name) || spells(slug, name)
}

/** The members named by links to sub-pages and by the verification badge. */
function ownSlugs(root: ParentNode): Set<string> {
  const slugs = new Set<string>()
  for (const link of root.querySelectorAll('a[href*="/in/"]')) {
    const href = link.getAttribute('href') ?? ''
    const path = href.replace(/^https?:\/\/[^/]+/, '')
    const slug = OWN_SUBPAGE.test(path) ? profileSlug(href) : undefined
    if (slug) slugs.add(slug)
  }
  for (const badge of root.querySelectorAll(BADGE_KEY)) {
    const key = `${badge.getAttribute('componentkey') ?? ''} ${badge.id}`
    const slug = slugOf(/ProfileVerificationTriggerRef-([^\s]+)/.exec(key)?.[1])
    if (slug) slugs.add(slug)
  }
  return slugs
}

/** The folded name that the page's embedded data gives to a slug. */
function embeddedName(doc: Document, slug: string): string | undefined {
  for (const code of doc.querySelectorAll(EMBEDDED)) {
    const text = code.textContent ?? ''
    if (!text.toLowerCase().includes(`"publicidentifier":"${slug}"`)) continue
    try {
      const included: unknown = (JSON.parse(text) as { included?: unknown }).included
      for (const entry of Array.isArray(included) ? (included as Record<string, unknown>[]) : []) {
        const { publicIdentifier, firstName, lastName } = entry
        if (typeof publicIdentifier !== 'string' || slugOf(publicIdentifier) !== slug) continue
        if (typeof firstName === 'string' && typeof lastName === 'string')
          return fold(personName(`${firstName} ${lastName}`) ?? '')
      }
    } catch {
      // Cut short or not JSON: it proves nothing.
    }
  }
  return undefined
}

/** No address of a profile, in characters of its encoding, and no name is longer. */
const LONGEST = 1_000

/** Whether a slug like `livia-ekstrander-5af4bf6d7` holds every word of a name of at least two words. */
export function spells(slug: string, name: string): boolean {
  if (slug.length > LONGEST || name.length > LONGEST) return false
  const words = fold(name).split(' ')
  const parts = fold(slug.replace(/-/g, ' ')).replace(/ /g, '')
  return words.length > 1 && words.every((word) => word.length > 1 && parts.includes(word))
}

/** Lower case, no accents, words of letters and digits only. */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
