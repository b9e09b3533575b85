/** How alike two words of names are. */
import { consonantsOf, edits, remembering, soundOf } from './letters'
import type { Word } from './nameParts'
import { isNickname } from './nicknames'
import { sameSurname } from './surnames'
import { sameSyllables } from './syllables'

/**
 * 3 the same, 2.5 another spelling, 2 a nickname, 1.75 the same but for a woman's or a man's ending, 1.5 what could be a short form, 1 an initial, 0.5 perhaps a slip of the pen, 0
 * another word.
 * @param isEastern whether both are of names that may be Chinese or Korean
 */
export function likeness(a: Word, b: Word, isCross = false, isEastern = false): number {
  let best = 0
  for (const mine of a.forms)
    for (const theirs of b.forms) best = Math.max(best, ofForms(mine, theirs, a.initial || b.initial, isCross))
  if (isEastern && best < 2 && !a.initial && !b.initial)
    for (const mine of a.forms)
      for (const theirs of b.forms) if (sameSyllables(mine, theirs)) best = Math.max(best, isCross ? 2 : 1.5)
  return best
}

function ofForms(a: string, b: string, initial: boolean, isCross: boolean): number {
  if (initial) return a.startsWith(b) || b.startsWith(a) ? 1 : isNickname(a, b) ? 1 : 0
  if (a === b) return 3
  const [one, two] = [soundOf(a), soundOf(b)]
  if (
    a.length > 3 &&
    b.length > 3 &&
    (a === `${b}a` || b === `${a}a`) &&
    a.charAt(Math.min(a.length, b.length) - 1) === 'i'
  )
    return 2
  if (isPair(a, b) && bareEnding(a) !== bareEnding(b))
    return isNickname(a, b) || (one === two && one.length > 2) ? 1.75 : slip(a, b)
  if (isNickname(a, b)) return 2
  if (one === two && one.length > 2) return 2.5
  if (sameSurname(a, b)) return 2
  if (isCross) {
    const [mine, theirs] = [consonantsOf(a), consonantsOf(b)]
    if (mine.length > 1 && mine === theirs) return 2.5
    if (mine === theirs && withV(a).length > 1 && withV(a) === withV(b)) return 2.5
    if (mine.length > 3 && theirs.length > 3 && edits(mine, theirs, 1) <= 1) return 2
    if (mine.length > 4 && theirs.length > 4 && edits(mine, theirs, 2) <= 2) return 2
  }
  if (bareEnding(a) === bareEnding(b)) return 2
  if (a.length > 4 && b.length > 4 && slavic(a) === slavic(b)) return 2
  if (a.replaceAll('rn', 'm') === b.replaceAll('rn', 'm')) return 2
  if (isShortForm(a, b) || isShortForm(b, a)) return 1.5
  return slip(a, b)
}

const slip = (a: string, b: string): number =>
  a.length > 5 && b.length > 5 && a.charAt(0) === b.charAt(0) && edits(a, b, 1) <= 1 ? 0.5 : 0

/** As `consonantsOf`, with the letter that is a vowel as often: Levy. */
const withV = (word: string): string => soundOf(word).replace(/[aeiouyh'`]/g, '')

/** Endings that make a woman's name of a man's: "Pauline" is no short form of "Paul". */
const FEMININE = /^(?:[aeio]?(?:l|n|t|s)?(?:in[aeh]?|in?ha|ett?[ae]|ell?[ae]|inka|itsa|iane?|ianne|onne))$/

/** Whether a name could be a short form of another: its beginning, or its end ("Emeka" of "Chukwuemeka"). */
function isShortForm(short: string, long: string): boolean {
  if (short.length < 3 || long.length - short.length < 3) return false
  if (long.startsWith(short)) return !FEMININE.test(long.slice(short.length))
  return short.length > 3 && long.endsWith(short)
}

/** A family name with one ending for both sexes, in Slavic, Baltic and Greek names. "Martina" stays apart from "Martin". */
const bareEnding = remembering((word) => {
  if (word.length < 5) return word.replace(/(?<=...)a$/, 'y')
  return word
    .replace(/(?<=\p{L}{3})(?:ova|eva)$/u, (end) => end.slice(0, -1))
    .replace(/ov$/, '')
    .replace(/(?:sk|ck)(?:a|aya|aia|y|i|iy|yj)$/, 'sk')
    .replace(/(?<=\p{L}{4})(?:iene|aite|yte|ute|as|is|ys)$/u, 'as')
    .replace(/(?<=opoul|id|iad)(?:os|ou|as)$/, 'os')
    .replace(/(?<=ak)(?:as|i)$/, 'is')
    .replace(/(?<=\p{L}{3})in[as]$/u, 'ins')
    .replace(/(?<=\p{L}{4})a$/u, 'y')
})

/** Whether two given names are a man's and a woman's of one stem, or may be: Martin and Martina, Andrea and Andreas. */
export function isPair(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (long.endsWith('ia') && long.replace(/ia$/, 'a') === short) return true
  return short.length > 2 && long.startsWith(short) && PAIR.test(long.slice(short.length))
}
const PAIR = /^(?:a|e|s|in[ae]|t?t[ae]|ett[ae]|ell[ae]|ian[ae]|y)$/

/** A Slavic name as it is written in German, French, English and Polish: Schukow, Joukov, Zhukov. */
const slavic = remembering((word) =>
  soundOf(
    word
      .replace(/(?:off|ow)$/, 'ov')
      .replace(/(?:eff|ew)$/, 'ev')
      .replace(/sch|sh|zh|j(?=[aeiou])/g, 'z')
      .replace(/sz|rz/g, 'z'),
  ),
)
