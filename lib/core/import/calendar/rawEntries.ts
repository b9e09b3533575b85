/** The entries and time zones in the lines of a calendar's file, each with its own lines put together again; alarms are passed over. */
import type { RawLine } from '../../vcard/rawCards'

/** `kind`: `VEVENT`, `VTODO`, `VTIMEZONE` … `fault`: it has no end, or is longer than any entry. */
export type RawEntry = { kind: string; line: number; lines: RawLine[]; fault?: 'cut' | 'large' }
/** `strange`: the line of something that is of no calendar. */
export type EntryEvent = { entry: RawEntry } | { strange: number }

/** Bytes of what is kept of an entry, each line with what it costs beside them. */
const LARGEST = 1_000_000
const EACH = 60
const MOST_LINES = 5_000

const MARK = /^(?:\xef\xbb\xbf)?[ \t]{0,9}(BEGIN|END):(V?[A-Z-]{3,30})[ \t]*$/i
const NAME = /^[A-Za-z\d_-]+(?:\.[A-Za-z\d_-]+)?[ \t]*[;:]/
const LET_GO = /^(?:ATTACH[^:]*;ENCODING=|IMAGE[;:]|X-ALT-DESC[;:]|[^:]*;ENCODING="?(?:BASE64|B)"?[;:])/i
const QUOTED = /^[^:]*[;=]QUOTED-PRINTABLE[;:]/i

/** @returns takes the next line of the file and tells what it completes; `end`: the file ends */
export function entryReader(): { take: (bytes: string, line: number) => EntryEvent[]; end: () => EntryEvent[] } {
  let entry: (RawEntry & { size: number }) | undefined
  /** The property that is being read: its pieces are put together once, at its end. */
  let last: { line: number; kind: 'text' | 'quoted' | 'gone'; pieces: string[] } | undefined
  let inner = 0
  let isInCalendar = false
  let strange = false

  const endLine = () => {
    if (entry && last && last.kind !== 'gone') entry.lines.push({ line: last.line, bytes: last.pieces.join('') })
    last = undefined
  }
  const close = (fault?: RawEntry['fault']): EntryEvent[] => {
    endLine()
    if (!entry) return []
    const { kind, line, lines, fault: had = fault } = entry
    entry = undefined
    return [{ entry: { kind, line, lines: had ? [] : lines, ...(had && { fault: had }) } }]
  }
  const open = (kind: string, line: number) => {
    entry = { kind, line, lines: [], size: 0 }
    inner = 0
  }
  const add = (bytes: string) => {
    if (!entry || !last || last.kind === 'gone' || entry.fault) return
    entry.size += bytes.length + EACH
    if (entry.size > LARGEST || entry.lines.length >= MOST_LINES) entry.fault = 'large'
    else last.pieces.push(bytes)
  }

  function outside(mark: string | undefined, kind: string, bytes: string, line: number): EntryEvent[] {
    if (mark === 'BEGIN') {
      strange = false
      if (kind === 'VCALENDAR') isInCalendar = true
      else open(kind, line)
    } else if (mark === 'END') isInCalendar = false
    else if (bytes.trim() && !isInCalendar && !strange) {
      strange = true
      return [{ strange: line }]
    }
    return []
  }

  function within(bytes: string, line: number): void {
    const isFolded = bytes[0] === ' ' || bytes[0] === '\t'
    const end = last?.pieces.at(-1)
    if (last?.kind === 'quoted' && end?.endsWith('=')) {
      last.pieces[last.pieces.length - 1] = end.slice(0, -1)
      add(isFolded ? bytes.slice(1) : bytes)
    } else if (last && isFolded) add(`\n${bytes}`)
    else if (NAME.test(bytes)) {
      endLine()
      last = { line, kind: LET_GO.test(bytes) ? 'gone' : QUOTED.test(bytes) ? 'quoted' : 'text', pieces: [] }
      add(bytes)
    }
    // A value that went over the end of its line without being told so: the break belongs to it.
    else if (last) add(`\n \\n${bytes}`)
  }

  function take(bytes: string, line: number): EntryEvent[] {
    const [, begins, named = ''] = bytes.length < 60 ? (MARK.exec(bytes) ?? []) : []
    const [mark, kind] = [begins?.toUpperCase(), named.toUpperCase()]
    if (!entry) return outside(mark, kind, bytes, line)
    const isZone = entry.kind === 'VTIMEZONE'
    if (mark === 'END' && kind === entry.kind) return close()
    if (mark === 'END' && kind === 'VCALENDAR') {
      isInCalendar = false
      return close('cut')
    }
    // Entries hold no entries: one that begins says that the one before it was cut off.
    if (mark === 'BEGIN' && /^V(?:EVENT|TODO|JOURNAL|FREEBUSY|TIMEZONE|CALENDAR)$/.test(kind)) {
      const before = close('cut')
      if (kind !== 'VCALENDAR') open(kind, line)
      return before
    }
    if (mark === 'BEGIN') inner++
    if (mark === 'END') inner = Math.max(0, inner - 1)
    if (mark && isZone) {
      endLine()
      last = { line, kind: 'text', pieces: [] }
      add(`${mark}:${kind}`)
    } else if (!mark && bytes.trim() && (isZone || !inner)) within(bytes, line)
    return []
  }

  return { take, end: () => close('cut') }
}
