/** What is typed, read as the words to look for. */
import { searchFold, spread } from './searchFold'
import { phoneQuery } from './searchPhone'

/** One word to look for: any of its forms will do (a telephone number has several). As the text has them: see `spread`. */
export type Needle = { forms: string[] }

/** Digits with what stands between those of a telephone number; at least one digit. */
const NUMBER = /(?<![^ ])\+?[\d(][\d ().\-/]*(?![^ ])/g
/** So many digits with spaces between are one number; fewer are words of their own. */
const WHOLE = 6

/** Nobody looks for more words than that; of what is pasted, the beginning is looked for. */
const LONGEST = 1000

/** The words of a query; all of them must be found, in any order. */
export function needlesOf(query: string): Needle[] {
  const needles: Needle[] = []
  const add = (forms: string[]) => {
    const spreadForms = [...new Set(forms.filter(Boolean).map(spread))]
    if (spreadForms.length) needles.push({ forms: spreadForms })
  }
  const words = searchFold(query.slice(0, LONGEST)).replace(NUMBER, (run) => {
    const typed = run.trim()
    if (typed.replace(/\D/g, '').length < WHOLE) return run
    add([...phoneQuery(typed), typed])
    return ' '
  })
  for (const word of words.split(' ')) {
    if (/^[+\d().\-/]+$/.test(word) && /\d/.test(word)) add([...phoneQuery(word), word])
    // A plus by itself is the beginning of a number.
    else if (word !== '+') add([word])
  }
  return needles
}
