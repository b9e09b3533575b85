/** Organisations within the pieces of a signature: where a name begins and ends, and how surely it is one. */
import { isAddress } from './addresses'
import { fitsDomain, hasLegalForm, isHouse, tidyCompany } from './companies'
import { nameWords } from './nameWords'
import { hasTitleWord, isDepartment } from './titles'

/** A legal form by itself names nobody. */
const LEGAL_ONLY =
  /^(?:ltd|limited|llc|inc|plc|gmbh|ag|kg|sas?u?|sarl|s\.?l\.?u?|s\.?a\.?|s\.?r\.?l\.?|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|lda|ltda|oy|ab|as|aps|co|s\.? ?a\.?(?: ?p\.? ?i\.?| ?b\.?)? de c\.? ?v\.?|s\.? ?de r\.? ?l\.?(?: de c\.? ?v\.?)?|sp\. ?z ?o\. ?o\.|pty\.? ltd|d\.o\.o|s\.r\.o|kft|zrt|srl)\.?$/i
const JOINT = /\s+(?:–|—|-)\s+|\s*,\s+/
const AT = /^(?:à|at|bei|bij|chez|@|hos|på|ved|presso|an der|am|auprès de)\s+/i

/** A line of a card is shorter; what is longer is running text. */
const LONGEST = 240
/** Nor does a piece of a card with a name in it go on for longer. */
const LONGEST_PIECE = 600

/** A word that leads on to the house, at the end of a title. */
export const LINK_END =
  /\s+(?:à|au|at|bei|beim|bij|chez|@|hos|på|ved|presso|en|em|no|na|w|u|di|de|del|du|da|do|of|for|von|van)$/i

/** Parts a piece at commas and dashes, keeping a legal form with the name before it. */
export function partsOf(piece: string): string[] {
  const text = piece.slice(0, LONGEST_PIECE).replace(/\s+/g, ' ')
  const parts: string[] = []
  for (const part of text.split(JOINT)) {
    const before = parts.at(-1)
    const lower = /^\p{Ll}/u.test(part) && before !== undefined && !hasTitleWord(before) && isHouse(part)
    if (before !== undefined && ((hasLegalForm(part) && part.split(' ').length < 3) || LEGAL_ONLY.test(part) || lower))
      parts[parts.length - 1] = text.slice(
        text.indexOf(before),
        text.indexOf(part, text.indexOf(before) + before.length) + part.length,
      )
    else parts.push(part)
  }
  return parts.map((part) => part.trim()).filter(Boolean)
}

/** How much speaks for a text being a company: 2 and more is enough. */
export function companyScore(text: string, label: string, person: readonly string[] = []): number {
  const name = tidyCompany(text)
  if (name.length < 2 || name.length > 80 || /@|\d{5}/.test(name) || !/\p{L}{2}/u.test(name)) return 0
  const fit = label ? fitsDomain(name, label) : 0
  const words = nameWords(name)
  const named =
    person.length > 1 && words.length > person.length && person.every((word) => words.includes(word)) ? 3 : 0
  const score = named + (hasLegalForm(name) ? 4 : 0) + (fit === 2 ? 5 : fit * 2) + (isHouse(name) ? 2 : 0)
  if (isDepartment(name) && fit < 2 && !hasLegalForm(name)) return 0
  if (!/\p{L}{2}/u.test(name.replace(LEGAL_ONLY, ''))) return 0
  if (/(?:^|\s)(?:secr[ée]tariat|sekretariat|segreteria|team|équipe|equipo|squadra|time)\b/i.test(name)) return 0
  // The capitals of a Dutch postal code are no legal form: "5611 AB Eindhoven".
  if (/^\d{4} ?[A-Z]{2}(?:\s|$)/.test(name)) return 0
  const [first = ''] = name.split(' ')
  // "notaire" beside a name, whose mail domain has the word too.
  if (/^\p{Ll}\S*$/u.test(name) && hasTitleWord(name)) return 0
  if (!name.includes(' ') && !hasLegalForm(name) && fit < 2 && !/\p{Script=Han}/u.test(name) && name.length < 12)
    return 0
  const last = name.split(' ').at(-1) ?? ''
  const endsInPost = named === 0 && fit < 2 && !hasLegalForm(name) && !isHouse(name) && hasTitleWord(last)
  const post = (hasTitleWord(first) && !isHouse(first)) || endsInPost ? 3 : 0
  return score - post - (isAddress(name) && !hasLegalForm(name) ? 3 : 0)
}

/** One who heads a house, at the beginning of a line: "Zaakvoerder Claes Schrijnwerken BV". */
const HEAD =
  /^(?:zaakvoerder|zaakvoerster|eigenaar|directeur|directrice|g[ée]rante?|gerente|titolare|amministratore|director|owner|founder|ceo|manager|partner|president|inhaber(?:in)?|gesch[äa]ftsf[üu]hrer(?:in)?|propietari[oa]|w[łl]a[śs]ciciel(?:ka)?|vd|jednatel(?:ka)?)\s+(?=\p{Lu})/iu

/** The head of a house and the house, where its legal form shows that it is one. */
export function headAndHouse(text: string): { title: string; company: string } | undefined {
  const head = HEAD.exec(text)?.[0]
  const company = head ? text.slice(head.length) : ''
  return head && company.includes(' ') && hasLegalForm(company) ? { title: head.trim(), company } : undefined
}

/** "Dijkbeheerder Waterschap Friesland": where the organisation begins in a piece that starts with a title. */
export function splitTitleAndHouse(text: string, label: string): { title: string; company: string } | undefined {
  // Tried at each of its words: so only in what can be one line of a card.
  if (text.length > LONGEST) return undefined
  const words = text.split(' ')
  for (let i = 1; i < words.length; i++) {
    const head = words.slice(0, i).join(' ')
    const tail = words.slice(i).join(' ').replace(AT, '')
    if (!/^\p{Lu}/u.test(tail) || !hasTitleWord(head) || /\b(?:of|de|du|des|für|der|and|&|et|und|y|e|to)$/i.test(head))
      continue
    // "PA to Gordon Blackwood" goes on with a person.
    if (/\s(?:to|for|de|du|von|für|van|pour|di|del) \p{Lu}\S*$/u.test(head)) continue
    const first = tail.split(' ')[0] ?? ''
    const connected = AT.test(words.slice(i).join(' '))
    if (
      (label && fitsDomain(tail, label) === 2) ||
      (words.length - i > 1 && isHouse(first)) ||
      (connected && isHouse(tail))
    )
      return { title: head.replace(LINK_END, ''), company: tail }
  }
  return undefined
}
