/** People as Roundcube writes them: an element with the address as its title and the name as its text [captures, source]. */
import type { Correspondent } from '../core/capture'
import { isEmailAddress } from '../core/email'
import { known, maybe } from './pageText'
import { all, words } from './shown'

const PERSON = '.rcmContactAddress'
/** One of them as a string of a script, with its quotes escaped. A name with other escapes in it is left out. */
const FOLDED = /class=\\"rcmContactAddress\\"[^>]*? title=\\"([^"\\]+)\\">(?:([^<>&\\]*)<)?/g

/**
 * The people under an element, each address once. Past the tenth they are folded away: all of them stand in what the link
 * that shows them would open, as text in its attribute.
 */
export function peopleIn(root: ParentNode | null | undefined): Correspondent[] {
  const found = new Map<string, Correspondent>()
  for (const element of root ? all(root, PERSON) : []) {
    const person = personFrom(element)
    if (person?.email && !found.has(person.email)) found.set(person.email, person)
  }
  for (const link of root?.querySelectorAll('a.morelink') ?? [])
    for (const [, address = '', name = ''] of (link.getAttribute('onclick') ?? '').matchAll(FOLDED)) {
      const email = address.toLowerCase()
      if (!isEmailAddress(email) || found.has(email)) continue
      found.set(email, { ...maybe('name', nameOf(known(name), email)), email })
    }
  return [...found.values()]
}

function personFrom(element: Element): Correspondent | undefined {
  const link = element.getAttribute('href')
  const email = (known(element.getAttribute('title')) ?? addressIn(link))?.toLowerCase()
  if (!email || !isEmailAddress(email)) return undefined
  return { ...maybe('name', nameOf(known(words(element)), email)), email }
}

function nameOf(shown: string | undefined, email: string): string | undefined {
  // Where the user has addresses shown, they follow the name.
  const name = shown?.toLowerCase().endsWith(`<${email}>`) ? shown.slice(0, -email.length - 2).trim() : shown
  // An address for a name is no name: the same one tells nothing, another one is a disguise.
  return name === '' || name?.includes('@') ? undefined : name?.replace(/^"(.+)"$/, '$1')
}

const addressIn = (link: string | null): string | undefined => /^mailto:([^?]+)/.exec(link ?? '')?.[1]
