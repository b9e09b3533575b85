/** How two names stand to each other. */
import { compareWords } from './compareWords'
import { compareJoined } from './joinedNames'
import { likeness } from './likeWords'
import type { NameParts, Reading } from './nameParts'
import { readJapanese } from './readJapanese'
import type { Reason } from './record'
import { isEastAsianSurname, sameSurname } from './surnames'

/**
 * same: all of both; alike: nicknames, spellings, a part left out; initials; middle: given and family agree, something between does
 * not; single: one word is all that one of them has; given: the given name only; family: the family name only, the given name cannot
 * be compared; unread: two scripts that say nothing of each other; other: two people.
 */
export type NameLevel = 'same' | 'alike' | 'middle' | 'initials' | 'single' | 'given' | 'family' | 'unread' | 'other'
export type NameMatch = {
  level: NameLevel
  why: Reason
  /** Given and family name stand the other way round. */
  swapped?: boolean
  /** For `single`: the one word is the other's family name. For `other`: the family names agree. */
  family?: boolean
  /** What agrees is no more than the beginning or the end of a given name. */
  soft?: boolean
  /** The given names may be a man's and a woman's: Martin and Martina. */
  pair?: boolean
  /** For `family`: the given names are in two scripts, and may well be one. */
  open?: boolean
  /** For `family`: nothing in the given name could be compared, so nothing in it speaks against it. */
  near?: boolean
}

const ORDER: NameLevel[] = ['same', 'alike', 'middle', 'initials', 'single', 'family', 'given', 'unread', 'other']

/** The best of what the readings of two names give; two names in one script that is not Latin must be the same there. */
export function compareNames(a: NameParts, b: NameParts): NameMatch {
  let best: NameMatch = { level: 'other', why: 'otherName' }
  for (const mine of a.readings)
    for (const theirs of b.readings) {
      const match = compareReadings(mine, theirs)
      if (mine.script === 'han' && theirs.script === 'han' && match.level === 'other') return match
      if (ORDER.indexOf(match.level) < ORDER.indexOf(best.level)) best = match
    }
  if (a.sex && b.sex && a.sex !== b.sex) return { level: 'other', why: 'otherName' }
  const roles = [rolesOf(a), rolesOf(b)] as const
  if (roles[0] && roles[1] && contradicts(roles[0], roles[1])) return { level: 'other', why: 'otherName' }
  return best
}

/** The reading that says which word is which. */
const rolesOf = (parts: NameParts): Reading | undefined =>
  parts.readings.find(
    (reading) => reading.words.some((word) => word.role === 'given') && reading.words.some((w) => w.role === 'family'),
  )

/** Whether the given names, known as such on both sides, are two names, and not given and family name swapped. */
function contradicts(a: Reading, b: Reading): boolean {
  if (a.script !== b.script) return false
  const given = (reading: Reading) => reading.words.filter((word) => word.role === 'given')
  const [mine, theirs] = [given(a), given(b)]
  if (!mine.length || !theirs.length) return false
  if (mine.some((word) => theirs.some((other) => likeness(word, other) > 0))) return false
  return !mine.some((word) => b.words.some((other) => likeness(word, other) > 1))
}

function compareReadings(a: Reading, b: Reading): NameMatch {
  if (a.script === 'han' && b.script === 'han') return compareNative(a, b)
  const isCross = a.script !== b.script
  const japanese = a.japanese && b.script === 'latin' ? readJapanese(a.japanese, b) : undefined
  const other = b.japanese && a.script === 'latin' ? readJapanese(b.japanese, a) : undefined
  if (japanese ?? other) return (japanese ?? other) as NameMatch
  const joined = compareJoined(a, b, isCross)
  if (joined) return joined
  const match = compareWords(a.words, b.words, isCross, isEastern(a) && isEastern(b))
  const isBetter = ['same', 'alike', 'initials'].includes(match.level)
  if (isCross && !isBetter && isDialect(a, b)) return { level: 'family', why: 'familyName', open: true, near: true }
  if (match.level === 'family' && isCross) return { ...match, open: true }
  if (match.level !== 'other' || !isCross) return match
  // Characters have several readings, and those of Japanese ones are not known: nothing speaks for it, nothing against.
  return a.script === 'han' || b.script === 'han' ? { level: 'unread', why: 'noName' } : match
}

/** Characters whose family name is written as Cantonese or Hokkien speakers do: the rest is not as Mandarin has it either. */
function isDialect(a: Reading, b: Reading): boolean {
  const [han, latin] = a.script === 'han' ? [a, b] : [b, a]
  const family = han.words[0]?.forms ?? []
  if (han.script !== 'han' || latin.script !== 'latin' || latin.words.length < 2) return false
  const written = latin.words.flatMap((word) => word.forms)
  return (
    !family.some((form) => written.includes(form)) && family.some((form) => written.some((w) => sameSurname(form, w)))
  )
}

function compareNative(a: Reading, b: Reading): NameMatch {
  if (a.native === b.native) return { level: 'same', why: 'name' }
  const [long, short] = a.native.length > b.native.length ? [a.native, b.native] : [b.native, a.native]
  return long.startsWith(short) || long.endsWith(short)
    ? { level: 'single', why: 'partOfName' }
    : { level: 'other', why: 'otherName' }
}

/** Whether a name holds a Chinese or Korean family name. */
const isEastern = ({ words, script }: Reading): boolean =>
  script === 'han' || words.some(({ forms }) => forms.some(isEastAsianSurname))
