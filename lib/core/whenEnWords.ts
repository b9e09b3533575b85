/** English words for numbers, weekdays and months, where a day is told. Tidied: no accents, no capitals. */

const COUNTS = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, i + 1]),
)
const OTHERS = new Map([
  ['a', 1],
  ['an', 1],
  ['a couple of', 2],
  ['thirty', 30],
  ['sixty', 60],
  ['ninety', 90],
])

/** A group: `3`, `three`, `a`, `a couple of`. */
export const COUNT = `(\\d{1,3}|${[...COUNTS.keys(), ...OTHERS.keys()].sort((a, b) => b.length - a.length).join('|')})`
/** A number of at most twelve, in words: an hour. */
export const HOUR_WORD = `(?:${[...COUNTS.keys()].slice(0, 12).join('|')})`

/** @param text what `COUNT` or `HOUR_WORD` matched, or digits */
export const counted = (text: string): number => COUNTS.get(text) ?? OTHERS.get(text) ?? Number(text)

export const isOne = (count: string): boolean => counted(count) === 1

const WEEKDAYS = [
  'mon(?:day)?',
  'tue(?:s(?:day)?)?',
  'wed(?:nesday)?',
  'thu(?:r(?:s(?:day)?)?)?',
  'fri(?:day)?',
  'sat(?:urday)?',
  'sun(?:day)?',
]

/** A group: a weekday's name or its first letters. */
export const WEEKDAY = `((?:${WEEKDAYS.join('|')})\\.?)`

/** 1 for Monday to 7. */
export const weekdayNamed = (name: string): number =>
  ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'].indexOf(name.slice(0, 2)) + 1

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A group: a month's name or its first letters. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'

/** 1 to 12. */
export const monthNamed = (name: string): number => MONTHS.indexOf(name.slice(0, 3)) + 1

/** A group: which of a month's. */
export const NTH = '(first|1st|second|2nd|third|3rd|fourth|4th|last)'

/** 1 to 4; 0 for the last. */
export const nthOf = (word: string): number =>
  word === 'last' ? 0 : Number.parseInt(word, 10) || ['first', 'second', 'third', 'fourth'].indexOf(word) + 1
