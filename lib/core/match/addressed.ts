/** Whether a name is addressed as a man's or a woman's: "Herr Kunz" and "Frau Kunz" are two. */
import { fold } from '../fold'

const MAN = /^(?:mr|herr|herrn|hr|monsieur|sir|lord|don|signor|sig|dhr|meneer|senor|senhor|mister|brother|frere)\.? /
const WOMAN =
  /^(?:mrs|ms|miss|mme|mlle|madame|mademoiselle|frau|fru|lady|dame|sra|srta|senora|senhora|dona|sig\.?ra|signora|mevr|mevrouw|mw|sister|soeur)\.? /

/** @returns undefined where it is not said, or said of both: "Mr and Mrs" */
export function addressed(name: string): 'man' | 'woman' | undefined {
  const text = fold(name)
  if (/ (?:and|&|und|et|y|e|og|och|en) /.test(text)) return undefined
  return MAN.test(text) ? 'man' : WOMAN.test(text) ? 'woman' : undefined
}

/** Words for a whole family, in place of one of it. */
const FAMILY = /(?:^|\s)(?:famil(?:y|ie|le|ia)|famiglia|eheleute|household|couple)(?:\s|$)/i

/** Whether a name is of several people: a family, "Max & Eva", "Max/Eva". */
export const isSeveral = (name: string): boolean =>
  FAMILY.test(name) ||
  /\p{L}\s?\/\s?\p{Lu}/u.test(name) ||
  (/\s[&+]\s|\s(?:u\.|und|and|et|og|och|en|ve|és|oraz|plus)\s(?=\p{Lu})/u.test(name) && !/\s[ye]\s/.test(name))
