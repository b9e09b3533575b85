/** Which name in a signature is its author's. */
import { fold } from '../core/fold'
import type { Piece } from './cardLines'
import { wordsOf } from './cardLines'
import { fitsDomain, hasLegalForm, isHouse } from './companies'
import { type Author, authorTest } from './findSignature'
import { bareName, initialsOf, isHonorific, nameWords, type PersonName, parseName } from './names'
import { hasTitleWord, isDepartment } from './titles'

export type NamedAuthor = PersonName & {
  in: 'signature' | 'header'
  /** Place among the pieces, or -1. */
  piece: number
  /** Words before and after the name in its piece: often the title. */
  before?: string
  after?: string
}

const FOR_SOMEBODY =
  /^(?:p\.?\s?\/\s?o\.?|p\.\s?o\.|pour |on behalf of|for and on behalf|im auftrag von|por orden de|p\.?\s?p\.? (?=\p{Lu}))/iu
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:von|van|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|lo|af|av|zu|ter|ten|el|al|bin|i|y|e|['’]t|d['’]\p{L}+))$/u

/** Whether words look like a person's name and like nothing else. */
function looksLikeName(text: string, label: string, least: number): boolean {
  const plain = bareName(text)
  if (plain.length < 3 || plain.length > 50 || /\d|[@:;!?/&+]/.test(plain)) return false
  if (/\p{Script=Han}|\p{Script=Hangul}/u.test(plain))
    return (
      !isHouse(plain) &&
      !hasLegalForm(plain) &&
      !isDepartment(plain) &&
      plain.replace(/\s/g, '').length < 6 &&
      !hasTitleWord(plain)
    )
  const words = plain.split(' ').filter((word) => !isHonorific(word))
  if (
    words.length < least ||
    words.length > 5 ||
    !words.every((word) => NAME_WORD.test(word)) ||
    !/^\p{Lu}/u.test(words.at(-1) ?? '')
  )
    return false
  if (hasTitleWord(plain) || isHouse(plain) || hasLegalForm(plain) || isDepartment(plain)) return false
  return !(label && fitsDomain(plain, label) === 2 && words.length > 1)
}

/** Whether a display name is a person's: not a company's, a department's or a site's. */
export function isPersonName(name: string, label: string): boolean {
  const plain = bareName(name).replace(/,/g, ' ').replace(/\s+/g, ' ')
  if (!plain || /@|\d/.test(plain) || hasLegalForm(plain) || isDepartment(plain)) return false
  const words = plain.split(' ')
  return (
    words.length < 7 &&
    !(isHouse(plain) && !/^\p{L}+\s\p{L}+$/u.test(plain)) &&
    !(label && words.length > 1 && fitsDomain(plain, label) === 2 && isHouse(plain))
  )
}

/**
 * @param pieces the pieces of the signature, in order
 * @param label the name part of the sender's domain, '' for free mail
 * @param headerIsPerson whether the header's display name is a person's
 */
export function authorOf(
  pieces: readonly Piece[],
  author: Author,
  label: string,
  lang: string | undefined,
  headerIsPerson: boolean,
): NamedAuthor | undefined {
  const local = author.email?.split('@')[0]
  const hint = { ...(local ? { local } : {}), ...(lang ? { lang } : {}) }
  const header = author.name && headerIsPerson ? headerName(author.name, hint) : undefined
  const isAuthor = authorTest(headerIsPerson ? author : { ...(author.email ? { email: author.email } : {}) })
  const found: (NamedAuthor & { full: boolean })[] = []
  pieces.forEach(({ text }, piece) => {
    if (FOR_SOMEBODY.test(text) || /^\[.*\]$/.test(text)) return
    const one = nameIn(wordsOf(text) || text, isAuthor, label, hint, header)
    if (one && header && isHouseOf(one.name, header.name)) return
    if (one)
      found.push({
        ...one,
        in: 'signature',
        piece,
        full: Boolean(one.familyName && one.givenName) || /\p{Script=Han}|\p{Script=Hangul}/u.test(one.name),
      })
  })
  const best = found.find((one) => one.full) ?? found[0]
  const strange =
    best === undefined || !best.full
      ? pieces.findIndex(
          ({ text }, i) =>
            i < 4 &&
            !FOR_SOMEBODY.test(text) &&
            looksLikeName((wordsOf(text).split(/\s*[,–—]\s*/)[0] ?? '').replace(/^i\.\s?[AV]\.\s*/, ''), label, 2),
        )
      : -1
  if (strange >= 0 && !(best && !best.full && header && nameWords(header.name).length > 1)) {
    const [head = '', ...after] = wordsOf(pieces[strange]?.text ?? '').split(/\s*,\s*/)
    const name = parseName(head, hint)
    if (name) return { ...name, in: 'signature', piece: strange, ...(after.length ? { after: after.join(', ') } : {}) }
  }
  if (best?.full) return best
  if (best) {
    const fuller = header && nameWords(header.name).length > 1 ? header : undefined
    return fuller
      ? {
          ...fuller,
          in: 'signature',
          piece: best.piece,
          ...(best.before ? { before: best.before } : {}),
          ...(best.after ? { after: best.after } : {}),
        }
      : best
  }
  const first = pieces[0]
  if (first && !header) {
    const [head = '', ...after] = wordsOf(first.text).split(/\s*,\s*/)
    if (
      looksLikeName(head, label, 1) &&
      head.split(' ').length === 1 &&
      head.length < 14 &&
      (pieces.length > 1 || after.length)
    ) {
      const name = parseName(head, hint)
      if (name) return { ...name, in: 'signature', piece: 0, ...(after.length ? { after: after.join(', ') } : {}) }
    }
  }
  return header ? { ...header, in: 'header', piece: -1 } : undefined
}

