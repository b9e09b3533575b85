/** Posts of a profile, and a profile put together from what a page's card and its posts say. */
import type { Profile } from '../core/capture'
import { maybe } from './pageText'

/** A post as shown; `running` tells that its dates have no end, and nothing where they do not say. */
export type Post = {
  title?: string | undefined
  company?: string | undefined
  dates?: string | undefined
  running: boolean | undefined
}

/**
 * The first post that is still running; none where one before it may be, as its dates are late, or where another company has
 * one too: which of them counts is for the page's card to say.
 */
export function currentPost(posts: readonly Post[]): Post | undefined {
  const first = posts.find((post) => post.running !== false)
  return first?.running && !posts.some((post) => post.running && post.company !== first.company) ? first : undefined
}

/** The company of a running post that a line of the card names too, word for word, where there is one only. */
export function namedCompany(posts: readonly Post[], line: string): string | undefined {
  const wordsOf = (text: string) => ` ${text.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `
  const within = wordsOf(line)
  const named = new Set(
    posts.flatMap(({ running, company }) => (running && company && within.includes(wordsOf(company)) ? company : [])),
  )
  return named.size === 1 ? [...named][0] : undefined
}

/** An employer's page, or the search for one that has none. */
const EMPLOYER = 'a[href*="/company/"], a[href*="/school/"], a[href*="/search/"]'

/** The entries of a list, nothing in place of one without a link where others link to employers: it is a break, or damaged. */
export function employing(entries: readonly Element[]): (Element | undefined)[] {
  const links = entries.map((each) => each.matches(EMPLOYER) || each.querySelector(EMPLOYER) !== null)
  return entries.map((each, i) => (links[i] || !links.includes(true) ? each : undefined))
}

/**
 * Puts a profile together. `current` is the running post; the card's own word for the company goes first, and the title
 * is told only where it belongs to that company.
 */
export function profileFrom(seen: {
  fullName: string
  headline?: string | undefined
  place?: string | undefined
  company?: string | undefined
  current?: Post | undefined
  email?: string | undefined
  profileUrl: string
  experience: readonly Post[]
}): Profile {
  const same = (a: string, b: string) => a.localeCompare(b, undefined, { sensitivity: 'base' }) === 0
  const { company, current, experience } = seen
  // A post whose company is late may be the one: then no other one's title is.
  const post =
    company === undefined
      ? current
      : currentPost(
          [...experience, ...(current ? [current] : [])].filter(
            (each) => each.company === undefined || same(each.company, company),
          ),
        )
  return {
    fullName: seen.fullName,
    ...maybe('headline', seen.headline),
    ...maybe('title', company === undefined || post?.company ? post?.title : undefined),
    ...maybe('currentCompany', company ?? post?.company),
    ...maybe('location', seen.place),
    profileUrl: seen.profileUrl,
    ...maybe('email', seen.email),
    experience: experience
      .filter((each) => each.title ?? each.company)
      .map((each) => ({
        ...maybe('title', each.title),
        ...maybe('company', each.company),
        ...maybe('dates', each.dates),
      })),
  }
}
