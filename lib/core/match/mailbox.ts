/** Which mailbox an address leads to, under the rules of the providers that say theirs. */
import { domainOf } from '../email'
import { trimSignsEnd } from '../trimSigns'

const GMAIL = new Set(['gmail.com', 'googlemail.com'])
const ICLOUD = new Set(['icloud.com', 'me.com', 'mac.com'])
const PROTON = new Set(['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch'])

/** No address is longer, with all that stands beside it. */
const LONGEST = 1_000

/**
 * An address without what a copy from elsewhere leaves round it: angle brackets, quotes, `mailto:`, invisible characters. A
 * domain in international letters is written as DNS does (punycode).
 */
export function plainAddress(raw: string): string {
  const text = raw
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    // "jan (at) firm.example", and what a link is written as in a text.
    .replace(/\s*[[(]\s*(?:at|ät|arroba|chez)\s*[)\]]\s*|&#64;/gi, '@')
    .replace(/\s*[[(]\s*(?:dot|punkt|point|punto)\s*[)\]]\s*/gi, '.')
    .replace(/^.*\(mailto:/is, '')
    .replace(/^.*</s, '')
    .replace(/\p{Cf}/gu, '')
    .replace(/%40/g, '@')
    // What is said of an address stands behind it: "(work)", "- private".
    .replace(/@([^\s@]+)\s[^@]*$/, (all, domain: string) => (/.\../.test(domain) ? `@${domain}` : all))
    .replace(/^\s*(?:e-?mail|mail|courriel|correo)\s/i, '')
    .replace(/\s/g, '')
    .replace(/^["'“”„«»‘’([\\]+/, '')
    .replace(/(?<=@[^|/#*\\]+)[|/#*\\].*$/, '')
    .replace(/(?<=@[^(@[]+)[([][^@]*$/, '')
  const bare = trimSignsEnd(text, /[>"'“”„«»‘’)\],;.]/)
    .replace(
      /^(?:[a-z]+[;]?[a-z]+=[a-z]+[:;]|(?:x-)?(?:mailto|smtp|internet|e-?mail|mail|courriel|correo|posta|work|home|pref)[:;=])+/i,
      '',
    )
    .replace(/\?.*$/, '')
    .toLowerCase()
  const at = bare.lastIndexOf('@')
  const domain = bare.slice(at + 1)
  if (domain.startsWith('www.')) return `${bare.slice(0, at)}@${domain.slice(4)}`
  if (at < 1 || !/[^\p{ASCII}]/u.test(domain)) return bare
  try {
    return `${bare.slice(0, at)}@${new URL(`http://${domain}`).hostname}`
  } catch {
    return bare
  }
}

const TAGGED = /^(?:outlook|hotmail|live|msn)\.[a-z.]+$|^(?:fastmail|sent)\.(?:com|fm)$|^fastmail\.[a-z.]+$/

/**
 * As `mailboxKey`, for comparing alone: what is stored by key stays as it is. Outlook.com and Fastmail send what is tagged with a
 * plus to the one mailbox as well.
 */
export function comparedKey(address: string): string {
  const key = mailboxKey(address)
  const at = key.lastIndexOf('@')
  return TAGGED.test(key.slice(at + 1)) ? `${key.slice(0, at).replace(/(?<=.)\+.*$/, '')}${key.slice(at)}` : key
}

/**
 * One text for all spellings of one mailbox. Gmail: dots, what follows a plus, and googlemail.com; iCloud: plus; Proton: dots,
 * hyphens, underscores and plus (each provider's own help says so). Elsewhere nothing but the case, which no provider in use
 * tells apart: a plus or a dot at a firm's own domain proves nothing.
 */
export function mailboxKey(address: string): string {
  const plain = plainAddress(address)
  const at = plain.lastIndexOf('@')
  if (at < 1) return plain
  const domain = domainOf(plain)
  const local = plain.slice(0, at)
  const untagged = local.replace(/(?<=.)\+.*$/, '')
  if (GMAIL.has(domain)) return `${untagged.replaceAll('.', '')}@gmail.com`
  if (ICLOUD.has(domain)) return `${untagged}@${domain}`
  if (PROTON.has(domain)) return `${untagged.replace(/[._-]/g, '')}@${domain}`
  return plain
}

/** The addresses of a field that holds several: "a@x.example; b@y.example". */
export const addressesIn = (field: string): string[] =>
  field.indexOf('@') === field.lastIndexOf('@')
    ? [field]
    : field.slice(0, LONGEST).split(/[;,|]|\s+\/\s+|\s(?=[^\s<>]+@)/)
