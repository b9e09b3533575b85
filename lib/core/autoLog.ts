/**
 * Automatic logging: for each message of the open page, log it or leave it, and why. The one place that decides; what acts
 * and what only shows ask the same question.
 */
import type { LoggedEmail } from './activity'
import { domainOf, emailKey } from './email'
import { fold } from './fold'
import type { Settings } from './settings'

/** Rules as the user set them. An empty list of domains or labels does not narrow anything. */
export type AutoRules = { on: boolean; domains: string[]; labels: string[]; never: string[] }

export const rulesOf = (settings: Settings): AutoRules => ({
  on: settings.autoLog ?? false,
  domains: settings.autoDomains ?? [],
  labels: settings.autoLabels ?? [],
  never: settings.autoNever ?? [],
})

/** What is known of one message when the rules are asked. */
export type AutoMessage = {
  /** Left out where the page does not say which message it is. */
  email?: LoggedEmail & { text?: string }
  /** Of the page it is on; left out where the page shows none. */
  labels?: readonly string[]
  /** The reader's own addresses. */
  own: readonly string[]
  /** The known people who wrote it or got it, by address. */
  known: ReadonlyMap<string, string>
  /** Written by a machine, or to a whole list of readers. */
  automated: boolean
  /** Logged already; `perhaps`: it looks so, and only the user can say. */
  logged: 'yes' | 'perhaps' | 'no'
  /** The user took its log back once. */
  refused: boolean
}

export const SKIPS = [
  'never',
  'logged',
  'refused',
  'machine',
  'nobody',
  'domain',
  'label',
  'noLabel',
  'noId',
  'perhaps',
  'closed',
] as const
export type Skip = (typeof SKIPS)[number]

/** `people`: ids of those to log it on. */
export type AutoDecision = { log: true; why: 'fromKnown' | 'toKnown'; people: string[] } | { log: false; why: Skip }

/**
 * Whether the rules log a message. The never list is asked first and wins over everything; then what is logged or was taken
 * back; then whether it is people's mail with somebody known; then what narrows; last what the page still withholds.
 */
export function autoLog(rules: Pick<AutoRules, 'domains' | 'labels' | 'never'>, message: AutoMessage): AutoDecision {
  const { email, known, own } = message
  const skip = (why: Skip): AutoDecision => ({ log: false, why })
  const labels = message.labels?.map(fold)
  const mine = new Set(own.map(emailKey))
  const everybody = [email?.from, ...(email?.to ?? []), ...(email?.cc ?? [])].flatMap((one) =>
    one?.email ? emailKey(one.email) : [],
  )
  const others = everybody.filter((address) => !mine.has(address))
  if (others.some((address) => isListed(address, rules.never))) return skip('never')
  if (labels?.some((label) => rules.never.map(fold).includes(label))) return skip('never')
  if (message.logged === 'yes') return skip('logged')
  if (message.refused) return skip('refused')
  if (message.automated) return skip('machine')
  const people = [...new Set(others.flatMap((address) => known.get(address) ?? []))]
  if (!people.length) return skip('nobody')
  const atDomains = others.filter((address) => known.has(address))
  if (rules.domains.length && !atDomains.some((address) => isListed(address, rules.domains))) return skip('domain')
  if (rules.labels.length && !labels?.length) return skip('noLabel')
  if (rules.labels.length && !labels?.some((label) => rules.labels.map(fold).includes(label))) return skip('label')
  if (!email) return skip('noId')
  if (message.logged === 'perhaps') return skip('perhaps')
  if (email.text === undefined) return skip('closed')
  const sender = email.from?.email && emailKey(email.from.email)
  return { log: true, why: sender && known.has(sender) ? 'fromKnown' : 'toKnown', people }
}

/** Whether an address, its domain or a domain above it is in a list of addresses and domains (`@` before them or not). */
function isListed(address: string, list: readonly string[]): boolean {
  const domain = domainOf(address)
  return list.some((entry) => {
    const plain = entry.trim().toLowerCase().replace(/^@/, '')
    return plain.includes('@') ? plain === address : plain !== '' && (domain === plain || domain.endsWith(`.${plain}`))
  })
}
