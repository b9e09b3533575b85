/** The exact keys of a person, as the store's index holds them and as a capture asks for them. */
import { mailboxKey } from './mailbox'
import { profileKey } from './profileKey'

type Keyed = {
  emails: readonly string[]
  phones: readonly { e164?: string; kind?: string }[]
  profileUrls: readonly string[]
}

/** `e:` a mailbox, `t:` a number in E.164 (fax left out), `u:` an account. Each once, in a steady order. */
export function matchKeys({ emails, phones, profileUrls }: Keyed): string[] {
  const keys = new Set<string>()
  for (const email of emails) keys.add(emailMatchKey(email))
  for (const phone of phones) if (phone.e164 && phone.kind !== 'fax') keys.add(`t:${phone.e164}`)
  for (const url of profileUrls) {
    const key = profileKey(url)
    if (key) keys.add(`u:${key}`)
  }
  return [...keys]
}

export const emailMatchKey = (email: string): string => `e:${mailboxKey(email)}`
