/** Names as one text: MacAskill and Mac Askill, Szabó Gergely and Gergely Szabó, Wang Wei and 王伟. */
import type { NameMatch } from './compareNames'
import { consonantsOf, edits, soundOf } from './letters'
import type { Reading, Word } from './nameParts'

/** Names that differ only in where their words part, in order, or in how a sound is written. */
export function compareJoined(a: Reading, b: Reading, isCross: boolean): NameMatch | undefined {
  const match = compareTexts(a, b, isCross)
  if (match || (a.whole.length === a.words.length && b.whole.length === b.words.length)) return match
  // "Abd el Kader" and "Abdelkader", "De Luca" and "Deluca".
  return compareTexts({ ...a, words: a.whole }, { ...b, words: b.whole }, isCross)
}

function compareTexts(a: Reading, b: Reading, isCross: boolean): NameMatch | undefined {
  if (a.words.some((word) => word.initial) || b.words.some((word) => word.initial)) return undefined
  if (a.words.length < 2 || b.words.length < 2) return undefined
  const mine = formsOf(a.words)
  for (let turn = 0; turn < b.words.length; turn++) {
    const theirs = formsOf([...b.words.slice(turn), ...b.words.slice(0, turn)])
    const swapped = turn > 0 && !isCross
    if (mine.some((form) => theirs.includes(form)))
      return { level: isCross ? 'alike' : 'same', why: 'name', ...(swapped && { swapped }) }
    const sound = (form: string) => (isCross ? consonantsOf(form) : soundOf(form))
    // Of names with as many words, each word is compared by itself: Luca and Lucia sound too much alike.
    if (
      (isCross || a.words.length !== b.words.length) &&
      mine.some(
        (form) =>
          form.length > 7 &&
          theirs.some((other) => sound(form) === sound(other) && (!isCross || sound(form).length > 3)),
      )
    )
      return { level: 'alike', why: 'spelling', ...(swapped && { swapped }) }
    if (
      isCross &&
      a.script !== 'han' &&
      b.script !== 'han' &&
      mine.some((form) => theirs.some((other) => isClose(consonantsOf(form), consonantsOf(other))))
    )
      return { level: 'alike', why: 'spelling' }
  }
  return undefined
}

/** Scripts without vowels, or with letters that are not said, leave a few consonants over. */
const isClose = (a: string, b: string): boolean => {
  const most = Math.floor(Math.min(a.length, b.length) / 4)
  return most > 0 && edits(a, b, most) <= most
}

/** The spellings of all words as one text: first of each, then second of each. */
const formsOf = (words: readonly Word[]): string[] => {
  const most = Math.max(...words.map((word) => word.forms.length))
  return Array.from({ length: most }, (_, i) => words.map((word) => word.forms[i] ?? word.forms[0] ?? '').join(''))
}
