/** Who stands in the headers of a thread: once per address, with the best name, the reader left out. */
import type { PageMessage } from '../core/capture'
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

/** Somebody of a thread; `sender`: wrote in it. */
export type Person = { email: string; name?: string; sender: boolean }

/** A display name that is one: not the address again, not "me", not a person's name on the address of a list or machine. */
function realName(name: string | undefined, email: string): string | undefined {
  const plain = name?.replace(/^["'‘“]+|["'’”]+$/g, '').trim()
  if (!plain || plain.includes('@') || ME.has(plain.toLowerCase()) || plain.toLowerCase() === email.split('@')[0])
    return undefined
  if (/\s(?:via|par|durch|a través de|tramite)\s/i.test(plain)) return undefined
  const label = domainLabel(domainOf(email))
  return isMachineAddress(email) && !fitsDomain(plain, label) && isPersonName(plain, label) ? undefined : plain
}

/** @param mine addresses of the reader, as keys */
export function peopleIn(messages: readonly PageMessage[], mine: ReadonlySet<string>): Person[] {
  const people = new Map<string, Person>()
  const meet = (who: { name?: string | undefined; email: string } | undefined, sender: boolean) => {
    const email = who ? emailKey(who.email) : ''
    if (!who || !email || mine.has(email)) return
    const person = people.get(email) ?? { email, sender: false }
    const name = realName(who.name, email)
    if (name && nameWords(name).length > nameWords(person.name ?? '').length) person.name = name
    else if (name && !person.name) person.name = name
    person.sender ||= sender
    people.set(email, person)
  }
  for (const { from } of messages) meet(from, true)
  for (const { to, cc } of messages) for (const who of [...to, ...cc]) meet(who, false)
  return [...people.values()]
}
