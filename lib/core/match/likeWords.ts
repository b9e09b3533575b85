/** How alike two words of names are. */
import { consonantsOf, edits, soundOf } from './letters'
import type { Word } from './nameParts'
import { isNickname } from './nicknames'
import { sameSurname } from './surnames'

/** 3 the same, 2.5 another spelling, 2 a nickname, 1 an initial, 0.5 perhaps a slip of the pen, 0 another word. */
export function likeness(a: Word, b: Word, isCross = false): number {
  let best = 0
  for (const mine of a.forms)
    for (const theirs of b.forms) best = Math.max(best, ofForms(mine, theirs, a.initial || b.initial, isCross))
  return best
}

function ofForms(a: string, b: string, initial: boolean, isCross: boolean): number {
  if (a === b) return initial ? 1 : 3
  if (initial) return a.charAt(0) === b.charAt(0) ? 1 : 0
  if (isNickname(a, b)) return 2
  const [one, two] = [soundOf(a), soundOf(b)]
  if (one === two && one.length > 2) return 2.5
  if (sameSurname(a, b)) return 2
  if (isCross) {
    const [mine, theirs] = [consonantsOf(a), consonantsOf(b)]
    if (mine.length > 1 && mine === theirs) return 2.5
    if (mine.length > 3 && theirs.length > 3 && edits(mine, theirs, 1) <= 1) return 2
    if (mine.length > 4 && theirs.length > 4 && edits(mine, theirs, 2) <= 2) return 2
  }
  if (bareEnding(a) === bareEnding(b)) return 2
  if (a.replaceAll('rn', 'm') === b.replaceAll('rn', 'm')) return 2
  return a.length > 5 && b.length > 5 && a.charAt(0) === b.charAt(0) && edits(a, b, 1) <= 1 ? 0.5 : 0
}

/** A Slavic family name without the ending that the sex gives it. */
const bareEnding = (word: string): string =>
  word.length > 5
    ? word
        .replace(/(?<=\p{L}{3})(?:ova|ova|eva)$/u, (end) => end.slice(0, -1))
        .replace(/ov$/, '')
        .replace(/(?:sk|ck)(?:a|aya|aia|y|i|iy)$/, 'sk')
    : word
