/** What two mailboxes that are not one say: a slip of the pen, two people of one firm, a firm named at a free provider. */
import type { Clue } from './clues'
import type { NameMatch } from './compareNames'
import { edits } from './letters'
import { isPair } from './likeWords'
import { isGivenName, isNickname } from './nicknames'
import type { Mailbox, Prepared } from './prepare'

export function ofMailboxes(a: Prepared, b: Prepared, name: NameMatch | undefined): Clue[] {
  let best: Clue | undefined
  const better = (clue: Clue) => {
    if (!best || clue.points > best.points) best = clue
  }
  for (const one of a.mailboxes)
    for (const two of b.mailboxes) {
      if (one.key === two.key)
        better(
          one.shared ? { why: 'sharedEmail', points: name?.level === 'given' ? -1 : 1.5 } : { why: 'email', points: 0 },
        )
      else if (isSlip(one, two) && !isMeant(one, two, a, b) && (name?.level === 'same' || name?.level === 'alike'))
        better({ why: 'typo', points: 4 })
      else if (one.domain === two.domain && !one.free && !one.shared && !two.shared && apart(one, two, a, b, name))
        better({ why: 'otherMailbox', points: -2.5 })
      else if (
        one.free !== two.free &&
        tells(one.free ? one.local : two.local, (one.free ? two : one).domain, new Set([...a.words, ...b.words]))
      )
        better({ why: 'domain', points: 2 })
    }
  return best?.points ? [best] : []
}

/** Whether one address looks like the other, mistyped. Digits are never a slip: they tell namesakes apart. */
function isSlip(one: Mailbox, two: Mailbox): boolean {
  const plain = (box: Mailbox) => box.local.replace(/\+.*$/, '').replace(/[._-]/g, '').replaceAll('rn', 'm')
  const [mine, theirs] = [plain(one), plain(two)]
  if (mine.replace(/\D/g, '') !== theirs.replace(/\D/g, '')) return false
  if (one.domain === two.domain) return !one.free && mine.length > 3 && edits(mine, theirs, 1) <= 1
  const [label, other] = [labelOf(one.domain), labelOf(two.domain)]
  return (
    mine === theirs &&
    mine.length > 2 &&
    label.length > 4 &&
    edits(label.replaceAll('-', ''), other.replaceAll('-', ''), 2) <= 2
  )
}

/** Whether each address spells its own record's name, and the names differ: nobody mistyped. */
function isMeant(one: Mailbox, two: Mailbox, a: Prepared, b: Prepared): boolean {
  const own = (box: Mailbox, mine: Prepared, theirs: Prepared) =>
    box.local
      .split(/[^\p{L}]+/u)
      .some((word) => word.length > 1 && mine.words.includes(word) && !theirs.words.includes(word))
  if (one.local.replaceAll('rn', 'm') === two.local.replaceAll('rn', 'm')) return false
  if (areTwoNames(one, two)) return true
  return own(one, a, b) && own(two, b, a)
}

/** Whether the boxes begin with two given names: whatever both are called, `sandra@` is not `alexander@`. */
function areTwoNames(one: Mailbox, two: Mailbox): boolean {
  const [mine = '', theirs = ''] = [one, two].map(({ local }) => local.split(/[^\p{L}]+/u)[0])
  if (mine === theirs || !isGivenName(mine) || !isGivenName(theirs)) return false
  return isPair(mine, theirs) || !isNickname(mine, theirs)
}

/** The first part of a domain: what the firm calls itself. */
export const labelOf = (domain: string): string => domain.split('.')[0] ?? domain

/** Whether two boxes of one firm are of two people: their words differ in more than a family name that changed. */
function apart(one: Mailbox, two: Mailbox, a: Prepared, b: Prepared, name: NameMatch | undefined): boolean {
  const words = (box: Mailbox) =>
    box.local
      .replace(/\+.*$/, '')
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean)
  const [mine, theirs] = [words(one), words(two)]
  if (mine.join('') === theirs.join('')) return false
  if (areTwoNames(one, two)) return true
  // A box that spells nobody's name is a post's or a pet name's, and its holder may well have one of her own beside it.
  const isFull = name?.level === 'same' || name?.level === 'alike'
  const spells = (parts: string[], own: Prepared) =>
    parts.some((part) => own.words.some((word) => word.startsWith(part) || part.startsWith(word))) ||
    builtFrom(parts.join(''), own.words)
  if (isFull && !/\d/.test(one.local + two.local) && !(spells(mine, a) && spells(theirs, b))) return false
  const [first, second] = [mine[0] ?? '', theirs[0] ?? '']
  // The same given name, and family names as each record has them: a marriage.
  const given = first === second || isNickname(first, second)
  if (
    given &&
    mine.length > 1 &&
    theirs.length > 1 &&
    a.words.includes(mine.at(-1) ?? '') &&
    b.words.includes(theirs.at(-1) ?? '')
  )
    return mine.at(-1) === theirs.at(-1) && first !== second && a.words.includes(first) && b.words.includes(second)
  // Two ways to write one name before the @, and no number to tell namesakes apart.
  const plain = !/\d/.test(one.local + two.local) && !name?.swapped && name?.level !== 'initials'
  const either =
    name?.why === 'name' || (isFull && first === second) ? [...new Set([...a.words, ...b.words])] : undefined
  return !(plain && builtFrom(mine.join(''), either ?? b.words) && builtFrom(theirs.join(''), either ?? a.words))
}

/** Whether a text is made of beginnings of the words, each used once: "xlchen" of "Xiaoli Chen". */
export function builtFrom(text: string, words: readonly string[]): boolean {
  if (!text) return true
  return words.some((word, i) => {
    const rest = [...words.slice(0, i), ...words.slice(i + 1)]
    for (let length = Math.min(word.length, text.length); length > 0; length--)
      if (text.startsWith(word.slice(0, length)) && builtFrom(text.slice(length), rest)) return true
    return false
  })
}

/** Whether the part before the @ names the firm whose domain the other address has. */
function tells(local: string, domain: string, names: ReadonlySet<string>): boolean {
  const label = labelOf(domain).replaceAll('-', '')
  return local
    .split(/[^\p{L}]+/u)
    .some((word) => word.length > 4 && !names.has(word) && (label.includes(word) || word.includes(label)))
}
