/** The line above a quote that says who wrote it and when: "On Monday Ann wrote:", over one line or several. */
import { fold } from '../core/fold'
import { ON, WROTE } from './quoteWords'

const LONGEST = 400
const MOST_LINES = 4
const CLOCK_OR_DATE = /\d{1,2}[:.hH]\d{2}|\b\d{4}\b|\d{1,4}[/.-]\d{1,2}|\d{1,2}\.? \p{L}/u
/** A help desk's form: "Ann Hall, Feb 2, 13:58 GMT:". */
const HELP_DESK = /^\p{Lu}\S*(?: \p{Lu}\S*){1,3}, .{3,40}\d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,5})?\s*:$/u

/** Tuta's form, in whatever language: "30 Nov 2026, 10:12 by ann@example.com:". */
const DATE_BY_ADDRESS = /^\d[^@]{5,60} \p{L}{1,6} [^\s@<>()]{1,64}@[^\s@<>()]{3,190}:$/u

/**
 * The line where an attribution starts that ends at `lines[end]`, or -1.
 *
 * An address in brackets with a date and a final colon is one in every language; without an address, the verb must be
 * known. Both looks are bounded: at most four lines and 400 characters.
 *
 * @param memory spares looking at the same words again in long texts
 */
export function attributionStart(lines: readonly string[], end: number, memory = new Map<string, boolean>()): number {
  const last = (lines[end] ?? '').trimEnd()
  if (!(last.endsWith(':') || last.endsWith('：')) || last.length > LONGEST) return -1
  let text = ''
  let found = -1
  for (let start = end; start > end - MOST_LINES && start >= 0; start--) {
    const line = (lines[start] ?? '').trim()
    if (!line || (start < end && /[:：!?]$/.test(line))) break
    text = text ? `${line} ${text}` : line
    if (text.length > LONGEST) break
    const known = memory.get(text) ?? isAttribution(text)
    memory.set(text, known)
    if (known) {
      found = start
      if (opensLikeOne(text) || (/@/.test(line) && CLOCK_OR_DATE.test(text) && !/^[<(]/.test(line))) break
    }
  }
  return found
}

function opensLikeOne(text: string): boolean {
  return /^[\d"']/.test(text) || ON.has(fold(text.split(/[\s,.]/, 1)[0] ?? '')) || HELP_DESK.test(text)
}

function isAttribution(text: string): boolean {
  const at = text.indexOf('@')
  const digit = /\d/.test(text)
  if (at < 0 && !digit) return false
  const folded = fold(text)
  const verb = WROTE.some((word) => hasWord(folded, word))
  // What follows the address is nothing, the verb or the date; other words are the author's own sentence.
  const behind = /[>)\]][^>)\]]*$/.exec(text.slice(at))?.[0].slice(1, -1) ?? ''
  const closes = verb || !/\p{L}/u.test(behind) || /\d/.test(behind)
  if (at > 0 && digit && closes && CLOCK_OR_DATE.test(text)) {
    const before = text.slice(0, at)
    const open = Math.max(before.lastIndexOf('<'), before.lastIndexOf('('), before.lastIndexOf('['))
    if (open >= 0 && !/[>)\]]/.test(before.slice(open))) return true
    if (/"/.test(before) && text.includes('<')) return true
  }
  if (HELP_DESK.test(text) || (DATE_BY_ADDRESS.test(text) && CLOCK_OR_DATE.test(text))) return true
  return verb && (opensLikeOne(text) || at > 0) && text.length < 250
}

/** Whether a folded text holds a folded word; scripts without spaces need no word boundary. */
function hasWord(text: string, word: string): boolean {
  for (let i = text.indexOf(word); i >= 0; i = text.indexOf(word, i + 1)) {
    if (word.charCodeAt(0) > 0x2e80) return true
    const before = text[i - 1] ?? ' '
    const after = text[i + word.length] ?? ' '
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true
  }
  return false
}
