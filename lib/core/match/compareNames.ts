/** How two names stand to each other. */
import { compareJoined } from './joinedNames'
import { likeness } from './likeWords'
import type { NameParts, Reading, Word } from './nameParts'
import { readJapanese } from './readJapanese'
import type { Reason } from './record'
import { isEastAsianSurname } from './surnames'

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
  /** For `family`: the given names are in two scripts, and may well be one. */
  open?: boolean
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
  const match = compareWords(a.words, b.words, isCross)
  if (match.level === 'family' && isCross) return { ...match, open: true }
  if (match.level !== 'other' || !isCross) return match
  // Characters have several readings, and those of Japanese ones are not known: nothing speaks for it, nothing against.
  return a.script === 'han' || b.script === 'han' ? { level: 'unread', why: 'noName' } : match
}

function compareNative(a: Reading, b: Reading): NameMatch {
  if (a.native === b.native) return { level: 'same', why: 'name' }
  const [long, short] = a.native.length > b.native.length ? [a.native, b.native] : [b.native, a.native]
  return long.startsWith(short) || long.endsWith(short)
    ? { level: 'single', why: 'partOfName' }
    : { level: 'other', why: 'otherName' }
}

function compareWords(a: readonly Word[], b: readonly Word[], isCross: boolean): NameMatch {
  const pairs: { i: number; j: number; like: number }[] = []
  for (const [i, word] of a.entries())
    for (const [j, other] of b.entries()) {
      const like = likeness(word, other, isCross)
      if (like) pairs.push({ i, j, like })
    }
  pairs.sort((p, q) => q.like - p.like || Math.abs(p.i - p.j) - Math.abs(q.i - q.j))
  const [mine, theirs] = [new Set<number>(), new Set<number>()]
  const taken = pairs.filter(({ i, j }) => {
    if (mine.has(i) || theirs.has(j)) return false
    mine.add(i)
    theirs.add(j)
    return true
  })
  if (!taken.length) return { level: 'other', why: 'otherName' }
  const strong = taken.filter((pair) => pair.like >= 2)
  const least = Math.min(...taken.map((pair) => pair.like))
  const [leftA, leftB] = [a.length - taken.length, b.length - taken.length]
  const swapped = taken.some(({ i, j }) => (i === 0) !== (j === 0))
  const turn = swapped && !isCross ? { swapped } : {}
  if (!leftA && !leftB) {
    if (least === 0.5) return strong.length ? weak(taken, a, b) : { level: 'other', why: 'otherName' }
    if (!strong.length) return { level: 'initials', why: 'initials', ...turn }
    if (taken.length === 1) return { level: 'single', why: least === 3 ? 'name' : 'partOfName' }
    if (least === 1) return { level: 'initials', why: 'initials', ...turn }
    return least === 3 && !isCross
      ? { level: 'same', why: 'name', ...turn }
      : { level: 'alike', why: least === 2 ? 'nickname' : 'spelling', ...turn }
  }
  if (!leftA || !leftB) {
    const short = Math.min(a.length, b.length)
    if (!strong.length) return { level: 'other', why: 'otherName' }
    if (short > 1)
      return least === 0.5
        ? weak(taken, a, b)
        : { level: least === 1 ? 'initials' : 'alike', why: 'partOfName', ...turn }
    const at = a.length > b.length ? taken[0]?.i : taken[0]?.j
    return { level: 'single', why: 'partOfName', ...(at === Math.max(a.length, b.length) - 1 && { family: true }) }
  }
  if (strong.length > 1 || (strong.length === 1 && taken.some((pair) => pair.like === 1) && taken.length > 1))
    return ends(taken, a, b) ? { level: 'middle', why: 'partOfName' } : weak(taken, a, b)
  return weak(strong, a, b)
}

/** Whether the first and the last word of both are among those that agree. */
const ends = (taken: readonly { i: number; j: number }[], a: readonly Word[], b: readonly Word[]): boolean =>
  taken.some(({ i, j }) => i === 0 && j === 0) &&
  (taken.some(({ i }) => i === a.length - 1) || taken.some(({ j }) => j === b.length - 1))

/** Only part of both names agrees: the given name, or the family name of people who write it first and use a second given name. */
function weak(
  taken: readonly { i: number; j: number; like: number }[],
  a: readonly Word[],
  b: readonly Word[],
): NameMatch {
  const is = (role: 'given' | 'family', word: Word | undefined, at: number, length: number) =>
    word?.role ? word.role === role : role === 'given' ? at === 0 : at === length - 1
  if (taken.some(({ i, j, like }) => like >= 2 && is('given', a[i], i, a.length) && is('given', b[j], j, b.length)))
    return { level: 'given', why: 'givenName' }
  const family = taken.find(({ i, j }) => (i === 0) !== (j === 0))
  const surname = family && a[family.i]?.forms.some(isEastAsianSurname) && b[family.j]?.forms.some(isEastAsianSurname)
  if (surname) return { level: 'family', why: 'familyName' }
  const agree = taken.some(
    ({ i, j, like }) => like >= 2 && is('family', a[i], i, a.length) && is('family', b[j], j, b.length),
  )
  return { level: 'other', why: 'otherName', ...(agree && { family: true }) }
}
