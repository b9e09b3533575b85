/** The author's name within one piece of a signature, with the title that may stand beside it. */
import { fold } from '../core/fold'
import { fitsDomain, hasLegalForm, isHouse } from './companies'
import { isMembership, partLetters, withBrackets } from './letters'
import { asInHeader, isShortFor, oneOfTwo, withoutMovedInitial } from './nameBesideHeader'
import { type PersonName, parseName, takeCredentials } from './names'
import { bareName, initialsOf, isHonorific, nameWords } from './nameWords'
import { hasTitleWord, isDepartment } from './titles'

/** A name, and the words before and after it in its piece: often the title. */
export type NameInPiece = PersonName & { before?: string; after?: string }

/** "i. A.", "i. V.": signs for somebody; no part of the name. */
export const FOR_FIRM = /^(?:i\.\s?[AV]\.\s*|ppa\.?\s+|(?:Inh(?:aber(?:in)?)?|Owner)\.?:?\s+(?=\p{Lu}))/u
/** "(she/her)" after a name. */
const PRONOUNS = /\s*[([](?:she|he|they|elle|il|iel|ella|él|sie|er|hij|zij|hun)\s?[/|][^()[\]]{1,20}[)\]]/iu
/** No piece of a card is longer. */
const LONGEST = 600
const EAST_ASIAN = /\p{Script=Han}|\p{Script=Hangul}/u

/**
 * @param isAuthor tells whether words name the author
 * @param label the name part of the sender's domain, '' for free mail
 * @param header the name in the header, where it is a person's
 */
export function nameIn(
  text: string,
  isAuthor: (text: string) => boolean,
  label: string,
  hint: { local?: string; lang?: string },
  header: PersonName | undefined,
): NameInPiece | undefined {
  const [lead = '', ...rest] = text
    .slice(0, LONGEST)
    .replace(PRONOUNS, '')
    .split(/\s*[,，]\s*|\s+[–—/-]\s+/)
  const { head, letters } = partLetters(oneOfTwo(lead.replace(FOR_FIRM, ''), header), header)
  if (EAST_ASIAN.test(head)) return eastAsianIn(head, isAuthor, hint)
  if (!isAuthor(head)) return undefined
  const credentials = takeCredentials(rest)
  const whole = header ? nameWords(header.name) : []
  const here = nameWords(head)
  const memberships: string[] = []
  if (whole.length > 1 && whole.every((word) => here.includes(word)))
    while (rest[0] && isMembership(rest[0], memberships.length)) memberships.push(rest.shift() ?? '')
  const plain = head.replace(/[(（][^()（）]{0,60}[)）]/g, ' ').trim()
  const words = plain.split(/\s+/)
  const after = rest.length ? { after: rest.join(', ') } : {}
  const known = new Set(header ? nameWords(header.name) : [])
  if (hasTitleWord(plain) && words.length > 2) {
    const start = words.findIndex((word) => nameWords(word).some((one) => known.has(one)))
    const before = words
      .slice(0, start)
      .filter((word) => !isHonorific(word) && !/^M{1,2}\.$/.test(word))
      .join(' ')
    if (start < 1 || /(?:^|\s)(?:to|of|for|de|von|für|di|van|pour|à|zu)$/i.test(before)) return undefined
    const name = parseName(words.slice(start).join(' '), hint)
    return name && { ...asInHeader(name, head, header), ...(before ? { before } : {}), ...after }
  }
  // "Senior Clerk" from clerks@: the mailbox is called by the post, nobody is.
  if (hasTitleWord(plain) && !nameWords(plain).some((word) => known.has(word))) return undefined
  if (worksFor(words, known)) return undefined
  const parsed = parseName([head, ...credentials].join(', '), hint)
  if (!parsed || words.length > 6 || isHouse(plain) || hasLegalForm(plain) || isDepartment(plain)) return undefined
  const given = header?.givenName ? nameWords(header.givenName) : []
  const other = given.length > 0 && !nameWords(parsed.name).some((word) => given.includes(word))
  if (label && fitsDomain(parsed.name, label) === 2 && (isHouse(parsed.name) || other)) return undefined
  if (!header) return { ...parsed, ...after }
  if (isHouseOf(parsed.name, header.name)) return undefined
  const initials = initialsOf(header.name) === fold(parsed.name).replace(/[\s.]/g, '')
  const degrees = parsed.credentials ? withBrackets(parsed.credentials, text) : ''
  const told = [letters, degrees, ...memberships].filter(Boolean).join(', ')
  const polite = /\((Mrs?|Ms|Miss|Mx|Dr)\.?\)/.exec(lead)?.[1]
  return {
    ...(header.honorific ? { honorific: header.honorific } : {}),
    ...(polite ? { honorific: polite } : {}),
    ...(initials || isShortFor(parsed.name, header.name)
      ? header
      : withoutMovedInitial(asInHeader(parsed, head, header), header)),
    ...(told ? { credentials: told } : {}),
    ...after,
  }
}

/** "PA to Gordon Blackwood": somebody's, and not that person. Particles of names stand in the header's name too. */
function worksFor(words: readonly string[], known: ReadonlySet<string>): boolean {
  const start = words.findIndex((word) => nameWords(word).some((one) => known.has(one)))
  const link = fold(words[start - 1] ?? '')
  return (
    start > 1 &&
    /^(?:to|for|of|the|pour|fur|de|du|di|von|van|do|da|del|till|til|voor|dla)$/.test(link) &&
    !known.has(link)
  )
}

/** "김민수 대리", "营业部 经理 王伟": the name is the word that is no post. */
function eastAsianIn(
  text: string,
  isAuthor: (text: string) => boolean,
  hint: { local?: string; lang?: string },
): NameInPiece | undefined {
  // "From" behind a name: Korean 드림, 올림, 배상; Chinese 敬上.
  const words = bareName(text)
    .split(/[\s　]+/)
    .filter((word) => !/^(?:드림|올림|배상|敬上|拜上)$/.test(word))
  const isPost = (word: string) => hasTitleWord(word) || isDepartment(word) || isHouse(word) || hasLegalForm(word)
  const name = words.filter((word) => !isPost(word)).join(' ')
  if (!name || name.replace(/[\s\p{Script=Latin}]/gu, '').length > 6 || !isAuthor(name)) return undefined
  const parsed = parseName(name, hint)
  const post = words.filter(isPost).join(' ')
  return parsed && { ...parsed, ...(post ? { after: post } : {}) }
}

/** "Devereux Pots" for Orla Devereux: the family name leads, so it is her house. */
function isHouseOf(name: string, person: string): boolean {
  const [words, own] = [nameWords(name), nameWords(person)]
  const shared = words.filter((word) => own.includes(word))
  return own.length > 1 && words.length > 1 && shared.length === 1 && words[0] === own.at(-1) && words.at(-1) !== own[0]
}
