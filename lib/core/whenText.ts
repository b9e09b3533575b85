/** Typed words of a day, made alike: without accents, capitals and what only stands between them. */

/** Nobody writes a day at more length. */
const LONGEST = 80

/** @returns the text as the phrases of `whenEn` and `whenFr` are written; undefined where it is empty or far too long */
export function tidyWhen(text: string): string | undefined {
  if (text.length > LONGEST) return undefined
  const tidy = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’ʼ‘´`]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/[\s​⁠]+/gu, ' ')
    .replace(/ ?, ?/g, ', ')
    .trim()
    .replace(/[ .!]+$/, '')
  return tidy || undefined
}
