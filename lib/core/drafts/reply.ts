/** Whether a logged email answers somebody who is in a sequence: they wrote it themselves, since they came in. */
import type { Activity } from '../activity'
import { dayOf } from '../dayOf'
import { emailKey } from '../email'

/**
 * Written by the person, from an address that is known of them; or, where nobody else is named, by anybody but the user: people answer
 * from addresses that nobody knows. On the day on which they came in, what was written earlier that day counts as well: better stop
 * once too often than write to somebody who answered.
 * @param emails the addresses of the person @param own those of the user @param since the instant at which the person came in
 */
export function isReply(
  { at, email, links }: Pick<Activity, 'at' | 'email' | 'links'>,
  emails: readonly string[],
  own: readonly string[],
  since: string,
): boolean {
  const from = email?.from?.email && emailKey(email.from.email)
  if (!from || dayOf(at) < dayOf(since)) return false
  if (emails.some((address) => emailKey(address) === from)) return true
  const mailbox = email.mailbox?.slice(email.mailbox.indexOf(':') + 1)
  const isOwn = own.some((address) => emailKey(address) === from) || (mailbox && emailKey(mailbox) === from)
  return !isOwn && links.filter((link) => link.startsWith('p:')).length === 1
}
