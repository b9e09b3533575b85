/** The scripts that a name is written in. */

export const HANGUL = /\p{Script=Hangul}/u
/** Chinese and Japanese. */
export const NATIVE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々]/u

/** Two scripts side by side are one name written twice. */
export function scriptParts(text: string): string[] {
  const words = text.trim().split(/\s+/)
  const latin = words.filter((word) => /\p{Script=Latin}/u.test(word))
  const native = words.filter((word) => /\p{L}/u.test(word) && !/\p{Script=Latin}/u.test(word))
  return latin.length && native.length ? [latin.join(' '), native.join(' ')] : [text]
}
