/**
 * A person as a mail page writes one: an element with a name as text and an address in the text or in an attribute. Used
 * where a site has no attribute of its own for the address.
 */
import type { Correspondent } from '../core/capture'
import { emailKey, isEmailAddress } from '../core/email'
import { trimSignsEnd } from '../core/trimSigns'
import { known, maybe, tidy } from './pageText'
import { all, words } from './shown'

/** From the beginning of a run only: from each sign of a long one it would be tried to its end. */
const ADDRESS = /(?<![^\s<>()[\]:;,"'“”«»])[^\s<>()[\]:;,"'“”«»]+@[^\s<>()[\]:;,"'“”«»]+/g
/** Attributes in which sites put an address. Labels for screen readers are sentences, and are read only where there is no other. */
const HOLDERS = ['email', 'data-email', 'data-test-email', 'data-hovercard-id', 'title', 'href']
const HOLDING = HOLDERS.map((name) => `[${name}]`).join()
/** What sites call the reader in a list of people, where a name should stand. */
const ME = new Set(
  'me moi ich mich mir sie yo mí eu mim io jeg meg jag mig ik mij minä mnie já én ben bana you vous u du usted tú tu você ты вы я мне мені ви εγώ εσείς אני אתה أنا أنت คุณ 我 您 自分 自分宛て 나 나에게 anda bạn tôi आप मैं'.split(
    ' ',
  ),
)

/**
 * The addresses that a text holds, lower-cased, each once.
 * @param text a header's or an attribute's words; a full stop at the end is no part of an address
 */
export function addressesIn(text: string | null | undefined): string[] {
  if (!text?.includes('@')) return []
  const found = new Set(text.match(ADDRESS))
  const keys = new Set([...found].map((one) => emailKey(trimSignsEnd(one.replace(/^mailto:/i, ''), /\./))))
  return [...keys].filter(isEmailAddress)
}

/**
 * One person. The address in an attribute wins over one in the text, which may be part of a display name; where several
 * addresses stand there, nobody is told. A name that is the address again, or a word for the reader, is left out.
 * @returns nothing where there is neither name nor address
 */
export function shownPerson(element: Element): Correspondent | undefined {
  const attributes = new Set<string>()
  for (const each of [element, ...all(element, HOLDING)])
    for (const name of HOLDERS) for (const address of addressesIn(each.getAttribute(name))) attributes.add(address)
  const text = known(words(element))
  const inText = addressesIn(text)
  if (attributes.size > 1 || (attributes.size === 0 && inText.length > 1)) return undefined
  return toPerson(text, [...attributes][0] ?? inText[0])
}

/** One person written as text: `Name <address>`, `Name`, `address`. */
export function writtenPerson(text: string | null | undefined): Correspondent | undefined {
  const addresses = addressesIn(text)
  return addresses.length > 1 ? undefined : toPerson(known(text), addresses[0])
}

function toPerson(text: string | undefined, email: string | undefined): Correspondent | undefined {
  const name = nameIn(text)
  return name || email ? { ...maybe('name', name), ...maybe('email', email) } : undefined
}

/** No name is longer, with all that stands beside it. */
const LONGEST = 2_000

/** What of a person's text is the name: without brackets and addresses. Words with an `@` left are no name. */
export function nameIn(text: string | undefined): string | undefined {
  if (text && text.length > LONGEST) return undefined
  const words = tidy(text?.replace(ADDRESS, ' ')).replace(/< ?>|\( ?\)|\[ ?\]/g, ' ')
  const bare = known(trimSignsEnd(words.replace(/^[\s"'“„«]+/, ''), /[\s"'”»;,]/))
  // A word and a colon before a quoted name are the row's label, come in with it.
  return bare && /\p{L}/u.test(bare) && !/[@"]|[:：]\s*$/u.test(bare) && !ME.has(bare.toLowerCase()) ? bare : undefined
}

/** People of several elements, in the order of the page, each once; a later mention may bring the name. */
export function shownPeople(elements: Iterable<Element>): Correspondent[] {
  return unique([...elements].map(shownPerson))
}

/** The same people, each once: by address, or by name where there is none. */
export function unique(people: Iterable<Correspondent | undefined>): Correspondent[] {
  const found = new Map<string, Correspondent>()
  for (const person of people) {
    if (!person) continue
    const key = person.email ?? `name:${person.name}`
    const before = found.get(key)
    if (!before || (!before.name && person.name)) found.set(key, person)
  }
  return [...found.values()]
}

/** Shown elements that match `selector` inside `root`, but do not stand inside one another. */
export function outermost(root: ParentNode, selector: string): Element[] {
  return all(root, selector).filter((each) => !each.parentElement?.closest(selector))
}

/**
 * The signed-in address in a page's title, where it stands alone between separators: "Inbox - user@host - Product". The last
 * one counts, because a subject may be an address.
 */
export function accountInTitle(title: string): string | undefined {
  const parts = tidy(title).split(/ [-–|•·] /)
  return parts
    .slice(1)
    .findLast((part) => isEmailAddress(part))
    ?.toLowerCase()
}
