/** What the rules of automatic logging make of a page: gathers what is known of each message, and asks `autoLog`. */
import { type AutoDecision, autoLog, rulesOf } from '../core/autoLog'
import { emailKey } from '../core/email'
import type { SeenPage } from '../core/seenPage'
import type { Settings } from '../core/settings'
import { loggedAs, refusedAmong } from './emailsLogged'
import { peopleByEmails } from './read'

/** @returns one decision a message, in the order of the page */
export async function decisionsFor(page: SeenPage, settings: Settings): Promise<AutoDecision[]> {
  const emails = page.messages.flatMap(({ email }) => email ?? [])
  const addresses = emails.flatMap(({ from, to, cc }) =>
    [from, ...to, ...cc].flatMap((one) => (one?.email ? emailKey(one.email) : [])),
  )
  const [people, logged, refused] = await Promise.all([
    peopleByEmails([...new Set(addresses)]),
    loggedAs(emails),
    refusedAmong(emails),
  ])
  const known = new Map([...people].map(([address, person]) => [address, person.id]))
  const own = [...settings.ownAddresses, ...(page.account ? [page.account] : [])]
  const rules = rulesOf(settings)
  return page.messages.map(({ email, automated }) => {
    const found = email && logged.get(email.key)
    return autoLog(rules, {
      email,
      labels: page.labels,
      own,
      known,
      automated,
      logged: found ? (found.sure ? 'yes' : 'perhaps') : 'no',
      refused: email !== undefined && refused.has(email.key),
    })
  })
}
