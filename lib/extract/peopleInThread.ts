/** Who stands in the headers of a thread: once per address, with the best name, the reader left out. */
import type { Correspondent, PageMessage } from '../core/capture'
import { domainOf, emailKey } from '../core/email'
import { domainLabel, fitsDomain } from './companies'
import { isPersonName } from './looksLikeName'
import { nameWords } from './nameWords'
import { isMachineAddress } from './roleAddress'

/** How mail sites call the reader's own account. */
const ME = new Set(
  'me moi ich mir yo mí io eu ik mij jag mig meg minä ja já mnie я мне ben bana 私 自分 我 나 én εγώ אני أنا saya tôi jo'.split(
    ' ',
  ),
)

/** Somebody of a thread; `sender`: wrote in it. The address is missing where the page shows the name only. */
export type Person = { email?: string; name?: string; sender: boolean }

/** A display name that is one: not the address again, not "me", not a person's name on the address of a list or machine. */
function realName(name: string | undefined, email: string | undefined): string | undefined {
  const plain = name?.replace(/^["'‘“]+|["'’”]+$/g, '').trim()
  if (!plain || plain.includes('@') || ME.has(plain.toLowerCase()) || plain.toLowerCase() === email?.split('@')[0])
    return undefined
  if (/[\s(](?:via|par|durch|a través de|tramite)\s/i.test(plain)) return undefined
  if (!email) return plain
  const label = domainLabel(domainOf(email))
  return isMachineAddress(email) && !fitsDomain(plain, label) && isPersonName(plain, label) ? undefined : plain
}

/**
 * Somebody without an address counts as a sender only: a recipient's bare name brings nothing to keep, and may be the reader.
 *
 * @param mine addresses of the reader, as keys
 */
export function peopleIn(messages: readonly PageMessage[], mine: ReadonlySet<string>): Person[] {
  const people = new Map<string, Person>()
  const meet = (who: Correspondent | undefined, sender: boolean) => {
    if (!who) return
    const email = who.email && emailKey(who.email)
    if (email && mine.has(email)) return
    const bareName = email ? undefined : realName(who.name, undefined)
    const key = email || (sender && bareName ? `name:${bareName.toLowerCase()}` : undefined)
    if (!key) return
    const person: Person = people.get(key) ?? { ...(email ? { email } : {}), sender: false }
    const name = realName(who.name, email)
    if (name && nameWords(name).length > nameWords(person.name ?? '').length) person.name = name
    else if (name && !person.name) person.name = name
    person.sender ||= sender
    people.set(key, person)
  }
  for (const { from } of messages) meet(from, true)
  for (const { to, cc } of messages) for (const who of [...to, ...cc]) meet(who, false)
  return [...people.values()]
}
