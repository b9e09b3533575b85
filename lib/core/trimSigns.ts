/**
 * Signs taken off the ends of a text. Asked of a pattern (`/[ ,]+$/`), a long run of such signs in the middle is tried again from
 * each of its signs, which takes for ever where a text is made of them.
 */

/** @param sign matches one sign, by itself; not global */
export function trimSigns(text: string, sign: RegExp): string {
  let from = 0
  while (from < text.length && sign.test(text.charAt(from))) from++
  return trimSignsEnd(text.slice(from), sign)
}

/** As `trimSigns`, at the end alone. */
export function trimSignsEnd(text: string, sign: RegExp): string {
  let to = text.length
  while (to > 0 && sign.test(text.charAt(to - 1))) to--
  return text.slice(0, to)
}
