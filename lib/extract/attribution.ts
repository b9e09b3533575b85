/** The line above a quote that says who wrote it and when: "On Monday Ann wrote:", over one line or several. */
import { fold } from '../core/fold'
import { ON, WROTE } from './quoteWords'

const LONGEST = 400
const MOST_LINES = 4
/** Words of a line that says no more than who wrote, and when. */
const MOST_WORDS = 10
const CLOCK_OR_DATE = /\d{1,2}[:.hH]\d{2}|\b\d{4}\b|\d{1,4}[/.-]\d{1,2}|\d{1,2}\.? \p{L}/u
const YEAR = /(?<!\d)\d{4}(?!\d)|\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)/
const CLOCK = /(?<!\d)\d{1,2} ?[:.hH時点时點시] ?\d{2}(?!\d)/
const SMALL_WORD = /\b[a-z]{1,5} $/
/** "Quoting Ann Hall <ann@hall.example>:" */
const ENDS_IN_ADDRESS = /[<([][^\s@<>]{1,64}@[^\s@<>]{3,190}[>)\]] ?[:：]$/
/** "Ann Hall <ann@hall.example> wrote:" */
const NAME_AND_ADDRESS = /^["'\p{Lu}][^@<]{0,60}<[^\s@<>]{1,64}@[^\s@<>]{3,190}>\s*\S{1,12}(?: \S{1,12})?[:：]$/u
/** A help desk's form: "Ann Hall, Feb 2, 13:58 GMT:". */
const HELP_DESK = /^\p{Lu}\S*(?: \p{Lu}\S*){1,3}, .{3,40}\d{1,2}:\d{2}(?: ?[AaPp]\.?[Mm]\.?)?(?: [A-Z]{2,5})?\s*:$/u

/** Tuta's form, in whatever language: "30 Nov 2026, 10:12 by ann@example.com:". */
const DATE_BY_ADDRESS = /^\d[^@]{5,60} \p{L}{1,6} [^\s@<>()]{1,64}@[^\s@<>()]{3,190}:$/u

/** What stands below such a line: marked lines, a text of its own, or more words of the same sentence. */
type Below = 'marked' | 'apart' | 'next' | 'sentence'

/**
 * The line where an attribution starts that ends at `lines[end]`, or -1.
 *
 * An address in brackets with a date and a final colon is one in every language; without an address, the verb must be
 * known. Above lines with the sign of a quote, less will do. All looks are bounded: at most four lines and 400 characters.
 *
 * @param marked the lines below bear the sign of a quote
 * @param memory spares looking at the same words again in long texts
 */
export function attributionStart(
  lines: readonly string[],
  end: number,
  { marked = false, memory = new Map<string, boolean>() } = {},
): number {
  const last = (lines[end] ?? '').trimEnd()
  if (!(last.endsWith(':') || last.endsWith('：')) || last.length > LONGEST) return -1
  const below = marked ? 'marked' : belowOf(lines[end + 1])
  const known = (text: string, is: (text: string, below: Below) => boolean, key: string) => {
    const told = memory.get(key + text) ?? is(text, below)
    memory.set(key + text, told)
    return told
  }
  let text = ''
  let found = -1
  for (let start = end; start > end - MOST_LINES && start >= 0; start--) {
    const line = (lines[start] ?? '').trim()
    if (!line || (start < end && /[:：!?]$/.test(line))) break
    text = text ? `${line} ${text}` : line
    if (text.length > LONGEST) break
    if (known(text, isAttribution, below)) {
      found = start
      if (opensLikeOne(text) || (/@/.test(line) && CLOCK_OR_DATE.test(text) && !/^[<(]/.test(line))) break
    }
  }
  return found < 0 && marked && known(last.trim(), namesWriter, 'by') ? end : found
}

function belowOf(next: string | undefined): Below {
  if (!next?.trim()) return 'apart'
  return /^\s*[\p{Ll},;]/u.test(next) ? 'sentence' : 'next'
}

/** Enough above marked lines: a writer and a verb, or the writer's address at the end. */
function namesWriter(text: string): boolean {
  const words = text.split(/\s+/, MOST_WORDS + 1).length
  if (words > MOST_WORDS || text.length > 200) return false
  return ENDS_IN_ADDRESS.test(text) || hasVerb(fold(text))
}

const hasVerb = (folded: string): boolean => WROTE.some((word) => hasWord(folded, word))

function opensLikeOne(text: string): boolean {
  return /^[\d"']/.test(text) || ON.has(fold(text.split(/[\s,.]/, 1)[0] ?? '')) || HELP_DESK.test(text)
}

function isAttribution(text: string, below: Below): boolean {
  const at = text.indexOf('@')
  const digit = /\d/.test(text)
  if (at < 0 && !digit) return false
  const verb = hasVerb(fold(text))
  // What follows the address is nothing, the verb or the date; other words are the author's own sentence.
  const behind = /[>)\]][^>)\]]*$/.exec(text.slice(at))?.[0].slice(1, -1) ?? ''
  const closes = verb || !/\p{L}/u.test(behind) || /\d/.test(behind)
  const instant = YEAR.test(text) && CLOCK.test(text)
  if (at > 0 && digit && closes && (verb || instant || below === 'marked') && CLOCK_OR_DATE.test(text)) {
    const before = text.slice(0, at)
    const open = Math.max(before.lastIndexOf('<'), before.lastIndexOf('('), before.lastIndexOf('['))
    // "16:12 mail to <ann@hall.example>:" above more lines is one of a log.
    const isOwn =
      !verb && below !== 'marked' && below !== 'apart' && SMALL_WORD.test(before.slice(0, Math.max(open, 0)))
    if (open >= 0 && !isOwn && !/[>)\]]/.test(before.slice(open))) return true
    if (/"/.test(before) && text.includes('<')) return true
  }
  if (DATE_BY_ADDRESS.test(text) && CLOCK_OR_DATE.test(text)) return true
  if (HELP_DESK.test(text) && (below !== 'sentence' || / [A-Z]{2,5}\s*:$/.test(text))) return true
  if (!verb || text.length >= 250) return false
  if (below === 'marked') return at > 0 || opensLikeOne(text)
  if (at > 0) return digit || (below !== 'sentence' && NAME_AND_ADDRESS.test(text))
  // "On 3 March Ann wrote:" may open the author's own sentence; programs add the time, or leave a line empty.
  return below !== 'sentence' && opensLikeOne(text) && (below === 'apart' || CLOCK.test(text))
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
