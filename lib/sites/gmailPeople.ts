/** People as Gmail's headers and rows write them: elements with an `email` attribute, the name in `name` or as text. */
import type { Correspondent } from '../core/capture'
import { known, maybe } from './pageText'

/**
 * What Gmail calls the reader where it should say a name. Needed only where the signed-in address is not known; then a
 * person really called so loses a name, which is better than a stranger called "me".
 */
const ME = new Set(
  'me moi ich mich mir yo mí eu mim io jeg meg mig jag mej ik mij minä minulle ja mnie já mně én nekem ben bana я мне мені мене аз мен εγώ εμένα אני אליי أنا إليّ ฉัน 我 自分 나 tôi saya मैं मुझे jo mi'.split(
    ' ',
  ),
)

/**
 * One person of a header or a row.
 * @param element holds `email` and mostly `name`; without `name` its text is the name (seen in 2025 without `.gD`).
 * @param account the signed-in address: in lists of people it stands under the word "me", which is no name.
 */
export function personFrom(element: Element, account: string | undefined, own = false): Correspondent | undefined {
  const email = known(element.getAttribute('email'))?.toLowerCase()
  if (!email?.includes('@')) return undefined
  const name = known(element.getAttribute('name') ?? element.textContent)
  const isMe = name !== undefined && (account ? !own && email === account : ME.has(name.toLowerCase()))
  // A name that only repeats the address tells nothing.
  const said = name === undefined || isMe || name.toLowerCase() === email ? undefined : name
  return { ...maybe('name', said), email }
}

/** People of several elements, each address once, in the order of the page; a later mention may bring the name. */
export function peopleFrom(elements: Iterable<Element>, account: string | undefined): Correspondent[] {
  const byEmail = new Map<string, Correspondent>()
  for (const element of elements) {
    const person = personFrom(element, account)
    if (!person) continue
    const before = byEmail.get(person.email)
    if (!before || (!before.name && person.name)) byEmail.set(person.email, person)
  }
  return [...byEmail.values()]
}
