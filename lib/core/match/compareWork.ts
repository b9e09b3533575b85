/** How the companies, titles and places of two records stand to each other. */
import { fold } from '../fold'
import { consonantsOf, edits, soundOf } from './letters'
import type { Lists } from './record'

/** Legal forms and words that stand in the names of any firm: they tell nothing. */
const EMPTY = new Set(
  (
    'gmbh ag kg ug ohg mbh ev sa sas sasu sarl eurl scop snc srl spa sl slu sau ltd limited llc llp lp inc incorporated corp corporation co company cie bv nv vof as asa a s ab aps oy oyj kft bt zrt nyrt sro spol doo ood ead ' +
    'pty pvt plc pte sdn bhd lda ltda eireli me sp z oo the of de des du la le les el los las van der den die das und and et y e i og och en for pour fur im in at al group groupe gruppe holding international formerly now ' +
    'ex d l s denmark france germany deutschland italia espana uk usa eu europe global'
  ).split(' '),
)

/** No company, title or place is longer. */
const LONGEST = 2_000

/** The words of a text that tell something, folded, in Latin letters. */
export function tellingWords(whole: string, lists: Lists): string[] {
  const text = whole.slice(0, LONGEST)
  const latin = /[^\p{Script=Latin}\p{N}\p{P}\p{Z}\p{S}]/u.test(text)
    ? lists.latin(text).replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    : text
  const words = fold(latin.replace(/(?<=\b[A-Za-z])[./](?=[A-Za-z]\b)/g, ''))
    .replace(/['’]s?\b/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
  const telling = words.filter((word) => !EMPTY.has(word))
  return telling.length ? telling : words
}

export type Likeness = 'same' | 'alike' | 'other'

/** @param names the folded words of the two people's own names: firms are called after people, and two of them by one name */
export function compareCompanies(a: readonly string[], b: readonly string[], names: ReadonlySet<string>): Likeness {
  if (!a.length || !b.length) return 'other'
  if (a.join('') === b.join('')) return 'same'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const found = short.filter((word) => long.some((other) => sameWord(word, other)))
  if (found.length === short.length) {
    const own = found.every((word) => names.has(word))
    return long.length === short.length ? 'same' : own && short.length < long.length - 1 ? 'other' : 'alike'
  }
  if (found.some((word) => word.length > 3 && !names.has(word) && !COMMON.has(word))) return 'alike'
  const [one, two] = [a.join(''), b.join('')]
  if (one.length > 6 && two.length > 6 && edits(one, two, 2) <= 2) return 'alike'
  if (isAcronym(a, b) || isAcronym(b, a)) return 'alike'
  const [mine, theirs] = [consonantsOf(one), consonantsOf(two)]
  return mine.length > 4 && mine === theirs ? 'alike' : 'other'
}

/** Trades: two firms of one trade are not one firm. */
const COMMON = new Set(
  (
    'taxi hotel cafe bar restaurant studio atelier praxis cabinet clinic school university universitat universite studios club farm garage bakery boulangerie menuiserie plomberie electric bank trust school hospital pharmacy consulting services service solutions systems ' +
    'technologies technology tech media design digital software partners energy logistics transport foods food travel realty legal law insurance versicherung motors motor trading construction real estate properties'
  ).split(' '),
)

const sameWord = (a: string, b: string): boolean =>
  a === b ||
  (a.length > 5 && b.length > 5 && edits(a, b, 2) <= (a.length > 7 ? 2 : 1)) ||
  (a.length > 4 && plural(a) === plural(b))

const plural = (word: string) => word.replace(/(?:es|s|n|en)$/, '')

const isAcronym = (short: readonly string[], long: readonly string[]): boolean =>
  short.length === 1 &&
  (short[0]?.length ?? 0) > 2 &&
  long.length > 2 &&
  long.map((word) => word.charAt(0)).join('') === short[0]

/** Titles: alike when a telling word is in both, or one is the letters of the other (PDG). */
export function compareTitles(a: readonly string[], b: readonly string[]): Likeness {
  if (!a.length || !b.length) return 'other'
  if ([...a].sort().join(' ') === [...b].sort().join(' ')) return 'same'
  // Years and numbers that differ tell two apart.
  const numbers = (words: readonly string[]) => words.filter((word) => /\d/.test(word)).join(' ')
  if (numbers(a) !== numbers(b) && numbers(a) && numbers(b)) return 'other'
  const stem = (word: string) => (word.length > 6 ? word.slice(0, 6) : word)
  if (
    a.some(
      (word) =>
        word.length > 3 &&
        b.some(
          (other) =>
            stem(word) === stem(other) ||
            (other.length > 3 && (word.endsWith(other) || word.startsWith(other))) ||
            (word.length > 3 && (other.endsWith(word) || other.startsWith(word))),
        ),
    )
  )
    return 'alike'
  return isAcronym(a, b) || isAcronym(b, a) ? 'alike' : 'other'
}

/** Places: the same where the words of one are all in the other; alike where a telling one is. */
export function comparePlaces(a: readonly string[], b: readonly string[]): Likeness {
  if (!a.length || !b.length) return 'other'
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const found = short.filter((word) =>
    long.some((other) => soundOf(word) === soundOf(other) || (word.length > 3 && edits(word, other, 1) <= 1)),
  )
  if (found.length === short.length) return 'same'
  return found.some((word) => word.length > 2 && !/^\d+$/.test(word)) ? 'alike' : 'other'
}

/** Whether a title names the other record's company or trade: "ex Ganga Motors", "menuisier" and "Menuiserie". */
export function mentions(
  title: readonly string[],
  company: readonly string[],
  names: ReadonlySet<string>,
): 'company' | 'trade' | undefined {
  if (!title.length || !company.length) return undefined
  if (company.every((word) => title.includes(word)) && company.some((word) => word.length > 3)) return 'company'
  const trade = title.some(
    (word) =>
      word.length > 5 &&
      company.some((other) => other.length > 5 && !names.has(other) && word.slice(0, 6) === other.slice(0, 6)),
  )
  return trade ? 'trade' : undefined
}
