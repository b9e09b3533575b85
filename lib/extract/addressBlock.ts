/** The lines of a card that are one postal address together: street, house, code and town, country. */

import { fold } from '../core/fold'
import { isAddress, isTown, looksLikeStreet, POSTCODE, STREET_ONLY, tidyAddress } from './addresses'
import { hasLegalForm, isHouse } from './companies'
import { hasTitleWord, isDepartment } from './titles'

/** A piece of a card without names and numbers, and the line that it stands on. */
type Words = { text: string; line: number }

const COUNTRY =
  /^(?:uk|u\.k\.|united kingdom|england|scotland|wales|northern ireland|ireland|usa|u\.s\.a\.|united states|canada|australia|new zealand|india|singapore|south africa|ghana|nigeria|kenya|france|belgi(?:que|e|um)|suisse|schweiz|svizzera|switzerland|luxembourg|deutschland|germany|allemagne|osterreich|austria|autriche|nederland|the netherlands|netherlands|espana|spain|espagne|italia|italy|italie|portugal|bra[sz]il|mexico|argentina|chile|colombia|polska|poland|sverige|sweden|norge|norway|danmark|denmark|suomi|finland|turkiye|turkey|japan|china|p\.? ?r\.? china|korea|south korea|republic of korea|hong kong|taiwan|czech republic|hungary|romania|greece|россия|украина)\.?$/
/** A part of a building or an estate stands above its street. */
const WITHIN =
  /(?:^|[\s,\d])(?:house|floor|unit|suite|building|bldg|estate|business park|court|mill|barn|farm|tower|centre|etage|batiment|bat\.|immeuble|residence|zone|z\.?[ia]\.?|parc|pol(?:\.|igono)|edificio|flat|level|plot|gat|gebaude|haus|block|industrial|lieu-dit|organize sanayi)(?=[\s.,\d]|$)|^(?:place|rue|avenue|boulevard|bd|quai|allee|impasse|chemin|route|square|cours|esplanade|plaza|piazza|via|viale|corso|calle|largo|praca) /
/** No address has more lines above its town. */
const MOST_ABOVE = 4

/** What may be a line of an address by its shape: capital or number first, short, and nothing else that is known. */
const isPlain = (text: string): boolean =>
  text.length < 70 &&
  /^[\p{Lu}\p{Lo}\d]/u.test(text) &&
  !/[@:;!?()]|\d{5}/.test(text) &&
  !hasLegalForm(text) &&
  !isDepartment(text) &&
  text.split(' ').length < 10

/**
 * @param pieces the pieces of the card in their order
 * @param post what is known as something else: title, house, department
 * @param least the first piece that may belong to an address: the one after the name
 * @returns the address on one line, undefined where there is none or not the whole of one
 */
export function addressOf(
  pieces: readonly Words[],
  post: readonly (string | undefined)[],
  least: number,
): string | undefined {
  const texts = pieces.map(({ text }) => text)
  const known = post.filter((one) => one !== undefined).map(fold)
  const isPost = (text: string) => {
    const folded = fold(text)
    return known.some((one) => folded === one || folded.startsWith(`${one},`) || one.startsWith(folded))
  }
  const isPart = (i: number) => {
    const text = texts[i] ?? ''
    return !isPost(text) && (isAddress(text) || (looksLikeStreet(text) && isTown(texts[i + 1] ?? '')))
  }
  const first = texts.findIndex((_, i) => isPart(i))
  if (first < 0) return undefined
  const block = [first]
  const hasTown = () => block.some((i) => POSTCODE.test(texts[i] ?? ''))
  const hasStreet = () => block.some((i) => isStreet(texts[i] ?? ''))
  for (let i = first + 1; i < texts.length; i++) {
    const text = texts[i] ?? ''
    if (near(pieces, i - 1, i) && hasTown() && COUNTRY.test(fold(text))) {
      block.push(i)
      break
    }
    // "155 Roman Road | London | E2 0QN": the town by itself before its code.
    if (
      near(pieces, i - 1, i + 1) &&
      !hasTown() &&
      isTownName(text) &&
      !isPost(text) &&
      isTownAlone(texts[i + 1] ?? '')
    ) {
      block.push(i)
      continue
    }
    // "2210 County Road 9" only looks like a town with its code, as the next line shows.
    const town = isTownAlone(text) && !block.some((at) => isTownAlone(texts[at] ?? ''))
    if (!near(pieces, i - 1, i) || (hasTown() && !town) || !(isPart(i) || isTown(text) || COUNTRY.test(fold(text))))
      break
    block.push(i)
  }
  for (let i = first - 1; i >= least && first - i <= MOST_ABOVE; i--) {
    const text = texts[i] ?? ''
    if (!near(pieces, i, i + 1) || isPost(text) || !isPlain(text)) break
    const within = WITHIN.test(fold(text)) && !hasTitleWord(text)
    const leadsOn = /,$/.test(text) && !hasTitleWord(text)
    if (
      hasStreet()
        ? !within && !leadsOn
        : !within && !leadsOn && (hasTitleWord(text) || (isHouse(text) && !known.length) || !known.length)
    )
      break
    // Without a house above it, a line without a number may be the house.
    if (!isStreet(text) && !within && !leadsOn && !knownAbove(texts, i, isPost)) break
    block.unshift(i)
  }
  const isWhole = (text: string) =>
    /[\p{Script=Han}\p{Script=Hangul}]/u.test(text) || (BOX.test(fold(text)) && text.includes(','))
  // A room or a floor by itself is none.
  if (!hasTown() && !hasStreet() && !block.some((i) => isWhole(texts[i] ?? ''))) return undefined
  return block.map((i) => tidyAddress(texts[i] ?? '').replace(/,$/, '')).join(', ')
}

/** A box is where letters lie; the street may stand above it. */
const BOX = /(?:^|\s)(?:bp|b\.p\.|cs|tsa|p\.?o\.? box|postfach|postbus|dx) ?\d/
/** A street with its number. */
const isStreet = (text: string): boolean =>
  /\d/.test(text.replace(POSTCODE, ' ')) &&
  !BOX.test(fold(text)) &&
  (looksLikeStreet(text) || STREET_ONLY.test(fold(text)) || /^\d+[a-z]?,? \p{L}/u.test(text))
const isTownName = (text: string): boolean =>
  /^\p{Lu}[\p{L}'’. -]{2,30}$/u.test(text) && !hasTitleWord(text) && !isHouse(text) && !hasLegalForm(text)
/** A town with its code and nothing else. */
const isTownAlone = (text: string): boolean =>
  text.length < 50 &&
  !text.includes(':') &&
  (isTown(text) || POSTCODE.test(text)) &&
  !STREET_ONLY.test(fold(text)) &&
  !BOX.test(fold(text))

/** Whether two pieces stand on the same line or on lines that follow each other. */
const near = (pieces: readonly Words[], a: number, b: number): boolean =>
  (pieces[b]?.line ?? 0) - (pieces[a]?.line ?? 0) < 2

/** Whether some piece above is known for what it is, with nothing unknown in between but what the address takes in. */
const knownAbove = (texts: readonly string[], at: number, isPost: (text: string) => boolean): boolean =>
  texts.slice(Math.max(0, at - 3), at).some(isPost)
