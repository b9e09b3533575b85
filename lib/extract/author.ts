/** Which name in a signature is its author's. */
import { fold } from '../core/fold'
import type { Piece } from './cardLines'
import { wordsOf } from './cardLines'
import { type Author, authorTest } from './findSignature'
import { looksLikeName } from './looksLikeName'
import { FOR_FIRM, type NameInPiece, nameIn } from './namePiece'
import { type PersonName, parseName } from './names'
import { nameWords } from './nameWords'

export type NamedAuthor = NameInPiece & {
  in: 'signature' | 'header'
  /** Place among the pieces, or -1. */
  piece: number
}

const FOR_SOMEBODY =
  /^(?:p\.?\s?\/\s?o\.?|p\.\s?o\.|pour |on behalf of|for and on behalf|im auftrag von|por orden de|p\.?\s?p\.? (?=\p{Lu}))/iu
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
    if (one)
      found.push({
        ...one,
        in: 'signature',
        piece,
        full: Boolean(one.familyName && one.givenName) || /\p{Script=Han}|\p{Script=Hangul}/u.test(one.name),
      })
  })
  const signer = header ? undefined : signedFor(pieces, label, hint)
  if (signer) return signer
  const best = fullest(found) ?? found[0]
  const strange =
    best === undefined || !best.full
      ? pieces.findIndex(
          ({ text }, i) =>
            i < 4 &&
            !FOR_SOMEBODY.test(text) &&
            looksLikeName((wordsOf(text).split(/\s*[,–—]\s*/)[0] ?? '').replace(FOR_FIRM, ''), label, 2),
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

/** The name of a header, its parts put right where the address shows that the family name leads. */
export function headerName(raw: string, hint: { local?: string; lang?: string }): PersonName | undefined {
  const name = parseName(raw, hint)
  if (!name?.familyName || !name.givenName) return name
  const parts = fold(hint.local ?? '').split(/[._-]/)
  const [given, family] = [fold(name.givenName), fold(name.familyName)]
  const turned = parts.length === 2 && parts[0] === family && parts[1] === given && !raw.includes(',')
  return turned
    ? { ...name, name: `${name.familyName} ${name.givenName}`, givenName: name.familyName, familyName: name.givenName }
    : name
}

/** The first full name; where it is soon repeated with its title ("Prof. Dr."), that line, which the post follows. */
function fullest<T extends NamedAuthor & { full: boolean }>(found: readonly T[]): T | undefined {
  const first = found.find((one) => one.full)
  if (!first) return undefined
  const again = found.findLast(
    (one) => one.full && one.piece > first.piece && one.piece - first.piece < 4 && one.name === first.name,
  )
  return again ?? first
}

/** "i. A. Renate Zobel" under a message from a shared mailbox: she signs, whoever else the card names. */
function signedFor(
  pieces: readonly Piece[],
  label: string,
  hint: { local?: string; lang?: string },
): NamedAuthor | undefined {
  const piece = pieces.findIndex(({ text }) => /^(?:i\.\s?[AV]\.|ppa\.?)\s/.test(text))
  const text = piece < 0 ? '' : (wordsOf(pieces[piece]?.text ?? '').split(/\s*,\s*/)[0] ?? '').replace(FOR_FIRM, '')
  const name = text && looksLikeName(text, label, 2) ? parseName(text, hint) : undefined
  return name && { ...name, in: 'signature', piece }
}
