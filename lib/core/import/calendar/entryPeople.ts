/** Who takes part in an entry of a calendar: addresses, names of those without one, and everybody in words. */
import { emailKey, isEmailAddress } from '../../email'
import { plainAddress } from '../../match/mailbox'
import type { Card } from '../../vcard/card'

export type EntryPeople = { emails: string[]; names: string[]; words: string[] }

/** @param entry its properties; rooms and things are no people, and told in words alone */
export function entryPeople(entry: Pick<Card, 'all'>): EntryPeople {
  const people: EntryPeople = { emails: [], names: [], words: [] }
  for (const { params, parts } of [...entry.all('ORGANIZER'), ...entry.all('ATTENDEE')]) {
    const address = emailKey(plainAddress((parts[0] ?? '').replace(/^mailto:/i, '')))
    const email = isEmailAddress(address) ? address : undefined
    const called = (params.get('CN') ?? '').trim()
    const name = called && emailKey(called) !== email && called !== address ? called : undefined
    const words = name && email ? `${name} <${email}>` : (name ?? email)
    if (!words || people.words.includes(words)) continue
    people.words.push(words)
    if (/^(?:ROOM|RESOURCE|GROUP)$/i.test(params.get('CUTYPE') ?? '')) continue
    if (email && !people.emails.includes(email)) people.emails.push(email)
    // A semicolon parts names.
    else if (!email && name) people.names.push(name.replace(/\s*;\s*/g, ', '))
  }
  return people
}
