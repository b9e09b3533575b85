/**
 * Cards in the lines of a file, each with its own lines put together again: folded ones (every version), ones of quoted-printable
 * (2.1), and ones that a careless program broke. Pictures, sounds and keys are let go while they pass.
 */

/** One property as it stands, in bytes (see `byteLines.ts`). */
export type RawLine = { line: number; bytes: string }
/** `fault`: it has no end, or is longer than any card. */
export type RawCard = { line: number; lines: RawLine[]; fault?: 'cut' | 'large' }
/** `strange`: the line of something that is no card. */
export type CardEvent = { card: RawCard } | { strange: number }

/** Bytes of what is kept of a card; a long note has thousands. */
const LARGEST = 1_000_000
const MOST_LINES = 5_000
/** What a line costs beside its bytes. */
const EACH = 60

const NAME = /^[A-Za-z\d_-]+(?:\.[A-Za-z\d_-]+)?[ \t]*[;:]/
const LET_GO =
  /^(?:[^:;]*\.)?(?:PHOTO|LOGO|SOUND|KEY|X-MS-CARDPICTURE|X-MS-OL-DESIGN|X-ABCROP-RECTANGLE)[;:]|^[^:]*;(?:(?:ENCODING="?)?BASE64|ENCODING="?B)"?[;:]/i
const QUOTED = /^[^:]*[;=]QUOTED-PRINTABLE[;:]/i
const AGENT = /^(?:[^:;]*\.)?AGENT[^:]*:\s*$/i
const MARK = /^(?:\xef\xbb\xbf)?[ \t]{0,9}(BEGIN|END):VCARD[ \t]*$/i
const markOf = (bytes: string): string | undefined =>
  bytes.length < 40 ? MARK.exec(bytes)?.[1]?.toUpperCase() : undefined

/** @returns takes the next line of the file and tells what it completes; `end`: the file ends */
export function cardReader(): { take: (bytes: string, line: number) => CardEvent[]; end: () => CardEvent[] } {
  let card: (RawCard & { size: number }) | undefined
  /** The property that is being read: its pieces are put together once, at its end. */
  let last: { line: number; kind: 'text' | 'quoted' | 'gone'; pieces: string[] } | undefined
  /** Cards inside this one: a secretary's, in version 2.1. */
  let inner = 0
  let strange = false
  let isAfterBlank = false

  const endLine = () => {
    if (!card || !last || last.kind === 'gone') return
    const text = last.pieces.join('')
    card.lines.push({ line: last.line, bytes: last.kind === 'quoted' ? text.replace(/=$/, '') : text })
  }
  const close = (fault?: RawCard['fault']): CardEvent[] => {
    if (!card) return []
    endLine()
    const { line, lines, fault: had = fault } = card
    card = last = undefined
    return [{ card: { line, lines: had ? [] : lines, ...(had && { fault: had }) } }]
  }
  const open = (line: number) => {
    card = { line, lines: [], size: 0 }
    last = undefined
    inner = 0
    strange = false
  }
  const add = (bytes: string) => {
    if (!card || !last || last.kind === 'gone' || card.fault) return
    card.size += bytes.length + EACH
    if (card.size > LARGEST) card.fault = 'large'
    else last.pieces.push(bytes)
  }

  function outside(bytes: string, line: number): CardEvent[] {
    if (markOf(bytes) === 'BEGIN') open(line)
    else if (bytes.trim() && !strange) {
      strange = true
      return [{ strange: line }]
    }
    return []
  }

  function take(bytes: string, line: number): CardEvent[] {
    if (!card) return outside(bytes, line)
    const mark = markOf(bytes)
    if (mark === 'END') {
      if (inner) inner--
      else return close()
    } else if (mark === 'BEGIN') {
      if (inner || (last && last.pieces.length === 1 && AGENT.test(last.pieces[0] as string))) inner++
      else {
        const before = close('cut')
        open(line)
        return before
      }
    } else if (!inner && bytes.trim()) within(card, bytes, line)
    // Old phones write the sign of a line that goes on at the end of the last one too.
    else if (last?.kind === 'quoted') isAfterBlank = true
    return []
  }

  function within(open: RawCard & { size: number }, bytes: string, line: number): void {
    const isFolded = bytes[0] === ' ' || bytes[0] === '\t'
    const isEnded = isAfterBlank && NAME.test(bytes)
    isAfterBlank = false
    const end = last?.pieces.at(-1)
    if (last?.kind === 'quoted' && end?.endsWith('=') && !isEnded) {
      last.pieces[last.pieces.length - 1] = end.slice(0, -1)
      add(isFolded ? bytes.slice(1) : bytes)
    } else if (last && isFolded) add(`\n${bytes}`)
    else if (NAME.test(bytes)) {
      endLine()
      last = { line, kind: LET_GO.test(bytes) ? 'gone' : QUOTED.test(bytes) ? 'quoted' : 'text', pieces: [] }
      if (open.lines.length >= MOST_LINES) open.fault = 'large'
      add(bytes)
    }
    // A value that went over the end of its line without being told so: the break belongs to it.
    else if (last) add(`\n \\n${bytes}`)
  }

  return { take, end: () => close('cut') }
}
