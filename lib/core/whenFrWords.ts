/** French words for numbers, weekdays and months, where a day is told. Tidied: no accents, no capitals. */

const COUNTS = new Map(
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt'
    .split(' ')
    .map((word, i) => [word, i + 1]),
)
const OTHERS = new Map([
  ['une', 1],
  ['trente', 30],
  ['quarante', 40],
  ['quarante-cinq', 45],
  ['vingt-cinq', 25],
  ['cinquante', 50],
  ['soixante', 60],
  ['quatre-vingt-dix', 90],
])

const words = [...COUNTS.keys(), ...OTHERS.keys()].sort((a, b) => b.length - a.length).join('|')

/** A group: `3`, `trois`, `une`. */
export const COUNT = `(\\d{1,3}|${words})`
/** The same without a group. */
export const NUMBER = `(?:\\d{1,2}|${words})`

/** @param text what `COUNT` matched */
export const counted = (text: string): number => COUNTS.get(text) ?? OTHERS.get(text) ?? Number(text)

/** A group: a weekday's name or its first letters, but for `mar`, which is March as well. */
export const WEEKDAY =
  '(lun(?:di|\\.)?|mardi|mer(?:credi|\\.)?|jeu(?:di|\\.)?|ven(?:dredi|\\.)?|sam(?:edi|\\.)?|dim(?:anche|\\.)?)'

/** 1 for Monday to 7. */
export const weekdayNamed = (name: string): number =>
  ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'].indexOf(name.slice(0, 3)) + 1

/** A group: a month's name or its first letters. */
export const MONTH =
  '(janv?(?:ier|\\.)?|fevr?(?:ier|\\.)?|mars|avr(?:il|\\.)?|mai|juin|juil(?:let|\\.)?|aout|sept?(?:embre|\\.)?|oct(?:obre|\\.)?|nov(?:embre|\\.)?|dec(?:embre|\\.)?)'

const MONTHS = ['jan', 'fev', 'mar', 'avr', 'mai', 'jui', 'jui', 'aou', 'sep', 'oct', 'nov', 'dec']

/** 1 to 12. */
export const monthNamed = (name: string): number => (name.startsWith('juil') ? 7 : MONTHS.indexOf(name.slice(0, 3)) + 1)

const NTHS: ReadonlyMap<string, number> = new Map([
  ['premier', 1],
  ['1er', 1],
  ['deuxieme', 2],
  ['second', 2],
  ['2e', 2],
  ['troisieme', 3],
  ['3e', 3],
  ['quatrieme', 4],
  ['4e', 4],
  ['dernier', 0],
])

/** A group: which of a month's. */
export const NTH = `(${[...NTHS.keys()].join('|')})`

/** 1 to 4; 0 for the last. */
export const nthOf = (word: string): number => NTHS.get(word) ?? 0
