/** How the words of two names stand to each other, whatever their order. */
import type { NameMatch } from './compareNames'
import { likeness } from './likeWords'
import type { Word } from './nameParts'
import { isEastAsianSurname } from './surnames'

/**
 * @param isCross whether the names are in two scripts
 * @param eastern whether both may be Chinese or Korean
 */
export function compareWords(a: readonly Word[], b: readonly Word[], isCross: boolean, eastern: boolean): NameMatch {
  const pairs: { i: number; j: number; like: number }[] = []
  for (const [i, word] of a.entries())
    for (const [j, other] of b.entries()) {
      const like = likeness(word, other, isCross, eastern)
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
  const turn = {
    ...(swapped && !isCross && { swapped }),
    ...(least === 1.5 && { soft: true }),
    ...(least === 1.75 && { pair: true }),
  }
  if (!leftA && !leftB) {
    if (least === 0.5 || (least < 2 && least > 1 && taken.length === 1))
      return strong.length ? weak(taken, a, b) : { level: 'other', why: 'otherName' }
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
