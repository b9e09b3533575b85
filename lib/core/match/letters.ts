/** Spellings: the forms in which a word of a name can be written by people who mean the same word. */
import { fold } from '../fold'

/** No word of a name is longer. */
const LONGEST = 400

/** The folded spellings of a word: ö as o and as oe, å as a and as aa. */
export function spellings(word: string): string[] {
  const lower = word.slice(0, LONGEST).normalize('NFC').toLowerCase()
  const german = lower.replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ø', 'oe').replaceAll('ü', 'ue')
  const nordic = lower
    .replaceAll('å', 'aa')
    .replaceAll('æ', 'ae')
    .replaceAll('đ', 'dj')
    .replaceAll('þ', 'th')
    .replace(/^ð/, 'dj')
  const forms = [...new Set([lower, german, nordic])].map((form) =>
    fold(form)
      .replaceAll('ð', 'd')
      .replaceAll('þ', 'th')
      .replace(/[^\p{L}\p{N}]/gu, ''),
  )
  return [...new Set(forms)].filter(Boolean)
}

/** So many words are remembered: those of some thousands of people. */
const REMEMBERED = 20_000
/**
 * The same few words come again and again when many are compared: each is worked out once.
 * @param work its answer depends on nothing but the text, and nobody changes it
 * @param most answers kept
 */
export function remembering<T extends string | boolean | readonly string[]>(
  work: (word: string) => T,
  most = REMEMBERED,
): (word: string) => T {
  const known = new Map<string, T>()
  return (word) => {
    const before = known.get(word)
    if (before !== undefined) return before
    const made = work(word)
    if (known.size >= most) known.clear()
    known.set(word, made)
    return made
  }
}

/**
 * The sound of a Latin word, roughly: what the usual ways of writing one foreign name in Latin letters have in common.
 * Vowels stay apart from one another, so that Anna and Anne, Marcel and Marcelle are two.
 */
export const soundOf = remembering((word) =>
  word
    .replace(/(.)\1+/g, '$1')
    .replace(/^(?:yu|iu|ju)/, 'u')
    .replace(/(?<=.)(?:iyu|iu|yu|ju)/g, 'u')
    .replace(/^(?:ya|ia|ja)/, 'a')
    .replace(/(?<=.)(?:iya|iia|ija|ia|ya|ja)/g, 'a')
    .replace(/(?:yev|iev|jev)/g, 'ev')
    .replace(/(?:ye|ie|je)(?=.)/g, 'e')
    .replace(/^(?:dzh|dj|j)(?=.)/g, 'j')
    .replace(/dj/g, 'd')
    .replace(/sch|sh|ch|cz|tch|tsch/g, 'c')
    .replace(/ph/g, 'f')
    .replace(/kh|ck|qu|q/g, 'k')
    .replace(/gh/g, 'g')
    .replace(/dh/g, 'd')
    .replace(/th/g, 't')
    .replace(/(?:ts|tz|z)/g, 's')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/(?:ou|oo|ow)/g, 'u')
    .replace(/eo/g, 'o')
    .replace(/eu/g, 'u')
    .replace(/ae/g, 'e')
    .replace(/^oh(?=[ntkmsy])|oh$/g, 'o')
    .replace(/(?:iy|yi|yy|ij|ey|ei|ee|y|j(?=$|[^aeiou]))/g, 'i')
    .replace(/(.)\1+/g, '$1'),
)

/** The consonants alone: what scripts that do not write vowels have in common with Latin ones. */
export const consonantsOf = remembering((word) => {
  const plain = word
    .replace(/dj/g, 'd')
    .replace(/c(?=[ei])/g, 's')
    .replace(/c(?!h)/g, 'k')
    .replace(/ch/g, 'sh')
  return soundOf(plain)
    .replace(/[aeiouyv'`h]/g, '')
    .replace(/f/g, 'p')
    .replace(/t/g, 'd')
    .replace(/(.)\1+/g, '$1')
})

/** How many letters must change to make one word of the other (swapping two neighbours is one), up to `most`; else more. */
export function edits(a: string, b: string, most: number): number {
  if (a === b) return 0
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1)
      row.push(least)
    }
    before = last
    last = row
  }
  return last[b.length] ?? most + 1
}
