/** Folding: the form in which text is compared and searched. */

/** Text without accents is the most, and needs none of the work. */
const PLAIN = /^\p{ASCII}*$/u

/** Accents off, lower case, ligatures and full-width forms opened, white space squeezed. */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/\s+/g, ' ').trim()
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * A pattern for folded text, written as people write: folding takes syllables of Korean and voiced signs of Japanese apart, so
 * that a pattern with them as they are would never match.
 */
export const foldedPattern = ({ source, flags }: RegExp): RegExp =>
  new RegExp(source.normalize('NFKD').replace(/\p{Mn}/gu, ''), flags)
