/** Titles that go on in the next line of a card. */
import { isAddress } from './addresses'
import { hasLegalForm, isHouse } from './companies'
import { hasTitleWord } from './titles'

/** A word that cannot end a title. */
const OPEN =
  /(?:[,&]|(?:^|\s)(?:de|du|des|de la|d'|of|of the|for|and|et|und|für|der|des|y|e|di|del|della|dell'|do|da|van|en|och|og|i))$/

/**
 * "Chef du groupement" and below it "prévention et planification": one title.
 *
 * @param kept the words of the pieces with their places
 * @param lineOf the line on which a piece stands
 */
export function joinTitles<T extends { text: string; i: number }>(
  kept: readonly T[],
  lineOf: (piece: number) => number,
): T[] {
  const joined: T[] = []
  const alone = (i: number) => kept.filter((one) => lineOf(one.i) === lineOf(i)).length === 1
  let end = -1
  for (const one of kept) {
    const before = joined.at(-1)
    const goesOn =
      before !== undefined &&
      lineOf(one.i) === end + 1 &&
      alone(one.i) &&
      /^\p{Lu}/u.test(before.text) &&
      hasTitleWord(before.text) &&
      before.text.length + one.text.length < 90 &&
      !/[\d@:]/.test(before.text + one.text) &&
      !hasLegalForm(before.text + one.text) &&
      !isAddress(one.text) &&
      !isHouse(one.text) &&
      (OPEN.test(before.text) || /^\p{Ll}{2,}/u.test(one.text))
    if (goesOn) joined[joined.length - 1] = { ...before, text: `${before.text} ${one.text}` }
    else joined.push(one)
    end = lineOf(one.i)
  }
  return joined
}
