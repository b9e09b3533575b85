/** Postal addresses in the lines of a signature. */
import { fold } from '../core/fold'

/** Codes of towns, with what tells them from other numbers. */
export const POSTCODE =
  /\bSingapore \d{6}\b|\b(?:AL|AK|AZ|AR|CA|CO|CT|DE|DC|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY) \d{5}\b|\b(?:Alabama|Alaska|Arizona|Arkansas|California|Carolina|Colorado|Connecticut|Dakota|Delaware|Florida|Georgia|Hampshire|Hawaii|Idaho|Illinois|Indiana|Iowa|Jersey|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Mexico|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|York),? \d{5}\b|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|, [A-Z]{2} \d{5}\b|\b(?:[A-Z]{1,2}-)?\d{4,5} \p{Lu}\p{L}|\b\d{4} ?[A-Z]{2}\b(?=[ ,]|$)|\b\d{4}-\d{3}\b|\b\d{5}-\d{3}\b|\b\d{2}-\d{3} \p{Lu}|\b\d{3} \d{2} \p{Lu}\p{L}|\b(?:NSW|VIC|QLD|WA|SA|TAS|ACT|NT) \d{4}\b|〒|\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b|\p{L}{3} ?- ?\d{3} ?\d{3}\b|\b[AC-FHKNPRTV-Y]\d[\dW] [AC-FHKNPRTV-Y\d]{4}\b/u
const STREET =
  /(?:^|[\s,\d])(?:street|st\.?(?=,|$)|road|rd\.?|lane|avenue|ave\.?|drive|square|court|unit \d|suite \d|floor|plot \d|building|wharf|yard|arch \d|hall \d|rm \d|room \d|p\.?o\.? box|rue|boulevard|bd\.?|bld|quai|impasse|chemin|allee|route de|cours \p{L}|zone (?:industrielle|artisanale)|z\.?[ai]\.?|bp \d|grand-rue|platz|calle|avda\.?|av\.|jr\.|jiron|carrera|plaza|pza\.?|paseo|poligono|via|viale|strada|contrada|vicolo|corso|piazza|rua|avenida|travessa|al\.|largo|ul\.|os\.|aleja|ulica|gatan|vagen|gate \d|veien|vej|gade|katu|tie \d|straat|laan|kade|plein|ул\.?|улица|проспект|пр-т|mah\.|cad\.|sok\.|nam\.|namesti)(?=[\s.,\d]|$)|\b(?:c\/|n[°º]) ?\p{L}|(?:strasse|str\.?|gasse|platz|allee|weg|ring|damm|ufer|landstr\.?|straat|laan|kade|plein|markt|steeg|gracht|gatan|vagen|gata|veien|gate|vej|gade|alle|katu|tie|utca|ter|tan) ?\d/u
/** Words of streets, without those of what is within a house: a room by itself is no address. */
export const STREET_ONLY =
  /(?:^|[\s,\d])(?:street|st\.?(?=,|$)|road|rd\.?|lane|avenue|ave\.?|drive|square|court|wharf|yard|arch \d|p\.?o\.? box|rue|boulevard|bd\.?|bld|quai|impasse|chemin|allee|route de|cours \p{L}|zone (?:industrielle|artisanale)|z\.?[ai]\.?|bp \d|grand-rue|platz|calle|avda\.?|av\.|jr\.|jiron|carrera|plaza|pza\.?|paseo|poligono|via|viale|strada|contrada|vicolo|corso|piazza|rua|avenida|travessa|al\.|largo|ul\.|os\.|aleja|ulica|gatan|vagen|gate \d|veien|vej|gade|katu|tie \d|straat|laan|kade|plein|ул\.?|улица|проспект|пр-т|mah\.|cad\.|sok\.|nam\.|namesti)(?=[\s.,\d]|$)|\b(?:c\/|n[°º]) ?\p{L}|(?:strasse|str\.?|gasse|platz|allee|weg|ring|damm|ufer|landstr\.?|straat|laan|kade|plein|markt|steeg|gracht|gatan|vagen|gata|veien|gate|vej|gade|alle|katu|tie|utca|ter|tan) ?\d/u
