/** The lines of a text made plain: one line end, no marks that nobody sees, no empty lines and drawn rules at the ends. */

const DASHED = /^\s*[-_=*~—–─]{3,}[^-_=*~—–─]{3,60}[-_=*~—–─]{3,}\s*$/
const RULE = /^\s*[-_=*~—–─]{4,}\s*$/
const TYPE_ABOVE = /^\s*(?:##-.*-##|.{0,20}(?:type your reply|reply) above this line.{0,20})\s*$/i
const isTypeAbove = (line: string): boolean => /##-|above this line/i.test(line) && TYPE_ABOVE.test(line)

/** Without empty lines at the beginning and blanks at the end. */
export const trimLines = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()

/** Beyond so many lines nobody says where to type. */
const TYPED_ABOVE = 5_000

/** Rules drawn between the own text and the quote belong to neither. */
export function trimRules(all: readonly string[], aboveHead: boolean): string {
  const first = all.slice(0, TYPED_ABOVE).filter((line) => line.length < 6 || !isTypeAbove(line.slice(0, 120)))
  const lines = first.concat(all.slice(TYPED_ABOVE))
  while (lines.length && (RULE.test((lines.at(-1) ?? '').slice(0, 120)) || !lines.at(-1)?.trim())) lines.pop()
  if (aboveHead && DASHED.test((lines.at(-1) ?? '').slice(0, 120))) lines.pop()
  return trimLines(lines)
}

/** Line ends, no-break spaces and invisible marks made plain. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u00a0\u202f\u2007]/g, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
}

/** The line after at most three empty ones. */
export function skipBlank(lines: readonly string[], from: number): number {
  let i = from
  while (i < Math.min(lines.length, from + 3) && !lines[i]?.trim()) i++
  return i
}
