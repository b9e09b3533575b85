/** The letters after a name: degrees, memberships, with or without commas ("Ann Moe BSc (Hons) MRICS"). */
import { hasLegalForm } from './companies'
import { isCredential, type PersonName } from './names'
import { nameWords } from './nameWords'
import { hasTitleWord, isDepartment } from './titles'

/** What stands in brackets behind a degree: its class, its school, "retired". */
const BRACKET = /^\((?:Hons?\.?|Oxon|Cantab|Lond|Dist|Ret\.?|\p{L}{2,12})\)$/u
/** Most letters of an abbreviation are capitals; of "MacAskill" or "DiMarco" they are not. */
const isAbbreviation = (word: string): boolean => {
  const letters = word.replace(/[^\p{L}]/gu, '')
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').length
  return (
    /^(?:C(?:Eng|Chem|Phys|Math|Biol|Sci|Geog|Geol|Stat)|[BMD](?:Tech|Pharm|Dent|Nurs|Mus|Litt)|(?:PG|Grad)(?:Dip|Cert))$/.test(
      word,
    ) ||
    (/^[A-Z][A-Za-z.&]{1,9}[®™]?$/.test(word) && capitals > 1 && capitals * 2 >= letters.length)
  )
}

const isLetters = (word: string, at: number): boolean =>
  (at > 0 && BRACKET.test(word)) ||
  isCredential(word) ||
  (isAbbreviation(word) && !hasTitleWord(word) && !isDepartment(word) && !hasLegalForm(word))

/**
 * Parts the letters from a name that the header has whole: "Zoë Tillman RIBA", "Fiona MacAskill BVM&S MRCVS".
 *
 * @returns the text without them, and them as written, '' where there are none
 */
export function partLetters(text: string, header: PersonName | undefined): { head: string; letters: string } {
  const own = header ? nameWords(header.name) : []
  const words = text.trim().split(/\s+/)
  const none = { head: text, letters: '' }
  if (own.length < 2 || words.length > 12 || text === text.toUpperCase()) return none
  let end = words.length
  // A bracket holds one word here: "(Hons)".
  while (end > own.length && isLetters(words[end - 1] ?? '', end - own.length - 1)) {
    const [word = ''] = nameWords(words[end - 1] ?? '')
    if (word && own.includes(word)) break
    end--
  }
  while (end < words.length && BRACKET.test(words[end] ?? '')) end++
  const rest = nameWords(words.slice(0, end).join(' '))
  if (end === words.length || !own.every((word) => rest.includes(word))) return none
  return { head: words.slice(0, end).join(' '), letters: words.slice(end).join(' ') }
}

/** Memberships that no list knows, right after the author's whole name: "FCILT, MNI"; `after` so many others. */
export const isMembership = (part: string, after: number): boolean =>
  // A rank of one who left the service: "CDR USN (Ret.)".
  /^(?:[A-Z]{2,5} ){1,3}\(Retd?\.?\)$/.test(part) ||
  (part.split(' ').every((word) => (after ? /^[A-Z]{3,7}$/ : /^[MF](?=.*[A-Z]{2})[A-Z][A-Za-z]{2,5}$/).test(word)) &&
    !hasTitleWord(part))

/** Puts back what stood in brackets behind a degree: "LL.M. (Leiden)", "Dipl.-Ing. (FH)". */
export function withBrackets(credentials: string, written: string): string {
  const at = written.indexOf(credentials)
  const behind = at < 0 ? null : /^ \([\p{L} .-]{2,24}\)/u.exec(written.slice(at + credentials.length))
  return behind ? credentials + behind[0] : credentials
}
