/** The name that somebody was born with, said beside the one that she has now. */

/** Words that come before it, in brackets or not. */
const BORN =
  /(?:^|\s)(?:née?|nee|née?s|geb\.?|geborene|born|maiden|fka|formerly|dříve|dawniej|tidl\.?|tidligere|tidigare|vroeger|anc\.|ранее|бывш\S*|previously|roz\.?|rozená|z\s+domu|nata|nacida|de\s+soltera|født|född|fødd|o\.s\.|урожд\S*|в\s+девичестве)\s+(\p{L}[\p{L}\p{M}'’ -]*)$/iu

/**
 * @returns the name without what is said behind it, and the family name that is said; undefined where none is
 */
export function birthName(text: string): { now: string; before: string } | undefined {
  const found = BORN.exec(text.trim())
  const before = found?.[1]?.trim()
  return found && before ? { now: text.trim().slice(0, found.index).trim(), before } : undefined
}
