/** Writing that shows otherwise than it is: letters of one script among those of another, and marks that turn the reading direction. */

/**
 * `turned`: holds marks that make a part be shown in another order than it is in. `mixed`: one word of it mixes scripts whose letters
 * look alike, or a host's name is made wholly of letters that look like Latin ones. `coded`: a host in international letters, in the
 * code of the network.
 */
export type Deceit = 'turned' | 'mixed' | 'coded'

/** What our own sentences put round a name (first strong isolate) turns nothing. */
const TURNING = /[\u202a-\u202e\u2066\u2067]/
const CODED = /(?:^|[.@/])xn--[a-z0-9]/i
const WORD = /[\p{L}\p{M}]+/gu
/** Scripts that share shapes. Others (Japanese beside Latin letters, say) stand together in honest names. */
const ALIKE = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
]
/** A name of a host that ends in Latin letters. */
const HOST = /[\p{L}\p{M}\p{N}-]+(?:\.[\p{L}\p{M}\p{N}-]+)*\.[a-z]{2,24}(?![\p{L}\p{N}])/giu
/** Cyrillic and Greek letters that are drawn like Latin ones. */
const LOOKALIKE = /^[асԁеһіјӏорԛѕԝхуъьҽпгѵѡкмтвнοαυνρικτχε\d-]+$/iu
const FOREIGN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u

/** Whether a name, address, link or file's name may be taken for another. Undefined: nothing speaks for it. */
export function deceives(text: string): Deceit | undefined {
  if (TURNING.test(text)) return 'turned'
  for (const [word] of text.matchAll(WORD)) {
    if (ALIKE.filter((script) => script.test(word)).length > 1) return 'mixed'
  }
  if (FOREIGN.test(text)) {
    for (const [host] of text.matchAll(HOST)) {
      if (host.split('.').some((label) => FOREIGN.test(label) && LOOKALIKE.test(label))) return 'mixed'
    }
  }
  return CODED.test(text) ? 'coded' : undefined
}
