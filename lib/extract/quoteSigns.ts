/**
 * Which lines of a text bear the sign of a quote: `>`, or another sign that stands under a line saying who wrote them
 * ("| ", "AH> ", "Ann> "). Lines that begin with `>` and are the author's own are none.
 */
import { attributionStart } from './attribution'
import { isQuoteLine } from './quoteLine'

/** Lines among which another sign is looked for. */
const LOOKED_AT = 5_000
const LONGEST_SIGN = 20
const OTHER_SIGN = /^ {0,4}(\p{Lu}\p{L}{0,11}>|\|)(?:[ >]|$)/u
/** What Python writes before the lines that are typed. */
const PROMPT = /^>>>(?: |$)/
const MORE_THAN = /^>=? ?\d/
const LESS_THAN = /^\s*[<=]=? ?\d/

/** @returns tells of a line, by its number, whether it is quoted; for numbers beyond the end it is not */
export function quoteReader(lines: readonly string[]): (i: number) => boolean {
  const sign = otherSign(lines)
  const session = isSession(lines)
  return (i) => {
    const line = lines[i] ?? ''
    if (isQuoteLine(line)) return !(session && PROMPT.test(line)) && !isOwn(lines, i)
    return sign !== undefined && line.slice(0, LONGEST_SIGN).trimStart().startsWith(sign)
  }
}

/** Whether a text is one in which only a session with Python begins its lines with `>`: quotes are rarely three deep alone. */
function isSession(lines: readonly string[]): boolean {
  let found = false
  for (const line of lines) {
    if (!isQuoteLine(line)) continue
    if (!PROMPT.test(line)) return false
    found = true
  }
  return found
}

/** The end of a tag on a line by itself, or a comparison beside its counterpart: "> 20 kg" above "< 20 kg". */
function isOwn(lines: readonly string[], i: number): boolean {
  const line = lines[i] ?? ''
  const beside = [lines[i - 1] ?? '', lines[i + 1] ?? '']
  if (line.length < 8 && line.trim() === '>') return beside.every((one) => one.trim() && !isQuoteLine(one))
  return MORE_THAN.test(line) && beside.some((one) => LESS_THAN.test(one))
}

function otherSign(lines: readonly string[]): string | undefined {
  const memory = new Map<string, boolean>()
  for (let i = 1; i < Math.min(lines.length, LOOKED_AT); i++) {
    const sign = OTHER_SIGN.exec((lines[i] ?? '').slice(0, LONGEST_SIGN))?.[1]
    if (!sign) continue
    const above = lines[i - 1]?.trim() ? i - 1 : i - 2
    if (above >= 0 && attributionStart(lines, above, { marked: true, memory }) >= 0) return sign
  }
  return undefined
}

/** Whether the next line that is not empty, of four from `from` on, is quoted. */
export function nextIs(isQuoted: (i: number) => boolean, lines: readonly string[], from: number): boolean {
  for (let i = from; i < Math.min(lines.length, from + 4); i++) if (lines[i]?.trim()) return isQuoted(i)
  return false
}
