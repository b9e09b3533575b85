/** The block of header lines (From, Sent, To, Subject) that programs put above a quoted or forwarded message. */
import { trimSigns } from '../core/trimSigns'
import { type Named, parseCorrespondent, parseCorrespondents } from './correspondents'
import { type HeadField, headField } from './quoteWords'

/** What such a block says. `date` is in the message's own words. */
export type MessageHead = { from?: Named; to: Named[]; date?: string; subject?: string }

const LONGEST_LABEL = 30
export const MOST_LINES = 24

/** Reads the label of a line, and where it ends; the memory spares folding the same label again in long texts. */
export function labelReader(): (line: string) => { field: HeadField; colon: number } | undefined {
  const known = new Map<string, HeadField | undefined>()
  return (line) => {
    const start = line.slice(0, LONGEST_LABEL + 12)
    // Of nearly all lines, this is all that is asked.
    if (!(start.includes(':') || start.includes('：'))) return undefined
    const colon = start.search(/[:：]/)
    if (colon < 1) return undefined
    const before = line.slice(0, colon)
    if (!known.has(before)) {
      const label = before.replace(/[*_>"\u200e\u200f]/g, '').trim()
      known.set(before, label && label.length <= LONGEST_LABEL ? headField(label) : undefined)
    }
    const field = known.get(before)
    return field && { field, colon }
  }
}

/**
 * Reads a block that begins at `lines[start]`. It counts as one when it names a sender and a date or subject; so a list
 * of "from … to …" in the own text is none.
 *
 * @returns the fields and the line after the block, or undefined; `sure` where it can hardly be a list of the author's own
 */
export function headerBlockAt(
  lines: readonly string[],
  start: number,
  read = labelReader(),
): { head: MessageHead; end: number; sure: boolean } | undefined {
  const first = read(lines[start] ?? '')
  if (!first || read(lines[start + 1] ?? '')?.field === first.field) return undefined
  const fields = new Map<HeadField, string>()
  let last: HeadField | undefined
  let end = start
  for (let i = start; i < Math.min(lines.length, start + MOST_LINES); i++) {
    const line = lines[i] ?? ''
    const found = read(line)
    if (found) {
      if (found.field !== 'other' && fields.has(found.field)) break
      fields.set(found.field, trimSigns(line.slice(found.colon + 1), /[\s*_]/))
      last = found.field
      end = i + 1
    } else if (line.trim()) {
      const more = [lines[i + 1], lines[i + 2]].some((next) => next !== undefined && read(next))
      const goesOn = last !== undefined && (more || /^\s*[<[(]/.test(line)) && lines[i - 1]?.trim()
      if (!goesOn || last === undefined) break
      fields.set(last, `${fields.get(last)} ${line.trim()}`)
      end = i + 1
    } else {
      const next = read(lines[i + 1] ?? '')
      if (!next || fields.has(next.field)) break
    }
  }
  const from = fields.get('from')
  if (from === undefined || !(fields.has('sent') || fields.has('subject'))) return undefined
  const sender = parseCorrespondent(from)
  const date = fields.get('sent')
  // "From: Leeds / To: York / Date: 3 May" is a journey, not a message.
  if (!sender.email && !fields.has('subject') && !/\d{4}|\d{1,2}[:.h]\d{2}/.test(date ?? '')) return undefined
  const subject = fields.get('subject')
  fields.delete('other')
  return {
    // Programs begin labels with a capital. Without an address, "No: 4411" above a date and a subject is the head of an invoice.
    sure:
      !/^[\s>*_"]{0,9}\p{Ll}/u.test(lines[start] ?? '') &&
      (sender.email
        ? fields.size > 2 || /\d/.test(date ?? '')
        : fields.size > 2 && subject !== undefined && !/\d/.test(from)),
    head: {
      ...(sender.name || sender.email ? { from: sender } : {}),
      to: parseCorrespondents(fields.get('to') ?? ''),
      ...(date ? { date } : {}),
      ...(subject ? { subject } : {}),
    },
    end,
  }
}
