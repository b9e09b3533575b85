/** Whether a mailbox that two records share is a person's own by the look of it. */
import { builtFrom } from './mailboxClues'
import type { Prepared } from './prepare'

/**
 * A box of a firm that spells neither name may be a desk's whose name no list has: two people of one given name can sit there.
 * At a free provider people call themselves as they like.
 * @param strictly whether the box must spell a name that both have and that is not their last
 */
export const spellsItsOwner = (a: Prepared, b: Prepared, strictly = false): boolean =>
  a.mailboxes.some(
    (box) =>
      !box.shared &&
      b.mailboxes.some((other) => other.key === box.key) &&
      (strictly ? spellsGiven(box.local, a, b) : box.free || spells(box.local, a.words) || spells(box.local, b.words)),
  )

const spells = (local: string, words: readonly string[]): boolean => {
  const parts = local.replace(/\+.*$/, '').split(/[^\p{L}]+/u)
  return (
    parts.some(
      (part) =>
        part.length > 1 && words.some((word) => word.startsWith(part) || (word.length > 2 && part.startsWith(word))),
    ) || builtFrom(parts.join(''), words)
  )
}

const spellsGiven = (local: string, a: Prepared, b: Prepared): boolean =>
  local
    .split(/[^\p{L}]+/u)
    .some((part) => part.length > 2 && a.words.slice(0, -1).includes(part) && b.words.slice(0, -1).includes(part))
