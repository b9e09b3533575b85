/** The posts of a signed-in profile of 2018 → 2025, single ones and groups of posts at one company. */
import { employing, type Post } from './linkedinPost'
import { beforeDot, isRunning, seenText } from './linkedinText'
import { known } from './pageText'

/** 2021 →: the section is found by the empty element that its menu link jumps to. */
const ANCHOR = '#experience'
const ENTRY = 'li.artdeco-list__item, li.pvs-list__paged-list-item, li.pvs-list__item--line-separated'
const BOLD = '.t-bold'
const PLAIN = '.t-14.t-normal:not(.t-black--light)'
const FAINT = '.t-14.t-normal.t-black--light'
const INNER = '.pvs-entity__sub-components li, .pvs-list__outer-container .pvs-list > li'
/** 2018 to 2021. */
const OLD_SECTION = '#experience-section, .experience-section'
const OLD_ENTRY = '.pv-position-entity'
const OLD_ROLE = '.pv-entity__position-group-role-item, .pv-entity__position-group-role-item-fading-timeline'

/** The posts in the page's order; none where the section is not loaded, as it is below the fold. */
export function emberPosts(doc: Document): Post[] {
  const section = doc.querySelector(ANCHOR)?.closest('section')
  if (section) return newPosts(section)
  const old = doc.querySelector(OLD_SECTION)
  return old ? oldPosts(old) : []
}

function newPosts(section: Element): Post[] {
  const posts: Post[] = []
  const entries = [...section.querySelectorAll(ENTRY)].filter((entry) => !entry.parentElement?.closest(ENTRY))
  for (const entry of employing(entries)) {
    if (!entry) {
      posts.push({ running: undefined })
      continue
    }
    const inner = [...entry.querySelectorAll(INNER)].map(lines).filter((each) => each.title && hasYear(each.dates))
    const own = lines(entry)
    if (inner.length === 0) {
      // Without dates it may be the one that is running, or no post at all.
      posts.push(hasYear(own.dates) ? toPost(own.title, beforeDot(own.second), own.dates) : { running: undefined })
      continue
    }
    // A group: the bold line is the company, each inner entry a post in it.
    for (const each of inner) posts.push(toPost(each.title, own.title, each.dates))
  }
  return posts
}

/** The first bold, plain and faint lines of an entry, which are its title, its company and its dates. */
const lines = (entry: Element) => ({
  title: seenText(entry.querySelector(BOLD)),
  second: seenText(entry.querySelector(PLAIN)),
  dates: seenText(entry.querySelector(FAINT)),
})

function oldPosts(section: Element): Post[] {
  const posts: Post[] = []
  for (const entry of section.querySelectorAll(OLD_ENTRY)) {
    const roles = [...entry.querySelectorAll(OLD_ROLE)]
    if (roles.length > 0) {
      const company = valueIn(entry.querySelector('.pv-entity__company-summary-info h3'))
      for (const role of roles) posts.push(toPost(valueIn(role.querySelector('h3')), company, datesIn(role)))
    } else if ((entry.querySelector('h3')?.childElementCount ?? 0) < 2) {
      // With a label in it, it would be the company of posts whose mark is not known any more.
      // Some companies' names are followed by the kind of employment, in an element of its own.
      const company = entry.querySelector('.pv-entity__secondary-title')
      posts.push(toPost(known(entry.querySelector('h3')?.textContent), beforeElements(company), datesIn(entry)))
    }
  }
  return posts
}

/** The text before an element's first child: it may stand in several pieces. */
function beforeElements(line: Element | null): string | undefined {
  const nodes = [...(line?.childNodes ?? [])]
  const end = nodes.findIndex((node) => node.nodeType === node.ELEMENT_NODE)
  const texts = (end < 0 ? nodes : nodes.slice(0, end)).filter((node) => node.nodeType === node.TEXT_NODE)
  return known(texts.map((node) => node.textContent ?? '').join(''))
}

/** What names the value of a line, to be heard and not seen. */
const LABEL = '.visually-hidden'

function datesIn(entry: Element): string | undefined {
  const dates = valueIn(entry.querySelector('.pv-entity__date-range'))
  return hasYear(dates) ? dates : undefined
}

/** The value of a line that starts with a hidden label, whatever elements the two are. */
function valueIn(line: Element | null): string | undefined {
  const parts = [...(line?.children ?? [])]
  const [part] = parts
  if (!line || !part) return known(line?.textContent)
  // One element around both, or the label alone.
  if (parts.length === 1 && known(line.textContent) === known(part.textContent))
    return part.matches(LABEL) ? undefined : valueIn(part)
  const texts = [...line.childNodes].filter((node) => node.nodeType === node.TEXT_NODE)
  return known((parts.filter((each) => !each.matches(LABEL)).at(-1) ?? texts.at(-1))?.textContent)
}

const hasYear = (dates: string | undefined): boolean => /\p{Nd}{4}/u.test(dates ?? '')

const toPost = (title: string | undefined, company: string | undefined, dates: string | undefined): Post => ({
  title,
  company,
  dates: dates?.split(/\s[·•]\s/)[0],
  running: isRunning(dates),
})
