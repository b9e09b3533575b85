/**
 * The form in which search compares text: folded, typographic signs as the keyboard has them, and a space before every word.
 *
 * A space is put after every sign inside a word too (`c. morel@ nord. example`), in the text and in what is looked for alike, so that
 * "at the start of a word" is nothing but "a space before it".
 */
import { fold } from './fold'

/** Between fields: no search reaches across. */
export const END = '\x1f'
const PLAIN = /^[\x1f-~]*$/
/** Signs that people type one way and pages write another, and letters that folding leaves: each as it is typed most. */
const TYPED: Record<string, string> = { ð: 'd', þ: 'th', ς: 'σ', '·': ' ', '•': ' ', ħ: 'h', ŧ: 't' }
const SIGNS = /[‘’ʼʹ′´`]|[“”„«»]|[‐-―−]|[·•ðþςħŧ]|[٠-٩]|[۰-۹]|[०-९]/g

/** Folded as `fold` does, with typographic signs as the keyboard has them and the digits of other scripts as 0 to 9. */
export function searchFold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim()
  return fold(text).replace(SIGNS, typed).replace(/ {2,}/g, ' ').trim()
}

function typed(sign: string): string {
  const code = sign.charCodeAt(0)
  if ((code >= 0x660 && code <= 0x669) || (code >= 0x6f0 && code <= 0x6f9) || (code >= 0x966 && code <= 0x96f))
    return String((code & 0xf) - (code >= 0x966 ? 6 : 0))
  return (
    TYPED[sign] ?? (code >= 0x2010 && code <= 0x2015 ? '-' : code === 0x2212 ? '-' : '“”„«»'.includes(sign) ? '"' : "'")
  )
}

/** A space after every sign that another letter follows: what stands behind it begins a word. */
export function spread(folded: string): string {
  return PLAIN.test(folded)
    ? folded.replace(/[^a-z0-9 ](?=[^ ])/g, '$& ')
    : folded.replace(/[^\p{L}\p{M}\p{N} ](?=[^ ])/gu, '$& ')
}