const CJK =
  /(?:[省市県都府道區区縣县].{1,30}(?:[路街道号號]|\d)|地址|住所)|(?:시|도|구|군|읍|면|동)\s.{0,30}(?:로|길)\s?\d/u

/** A line that begins with a number's label is no address, whatever its digits look like. */
const PHONE_LABEL =
  /^(?:t[eé]l(?:[eé]?(?:f\w*|ph\w*))?|tlf|tfno|tlm|tlph|mob(?:ile?|iel)?|m[oó]vil|cel[l.]?\w*|handy|gsm|fax|phone|ph|fon|puh|kom|natel|whatsapp|电话|手机|電話)\b[\s.:：]*[+(]?\d/iu
/** Other numbers with a letter or a place beside them: British document exchanges, a lawyer's locker, a channel. */
const NO_STREET = /^(?:dx \d|[tmfpd][\s.:]+[+(]?\d{2}|toque\b|vhf\b)/i
/** Words before an address that say what it is. */
const LABEL =
  /^(?:adresse?|address|add|addr|a|off|office|loc|anschrift|direcci[oó]n|indirizzo|endere[cç]o|adres|bezoekadres|postadres|bes[öo]ksadress|bes[øo]ksadresse|postadresse?|visiting address|mailing address|주소|地址|住所|адрес|(?:regd?\.?|registered|head) office|si[eè]ge(?: social)?|sede(?: legale| operativa| amministrativa| social)?|sitz|showroom|works|factory|visit us|find us)\s*[:：.]\s*/iu

/** Whether a text has a street or a postal code in it. */
export function isAddress(text: string): boolean {
  if (text.length > 160 || text.length < 5 || PHONE_LABEL.test(text) || NO_STREET.test(text)) return false
  return POSTCODE.test(text) || (STREET.test(fold(text)) && /\d/.test(text)) || CJK.test(text)
}

/** Labels and pins before an address are no part of it. */
export function tidyAddress(text: string): string {
  return (
    text
      .replace(/^(?:[\s:：·|,–-]|\p{Extended_Pictographic}|\u{fe0f})+|[\s·|,–-]+$/gu, '')
      .replace(LABEL, '')
      .replace(/(\p{L}{5})\.$/u, '$1')
      // A number or a site after it on the line.
      .replace(/ [-–—|] (?:\+?\(?\d[\d .()/-]{9,}|www\.|[\w.-]+@|[a-z0-9-]+\.[a-z]{2,}).*$/, '')
      .replace(/^a (?=(?:unit|suite|level|shop|no\.?)?\s?\d)/i, '')
      .trim()
  )
}

/** A street by its shape alone, known as one where the town follows: "Am Kanal 1", "22 Merrion Row". */
export const looksLikeStreet = (text: string): boolean =>
  text.length < 60 &&
  (/^\p{Lu}[\p{L}'’. -]{2,40} \d{1,4}(?:\s?[-/]\s?\d{1,4})?\s?[a-zA-Z]?$/u.test(text) ||
    /^\d{1,5}[a-zA-Z]?,? \p{Lu}[\p{L}'’. -]{2,40}$/u.test(text))

/** Whether a text begins with the postal code of a town: "D-76646 Bruchsal", "8010 Graz". */
export const isTown = (text: string): boolean =>
  /^(?:[A-Z]{1,3}-)?\d{3,5}(?:[ -]\d{2,3})? ?(?:[A-Z]{2} )?\p{Lu}\p{L}+/u.test(text)

/** "Loom Ltd, 18 Church Street": the house before its address is no part of it. */
export function withoutHouse(text: string, house: string | undefined): string {
  if (!house || !text.toLowerCase().startsWith(house.toLowerCase())) return text
  const rest = text.slice(house.length)
  return /^(?:,| [–—-]) /.test(rest) ? rest.replace(/^[\s,–—-]+/, '') : text
}
