/** The author's own contact in a signature: name, post, telephones, addresses. Nothing of other people, nothing guessed. */
import { domainOf, emailKey } from '../core/email'
import { addressOf } from './addressBlock'
import { withoutHouse } from './addresses'
import { authorOf } from './author'
import { cardLines, wordsOf } from './cardLines'
import { addLink, isOfHouse } from './cardLinks'
import { domainLabel, fitsDomain, hasLegalForm, isHouse, tidyCompany } from './companies'
import type { Contact } from './contact.types'
import type { Author } from './findSignature'
import { isFreeMail } from './freeMail'
import { languageOf } from './language'
import { isPersonName } from './looksLikeName'
import { isHonorific, nameWords } from './nameWords'
import { ownEmails } from './ownEmails'
import { phonesIn } from './phones'
import { postOf } from './post'
import { postAndHouse } from './postAndHouse'
import { isRoleAddress } from './roleAddress'
import { joinTitles } from './titleLines'
import { isDepartment } from './titles'
import { addressesIn } from './websites'

/** What is known of a message beside its signature. */
export type ContactClues = {
  author: Author
  /** Where answers go, if elsewhere. */
  replyTo?: string
  /** The author's own text: for its language. */
  reply: string
  /** Minutes east of Greenwich of the sender's clock. */
  minutesEast?: number
  /** Links of the own text. */
  links?: readonly { href: string; text: string }[]
}

/**
 * Reads the author's contact.
 *
 * @param signature the block after the reply, as `splitReply` gives it
 */
export function contactIn(signature: string, clues: ContactClues): Contact {
  const { author } = clues
  const email = author.email ? emailKey(author.email) : undefined
  const rewritten = /[\s(]via\s/i.test(author.name ?? '') && clues.replyTo
  const domain = email ? domainOf(rewritten ? (clues.replyTo ?? email) : email) : ''
  const label = domain && !isFreeMail(domain) ? domainLabel(domain) : ''
  const role = email !== undefined && isRoleAddress(email)
  const lang = languageOf(`${clues.reply}\n${signature}`)
  const { lines, pieces } = cardLines(signature, author)
  const personal =
    author.name !== undefined &&
    isPersonName(author.name, label) &&
    !(role && label && fitsDomain(author.name, label) > 0)
  const name = authorOf(pieces, author, label, lang?.slice(0, 2), personal)
  const texts = pieces.map((piece, i) => (i === name?.piece ? (name.after ?? '') : wordsOf(piece.text)))
  const kept = joinTitles(
    texts
      .flatMap((text, i) => postAndHouse(text, label).map((part) => ({ text: part, i })))
      .filter(
        ({ text, i }) => text && !isOnlyName(text, name?.name) && !/^p\.?\s?\/\s?o\b/i.test(pieces[i]?.text ?? ''),
      ),
    (i) => pieces[i]?.line ?? 0,
  )
  const nameAt = kept.findIndex(({ i }) => i >= (name?.piece ?? -1))
  const words = kept.map(({ text }) => text)
  const post = postOf(words, Math.max(0, nameAt), label, lang?.slice(0, 2), nameWords(name?.name ?? ''))
  const own = signature.split('\n').length > 0 && lines.length > 0
  const { websites, profileUrls } = own
    ? addressesIn(lines.join('\n').replace(/<mailto:[^>]*>/gi, ' '), domain)
    : { websites: [], profileUrls: [] }
  const sites = new Set(websites)
  const profiles = new Set(profileUrls)
  for (const link of clues.links ?? []) addLink(link, signature, domain, sites, profiles)
  const title = name?.before ?? post.title
  const company = post.company ?? (role && author.name ? companyOfHeader(author.name, label) : undefined)
  const address =
    addressOf(
      kept.map(({ text, i }) => ({ text: withoutHouse(text, company), line: pieces[i]?.line ?? 0 })),
      [title, company, post.department],
      Math.max(0, nameAt),
    ) ?? (post.place && !/\d/.test(post.place) && !isHouse(post.place) ? post.place : undefined)
  return {
    ...(name ? { name: name.name } : {}),
    ...(name?.givenName ? { givenName: name.givenName } : {}),
    ...(name?.familyName ? { familyName: name.familyName } : {}),
    ...(name?.honorific ? { honorific: name.honorific } : {}),
    ...(name?.credentials ? { credentials: name.credentials } : {}),
    ...(title && name ? { title } : {}),
    ...(company ? { company } : {}),
    ...(post.department && (name || company) ? { department: post.department } : {}),
    emails: ownEmails(lines.join('\n'), name?.name, personal, clues),
    phones: phonesIn(lines, {
      ...(lang ? { lang } : {}),
      domain,
      body: clues.reply,
      ...(clues.minutesEast === undefined ? {} : { minutesEast: clues.minutesEast }),
    }),
    websites: [...sites],
    profileUrls: [...profiles].filter((page) => !isOfHouse(page, label, name?.name)),
    ...(address ? { address } : {}),
    ...(name ? { namedIn: name.in } : {}),
  }
}

/** Whether a piece is the author's name over again. */
function isOnlyName(text: string, name: string | undefined): boolean {
  if (!name) return false
  const own = new Set(nameWords(name))
  const words = nameWords(text)
  return words.length > 0 && words.every((word) => own.has(word)) && !/\d/.test(text)
}

/** "Comptabilité GARONNE BUREAUTIQUE", "Buchhaltung Papier Lohmann": the house in a shared mailbox's display name. */
function companyOfHeader(name: string, label: string): string | undefined {
  const words = name.split(/\s+/)
  let start = 0
  while (start < 2 && words.length - start > 1 && isDepartment(words[start] ?? '')) start++
  const house = words.slice(start).join(' ')
  if (isHonorific(words[start] ?? '')) return undefined
  if (start === 0 && (isHouse(house) || hasLegalForm(house))) return tidyCompany(house)
  for (let i = start; label && i < Math.min(3, words.length); i++) {
    const rest = words.slice(i).join(' ')
    if (fitsDomain(rest, label) === 2) return tidyCompany(rest)
  }
  return undefined
}
