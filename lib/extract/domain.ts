/** The company that a mail domain suggests. */
import { parse } from 'tldts'
import type { Found } from './candidate.types'
import { isFreeMail } from './freeMail'

const SHARED = /^(?:example|localhost|invalid|test|local|lan|internal|home|corp)$/

/**
 * "brasseries-nord.example" → "Brasseries Nord", as a suggestion: people spell their house differently often enough.
 *
 * @param domain of a mail address; sub-domains such as `mail.` are dropped
 * @returns undefined for free and throw-away mail, for addresses without a registrable domain, and for bare numbers
 */
export function companyFromDomain(domain: string): Found<string> | undefined {
  const name = domain.trim().toLowerCase().replace(/\.$/, '')
  const facts = parse(name, { allowPrivateDomains: true })
  if (!facts.domain || facts.isIp || isFreeMail(name) || isFreeMail(facts.domain)) return undefined
  const label = facts.domainWithoutSuffix ?? ''
  if (label.length < 2 || SHARED.test(label) || /^\d+$/.test(label)) return undefined
  const words = label.split(/[-_]+/).filter(Boolean)
  const value = words.map((word) => word.charAt(0).toLocaleUpperCase() + word.slice(1)).join(' ')
  return { value, kind: 'domain', sure: 'likely' }
}
