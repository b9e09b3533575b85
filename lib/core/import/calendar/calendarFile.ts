/** The meetings and tasks of a calendar's file, entry by entry: each becomes a record or is refused with its line. */
import { cardOf } from '../../vcard/card'
import { UnknownEncoding } from '../../vcard/charset'
import { byteLines } from '../byteLines'
import { lookingAt } from '../lookAt'
import type { ImportPiece, ImportReader, ImportSource } from '../reader'
import type { ImportRefusal } from '../record'
import { entryRecord } from './entryRecord'
import { type EntryEvent, entryReader, type RawEntry } from './rawEntries'
import { type InZone, zonesOf } from './zones'

/** Twice through the file: a table of a zone may stand behind what needs it. */
async function* read(source: ImportSource): AsyncGenerator<ImportPiece, void, void> {
  const tables: RawEntry[] = []
  for await (const { events } of entriesOf(source)) {
    for (const event of events)
      if ('entry' in event && event.entry.kind === 'VTIMEZONE' && tables.length < MOST_ZONES) tables.push(event.entry)
    yield { records: [], refused: [], bytes: 0 }
  }
  const inZone = zonesOf(tables)
  let found = false
  for await (const { events, bytes } of entriesOf(source)) {
    const piece = pieceOf(events, inZone, bytes)
    found ||= piece.records.length + piece.refused.length > 0
    yield piece
  }
  if (!found) yield { records: [], refused: [refusal(1, 'import.entry.none')], bytes: source.size }
}
const MOST_ZONES = 600

/** Takes iCalendar (RFC 5545) and its forerunner vCalendar. */
export const calendarReader: ImportReader = { read, lookAt: lookingAt({ kind: 'calendar', noun: 'activity' }, read) }

async function* entriesOf(source: ImportSource): AsyncGenerator<{ events: EntryEvent[]; bytes: number }> {
  const reader = entryReader()
  let line = 0
  for await (const { lines, bytes } of byteLines(source))
    yield { events: lines.flatMap((text) => reader.take(text, ++line)), bytes }
  yield { events: reader.end(), bytes: source.size }
}

function pieceOf(events: readonly EntryEvent[], inZone: InZone, bytes: number): ImportPiece {
  const piece: ImportPiece = { records: [], refused: [], bytes }
  for (const event of events) {
    if ('entry' in event && event.entry.kind === 'VTIMEZONE') continue
    const one = 'entry' in event ? readEntry(event.entry, inZone) : refusal(event.strange, 'import.entry.strange')
    if ('reason' in one) piece.refused.push(one)
    else piece.records.push(one)
  }
  return piece
}

function readEntry({ fault, kind, ...raw }: RawEntry, inZone: InZone) {
  if (fault) return refusal(raw.line, `import.entry.${fault}`)
  try {
    return entryRecord(kind, cardOf(raw), inZone)
  } catch (error) {
    // One entry that no rule foresaw must not cost the others.
    return refusal(raw.line, error instanceof UnknownEncoding ? 'import.card.encoding' : 'import.entry.unread')
  }
}

const refusal = (line: number, reason: ImportRefusal['reason']): ImportRefusal => ({ line, reason })
