/** The lines of a signature made ready for reading: icons, notices and closing words off, split where cards split. */
import { fold } from '../core/fold'
import { trimSigns } from '../core/trimSigns'
import { isAddress } from './addresses'
import { closingOf, isSentFrom } from './closing'
import { type Author, authorTest } from './findSignature'
import { isFoot, isNotice } from './notices'
import { othersIn } from './others'
import { labelBefore } from './phoneLabels'
import { isProse } from './prose'

/** A piece of a line between separators, and the number of its line. */
export type Piece = { text: string; line: number }

const ICON =
  /\[(?:cid:|image:?|img|[^\]]{0,30}(?:icon|logo|photo|award|banner|badge|g[eé]n[eé]r[eé]e|automatisch)\b)[^\]]{0,200}\]/gi
const NETWORK =
  /^(?:linkedin|facebook|twitter|x|instagram|youtube|xing|tiktok|vimeo|whatsapp|skype|teams|website|web|site web|blog|map|maps)$/
const FRAME = /^[\s=＝*＊─━~_-]{3,}$/
const EMOJI = /\p{Extended_Pictographic}|\u{fe0f}|\u{200d}/gu
/** Lines that tell of numbers in registers, hours, pronouns; nothing of a person's post. */
const ASIDE =
  /^(?:\(?an? iso\b|iso \d|im auftrag$|i\. ?[av]\.$|par d[ée]l[ée]gation|por poder|pronoun|pronomen|pronoms?\b|(?:she|he|they|elle|il|iel|sie|er)\s?\/|office h|hours|horaires|[oö]ffnungszeiten|skype\b|teams\b|licen[cs]e|permis\b|n[°º]|nr\.|no\.|reg(?:istered|\.)|vat\b|tva\b|ust\b|company n|toque|oab\b|book |schedule|réserver|follow us|suivez|please |merci de |in office|working days|p[eé]e license|i work|je travaille|awards?\b|member of|membre de|certifi|rcs\b|siret|siren|naf\b|iban|bic\b|abn\b|acn\b|cin\b|gstin|kvk|btw|cif\b|nif\b|nipc|nip\b|regon|krs\b|cnpj|cuit|org\.? ?n|bankgiro|cvr|y-tunnus|che-|be ?0\d|hr[ab]\b|amtsgericht|gesch[aä]ftsf[uü]hr(?:er|ung|erin)\s*:|vorstand\s*:|sitz\b|p\. ?iva|c\.f\.|rea\b|pec\b|統一編號|统一社会|法人番号|orias|finess|adeli|rpps|pwz|zvr|fn \d|im\d{6}|dossierbeheer|sekretariat frau|assistant:|assistante\s*:)/i

/** No card is larger: what is, is no card. */
const LONGEST_LINE = 600
const MOST_PIECES = 80

/**
 * @returns the lines to read numbers and addresses from, and the pieces to read names and posts from; notices, frames and
 *   what programs add are in neither. A logo's words in square brackets stay as pieces, in their brackets.
 */
export function cardLines(signature: string, author: Author): { lines: string[]; pieces: Piece[] } {
  const isAuthor = authorTest(author)
  const others = othersIn(signature, isAuthor)
  const lines: string[] = []
  const pieces: Piece[] = []
  for (const raw of signature.split('\n').slice(0, 60)) {
    const line = raw
      .slice(0, 4 * LONGEST_LINE)
      .replace(ICON, (icon) =>
        /phone|t[eé]l[eé]phone|fon/i.test(icon) && !/mobile/i.test(icon)
          ? ' Tel '
          : /mobile|cell|handy/i.test(icon)
            ? ' Mobile '
            : ' ',
      )
      .trim()
    if (!line || others.has(line) || FRAME.test(line) || isSentFrom(line)) continue
    if (isNotice(line) || POSTSCRIPT.test(line)) break
    if (isProse(line) && !/[|•·]/.test(line) && !OPEN_HOURS.test(line.slice(0, LONGEST_LINE))) continue
    if (isFoot(line) && line.length > 40) continue
    const closing = closingOf(line, isAuthor)
    if (closing && !closing.rest) continue
    const text = (closing?.rest ? closing.rest : line).slice(0, LONGEST_LINE)
    if (
      text.length > 110 &&
      /\b(?:RCS|HR[AB]|Gesch[aä]ftsf[uü]hr|Vorstand|capital|registered|Amtsgericht)\b/i.test(text)
    )
      continue
    lines.push(text)
    const at = lines.length - 1
    for (const part of text.split(/\s*[|•·‖｜]\s*|\t+|\s{3,}/)) {
      const piece = part
        .replace(EMOJI, ' ')
        .replace(/\s+/g, ' ')
        .trim()
        .replace(/^\(([^()]+)\)$/, '$1')
      if (!piece || /^[\p{P}\p{S}\s]+$/u.test(piece) || ASIDE.test(piece) || NETWORK.test(fold(piece))) continue
      if (isProse(piece) && !/\d{6}|@/.test(piece.replace(/\s/g, ''))) continue
      pieces.push({ text: piece, line: at })
    }
  }
  return { lines, pieces: pieces.slice(0, MOST_PIECES) }
}

/** What is added under a card may speak of other people. */
const POSTSCRIPT = /^\s*(?:p\.?\s?-?s\.?|nb|n\.b\.|post ?scriptum|追伸)\s*[:.\-–—\s]/i
/** A line that says when a telephone is answered is no running text, however long. */
const OPEN_HOURS = /\b(?:\d{1,2}\s?(?:h|uhr)|mon|mo|lun|lundi|ma|du lundi)\b.*\d{4}/i
const NUMBER_ON = /(?:[\s,–—:-]*(?:\(?\+?\d[\d\s()./-]{5,}\d)).*$/
const LABEL_END =
  /[\s,–—:-]+(?:t[eé]l[eé]?(?:phone|f\w*)?|tfno|tlf|tlm|telm|mob(?:ile?)?|cell?|fax|phone|ph|fon|gsm|kom|natel|port|ld|std|direct|bur|[tmfpdgce])\.?\s*[:：]?\s*$/i

/** "Cabinet : 04 65 …": the words only say whose number it is. */
const LABELLED_NUMBER = /^[^:：\d]{1,60}[:：]\s*\(?\+?\d[\d\s()./-]{6,}/

/** What is left of a piece once numbers, mail and web addresses are off, with the labels before them. */
export function wordsOf(piece: string): string {
  if (LABELLED_NUMBER.test(piece)) return ''
  if (isAddress(piece) && !/@|www\.|https?:|\+\d/.test(piece)) return piece
  const bare = piece
    .slice(0, LONGEST_LINE)
    // From the beginning of a word only: from each letter of a long one it would be tried to its end.
    .replace(/<[^<>]{0,500}>|(?<=^|\s|>)[^\s>]\S*@\S+/g, ' ')
    .replace(/(?:https?:\/\/|www\.)\S+/gi, ' ')
    .replace(/(?:^|\s)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:example|[a-z]{2,12})(?:\/\S*)?(?=\s|$)/g, ' ')
  const digits = /\d[\d\s()./-]{5,}\d/.exec(bare)
  const cut =
    digits && digits[0].replace(/\D/g, '').length > 6 ? bare.replace(NUMBER_ON, '').replace(LABEL_END, '') : bare
  const plain = trimSigns(cut, /[\s|·•,;–—:-]/)
  // "Office 401-555-0214": the word only says what number it was.
  if (cut !== bare && /^\p{L}+\.?$/u.test(plain) && labelBefore(plain)) return ''
  return /^(?:t[eé]l\w*|e-?mail|mail|mobile?|phone|fax|web(?:site)?|site|mob|cell?|courriel|m[eé]l|[tmfpdgcew])\.?:?$/i.test(
    plain,
  )
    ? ''
    : plain
}
