/** People as Gmail's headers and rows write them: elements with an `email` attribute, the name in `name` or as text. */
import type { Correspondent } from '../core/capture'
import { known, maybe } from './pageText'

/**
 * What Gmail calls the reader where it should say a name: for the signed-in address and for every other address that
 * the reader sends from. Nobody is called so; a word in the second list may be a name, and counts only where the
 * signed-in address is not known.
 */
const ME = new Set(
  'me moi ich mich mir yo mí eu mim io jeg meg jag ik mij minä minulle mnie já mně én nekem bana я мне мені мене аз мен εγώ εμένα אני אליי أنا إليّ ฉัน 我 自分 나 tôi saya मैं मुझे'.split(
    ' ',
  ),
)
const ME_OR_NAME = new Set('ben jo mi mig mej ja'.split(' '))

/** Gmail always shows the address. */
type Addressed = Correspondent & { email: string }

/**
 * One person of a header or a row.
 * @param element holds `email` and mostly `name`; without `name` its text is the name (seen in 2025 without `.gD`).
 * @param account the signed-in address: in lists of people it stands under a word for "me", which is no name.
 * @param own whether this is a message's sender, where the reader too stands under the name
 */
export function personFrom(element: Element, account: string | undefined, own = false): Addressed | undefined {
  const email = known(element.getAttribute('email'))?.toLowerCase()
  if (!email?.includes('@')) return undefined
  const name = known(element.getAttribute('name') ?? element.textContent)
  const word = name?.toLowerCase() ?? ''
  const isMe = ME.has(word) || (account ? !own && email === account : ME_OR_NAME.has(word))
  // A name that only repeats the address tells nothing.
  const said = name === undefined || isMe || name.toLowerCase() === email ? undefined : name
  return { ...maybe('name', said), email }
}

/** People of several elements, each address once, in the order of the page; a later mention may bring the name. */
export function peopleFrom(elements: Iterable<Element>, account: string | undefined): Addressed[] {
  const byEmail = new Map<string, Addressed>()
  for (const element of elements) {
    const person = personFrom(element, account)
    if (!person) continue
    const before = byEmail.get(person.email)
    if (!before || (!before.name && person.name)) byEmail.set(person.email, person)
  }
  return [...byEmail.values()]
}
