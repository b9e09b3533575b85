/**
 * Fields in a text: `{{person.given}}`, and with what stands there where nothing is known, `{{person.given|there}}`. A field ends
 * on its own line; what looks like one and is none stays the text that it is. One pass from left to right.
 */

/** A run of plain text, or a field. `raw`: as it stands in the text. */
export type Piece = { text: string } | { field: string; fallback?: string; raw: string }

/** A longer one is prose between brackets. */
const MOST = 200

/** The pieces of a text in their order; joined again by their `text` and `raw` they are the text, to the letter. */
export function fieldsIn(text: string): Piece[] {
  const pieces: Piece[] = []
  let plain = 0
  let at = text.indexOf('{{')
  while (at >= 0) {
    // Of `{{{name}}` the last two open the field.
    while (text.startsWith('{{', at + 1)) at++
    const found = fieldAt(text, at)
    if (found) {
      if (at > plain) pieces.push({ text: text.slice(plain, at) })
      pieces.push(found)
      plain = at + found.raw.length
    }
    at = text.indexOf('{{', found ? plain : at + 2)
  }
  if (plain < text.length) pieces.push({ text: text.slice(plain) })
  return pieces
}

function fieldAt(text: string, at: number): Extract<Piece, { field: string }> | undefined {
  const body = text.slice(at + 2, at + 2 + MOST)
  const end = body.indexOf('}}')
  const inside = body.slice(0, end)
  if (end < 0 || /[\n\r]/.test(inside)) return undefined
  const bar = inside.indexOf('|')
  const field = (bar < 0 ? inside : inside.slice(0, bar)).trim()
  if (!/^[a-z]+(\.[a-z]+)*$/.test(field)) return undefined
  const fallback = bar < 0 ? undefined : inside.slice(bar + 1).trim()
  return { field, raw: text.slice(at, at + end + 4), ...(fallback && { fallback }) }
}
