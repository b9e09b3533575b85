/**
 * Where the signature begins in an author's own text: at the `-- ` line, at a closing formula, at the author's name
 * alone on a line, or at a last block that looks like a business card.
 */
import { cardEnd, cardStart, FRAME, isFramedCard } from './cardStart'
import { closingOf, isSentFrom } from './closing'
import { initialsOf, nameWords } from './nameWords'
import { footStart, isNotice } from './notices'
import { CONTACT, isProse } from './prose'
import { isRoleAddress, localWords } from './roleAddress'

/** Who wrote the message, as far as its header tells. */
export type Author = { name?: string; email?: string }

const DELIMITER = /^\s*(?:--|—|––|__|\*\*)\s*$/
const SHORT_RULE = /^\s*[-=*_─━]{3,5}\s*$/
const REACH = 34

const isBlank = (line: string | undefined): boolean => !line?.trim()
/** Tells whether words name the author: in full, in part, or by initials. */
export function authorTest(author: Author): (text: string) => boolean {
  const own = new Set([...nameWords(author.name ?? ''), ...localWords(author.email)])
  const initials = initialsOf(author.name ?? '')
  return (text) => {
    const plain = text.replace(/[,.!\s]+$/, '')
    if (initials.length > 1 && plain.replace(/[\s.]/g, '').toLowerCase() === initials) return true
    const words = nameWords(plain)
    return (
      words.length > 0 &&
      words.length < 6 &&
      words.some(
        (word) => own.has(word) || (word.length > 4 && [...own].some((one) => one.length > 4 && one.includes(word))),
      )
    )
  }
}

const isNobody = (): boolean => false

/** Parts the own text of a message into reply, signature and the foot of a list or newsletter. */
export function findSignature(own: string, author: Author = {}): { reply: string; signature: string; footer: string } {
  const all = own.split('\n')
  const foot = footStart(all)
  const lines = all.slice(0, foot)
  while (lines.length && isBlank(lines.at(-1))) lines.pop()
  const start = signatureStart(lines, author)
  const delimited = DELIMITER.test(lines[start] ?? '') || SHORT_RULE.test(lines[start] ?? '')
  const join = (some: readonly string[]) => some.join('\n').trim()
  // "Tak." is a whole answer, whatever it closes elsewhere.
  if (!delimited && closingOf(lines[start] ?? '', isNobody) && lines.filter((line) => !isBlank(line)).length === 1)
    return { reply: join(lines), signature: '', footer: join(all.slice(foot)) }
  const reply = lines.slice(0, start)
  const signature = lines.slice(delimited ? start + 1 : start).filter((line) => !/^\s*--\s*$/.test(line))
  return { reply: join(reply), signature: join(signature), footer: join(all.slice(foot)) }
}

function signatureStart(lines: readonly string[], author: Author): number {
  const isAuthor = authorTest(author)
  const from = Math.max(0, lines.length - REACH)
  let start = lines.length
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] ?? ''
    if (DELIMITER.test(line) && !isBlank(lines.slice(i + 1).join('')) && lines.length - i < 26) {
      start = i
      break
    }
    if ((FRAME.test(line) || SHORT_RULE.test(line)) && isFramedCard(lines.slice(i + 1))) {
      start = i
      break
    }
    if (isSentFrom(line)) {
      start = i
      break
    }
  }
  const closing = lastClosing(lines, from, start, isAuthor)
  if (closing >= 0) return closing
  const named = nameLine(lines, from, Math.min(start, cardEnd(lines, isAuthor)), isAuthor)
  if (named >= 0) return initialAbove(lines, extendUp(lines, named), author)
  if (start < lines.length) return start
  const card = cardStart(lines)
  return isSomebodyElse(lines[card] ?? '', author, isAuthor) ? lines.length : card
}

/** Whether a last block opens with the name of another person: passed on by the author, not the author's card. */
function isSomebodyElse(line: string, author: Author, isAuthor: (text: string) => boolean): boolean {
  const personal = nameWords(author.name ?? '').length > 1 && !(author.email && isRoleAddress(author.email))
  const [lead = ''] = line.split(/\s*[,|•·(\t]\s*|\s[–—-]\s/)
  return personal && /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*){1,3}$/u.test(lead.trim()) && !isAuthor(lead)
}

/** The last closing formula that no running text follows. */
function lastClosing(lines: readonly string[], from: number, to: number, isAuthor: (text: string) => boolean): number {
  for (let i = to - 1; i >= from; i--) {
    if (!closingOf(lines[i] ?? '', isAuthor)) continue
    const next = lines.slice(i + 1, to).find((line) => !isBlank(line))
    if (next !== undefined && isProse(next) && !isNotice(next) && !CONTACT.test(next)) continue
    let top = i
    while (top > from && closingOf(lines[top - 1] ?? '', isAuthor)) top--
    return top
  }
  return -1
}

/** The first line near the end that names the author and after which no running text comes. */
function nameLine(lines: readonly string[], from: number, to: number, isAuthor: (text: string) => boolean): number {
  let first = -1
  for (let i = to - 1; i >= Math.max(from, 0); i--) {
    const line = (lines[i] ?? '').trim()
    if (!line || isNotice(line)) continue
    if (isProse(line) && !CONTACT.test(line) && !/[|•·–]/.test(line)) break
    const lead = line.split(/\s*(?:[|•·,;(（\t]|\s[–—-]\s| {2,})\s*/, 1)[0] ?? ''
    if (lead.length > 60 || !isAuthor(lead)) continue
    if (i === 0 && lines.length > 1 && /[,:!]$/.test(line)) continue
    if (i > 0 || lines.length === 1) first = i
  }
  return first
}

/** "M" above the card of Monique Hall: she signs by her initial, then her program adds the card. */
function initialAbove(lines: readonly string[], at: number, author: Author): number {
  let above = at - 1
  while (above > 0 && isBlank(lines[above])) above--
  const initial = initialsOf(author.name ?? '').charAt(0)
  return above > 0 && initial && (lines[above] ?? '').trim().replace(/\.$/, '').toLowerCase() === initial ? above : at
}

/** Lines of the same block above the name (a title, a logo, "p.p.") belong to the signature. */
function extendUp(lines: readonly string[], at: number): number {
  let top = at
  while (top > 0 && at - top < 3) {
    const above = lines[top - 1] ?? ''
    if (FRAME.test(above)) return top - 1
    if (
      isBlank(above) ||
      isProse(above) ||
      above.length > 70 ||
      /[.!?,;:]\s*$/.test(above) ||
      !/^[\s[(]*[\p{Lu}\p{Lo}\d]/u.test(above)
    )
      break
    top--
  }
  if (top === 0 && at > 0) return at
  while (top > 0 && DELIMITER.test(lines[top - 1] ?? '')) top--
  return top
}
