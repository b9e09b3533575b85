/** Numbers as words that can be read aloud in any language: proquints (Wilkerson 2009), 16 bits to a word, `lusab-babad`. */
const CONSONANTS = 'bdfghjklmnprstvz'
const VOWELS = 'aiou'

/** @param hex a multiple of four hexadecimal digits, a word for each four */
export function syllables(hex: string): string {
  return (hex.match(/.{4}/g) ?? []).map((four) => word(Number.parseInt(four, 16))).join('-')
}

const word = (n: number): string =>
  [12, 10, 6, 4, 0].map((shift, i) => (i % 2 ? VOWELS[(n >> shift) & 3] : CONSONANTS[(n >> shift) & 15])).join('')