function headerName(raw: string, hint: { local?: string; lang?: string }): PersonName | undefined {
  const name = parseName(raw, hint)
  if (!name?.familyName || !name.givenName) return name
  const parts = fold(hint.local ?? '').split(/[._-]/)
  const [given, family] = [fold(name.givenName), fold(name.familyName)]
  const turned = parts.length === 2 && parts[0] === family && parts[1] === given && !raw.includes(',')
  return turned
    ? { ...name, name: `${name.familyName} ${name.givenName}`, givenName: name.familyName, familyName: name.givenName }
    : name
}

/** The author's name in one piece, with what stands before and after it. */
function nameIn(
  text: string,
  isAuthor: (text: string) => boolean,
  label: string,
  hint: { local?: string; lang?: string },
  header: PersonName | undefined,
): (PersonName & { before?: string; after?: string }) | undefined {
  const [head = '', ...rest] = text.split(/\s*[,，]\s*|\s+[–—-]\s+/)
  if (!isAuthor(head.replace(/^i\.\s?[AV]\.\s*/, ''))) return undefined
  const credentials: string[] = []
  const cleanHead = head.replace(/[(（][^()（）]{0,60}[)）]/g, ' ').trim()
  let parsed = parseName([head, ...rest].join(', '), hint)
  const whole = rest.length > 0 && parsed?.credentials ? rest.slice(parsed.credentials.split(', ').length) : rest
  if (!parsed || rest.length !== whole.length + credentials.length || /,/.test(text))
    parsed = parseName(
      parsed?.credentials ? `${head}, ${rest.slice(0, rest.length - whole.length).join(', ')}` : head,
      hint,
    )
  if (!parsed) return undefined
  const after = whole.join(', ')
  const words = cleanHead.split(/\s+/)
  const known = new Set(header ? nameWords(header.name) : [])
  if (hasTitleWord(cleanHead) && words.length > 2) {
    const start = words.findIndex((word) => nameWords(word).some((one) => known.has(one)))
    const before = words
      .slice(0, start)
      .filter((word) => !isHonorific(word))
      .join(' ')
    if (start < 1 || /\b(?:to|of|for|de|von|für|di|van|pour|à|zu)$/i.test(before)) return undefined
    const name = parseName(words.slice(start).join(' '), hint)
    return name && nameWords(name.name).length > 0 ? { ...name, before, ...(after ? { after } : {}) } : undefined
  }
  if (label && fitsDomain(parsed.name, label) === 2 && (isHouse(parsed.name) || hasLegalForm(head))) return undefined
  if (isHouse(cleanHead) || hasLegalForm(cleanHead) || isDepartment(cleanHead)) return undefined
  if (words.length > 5) return undefined
  if (
    header &&
    (initialsOf(header.name) === fold(parsed.name).replace(/[\s.]/g, '') || isShortFor(parsed.name, header.name))
  )
    return { ...header, ...(after ? { after } : {}) }
  return { ...withoutMovedInitial(parsed, header), ...(after ? { after } : {}) }
}

/** "Devereux Pots" for Orla Devereux: the family name leads, so it is her house. */
function isHouseOf(name: string, person: string): boolean {
  const [words, own] = [nameWords(name), nameWords(person)]
  const shared = words.filter((word) => own.includes(word))
  return own.length > 1 && words.length > 1 && shared.length === 1 && words[0] === own.at(-1) && words.at(-1) !== own[0]
}

/** "B. Coste" and "Nadège L." for the header's "Bertrand Coste" and "Nadège Lhuillier". */
function isShortFor(short: string, full: string): boolean {
  const [a, b] = [fold(bareName(short)).split(' '), fold(bareName(full)).split(' ')]
  const cut = (i: number) => /^\p{L}\.?$/u.test(a[i] ?? '') && (b[i]?.replace('.', '').length ?? 0) > 1
  return (
    a.length > 1 &&
    a.length <= b.length &&
    (cut(0) || cut(a.length - 1)) &&
    a.every((word, i) => b[i]?.startsWith(word.replace('.', '')))
  )
}

/** South Indian initials stand before or after the given name; the header shows where it is not part of it. */
function withoutMovedInitial(name: PersonName, header: PersonName | undefined): PersonName {
  const words = name.name.split(' ')
  const first = words[0] ?? ''
  const last = header?.name.split(' ').at(-1) ?? ''
  if (words.length > 2 && /^\p{Lu}\.?$/u.test(first) && first.replace('.', '') === last.replace('.', '')) {
    const given = words[1] ?? ''
    return { ...name, name: words.slice(1).join(' '), givenName: given, familyName: words.slice(2).join(' ') }
  }
  return name
}
