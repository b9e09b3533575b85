/** The lines of a text made plain: one line end, no marks that nobody sees, no empty lines and drawn rules at the ends. */

const DASHED = /^\s*[-_=*~—–─]{3,}[^-_=*~—–─]{3,60}[-_=*~—–─]{3,}\s*$/
const RULE = /^\s*[-_=*~—–─]{4,}\s*$/
const TYPE_ABOVE = /^\s*(?:##-.*-##|.{0,20}(?:type your reply|reply) above this line.{0,20})\s*$/i
/** Whether a line is a help desk's request to answer above it. */
export const isTypeAbove = (line: string): boolean =>
  line.length < 120 && /##-|above this line/i.test(line) && TYPE_ABOVE.test(line)

/** Whether a line is drawn, not written. */
export const isRule = (line: string): boolean => RULE.test(line.slice(0, 120))

/** Without empty lines at the beginning and blanks at the end. */
export const trimLines = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd()

/** Rules drawn between the own text and the quote belong to neither. */
export function trimRules(all: readonly string[], aboveHead: boolean): string {
  const lines = [...all]
  while (lines.length && (isRule(lines.at(-1) ?? '') || !lines.at(-1)?.trim())) lines.pop()
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
