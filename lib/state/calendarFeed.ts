/** All that is open as one calendar file. It is made in small pieces, between which the page is free. */
import { entryText, FEED_END, feedHead, type Writing, zoneFrom, zoneText } from '../core/calendar/file'
import { type CalendarKind, calendarPiece, calendarTotal } from '../db/calendarRows'
import { breathe } from './breathe'
import { entryOf, userZone } from './calendar'
import { now } from './clock'
import { FilePieces } from './filePieces'

const KINDS: readonly CalendarKind[] = ['task', 'deal', 'meeting']
/** Rows that are read at once: to copy them out of the database takes a few milliseconds. */
const PIECE = 100

export type Feed = { file: Blob; entries: number }

/**
 * @param name what the calendar is called
 * @param onProgress hears how many of how many rows were looked at
 * @returns nothing where it was given up
 */
export async function calendarFeed(
  name: string,
  onProgress: (done: number, total: number) => void,
  signal: AbortSignal,
): Promise<Feed | undefined> {
  const writing: Writing = { now: new Date(now()).toISOString(), zone: userZone() }
  const total = await calendarTotal()
  const text = new FilePieces()
  let zone: string | undefined
  let [entries, done] = [0, 0]
  for (const kind of KINDS) {
    for (let after: string | undefined = ''; after !== undefined; ) {
      if (signal.aborted) return undefined
      const piece: Awaited<ReturnType<typeof calendarPiece>> = await calendarPiece(kind, after, PIECE)
      for (const row of piece.rows) {
        const entry = entryOf(row)
        if (!entry) continue
        const from = zoneFrom(entry, writing.zone)
        if (from && (!zone || from < zone)) zone = from
        text.add(entryText(entry, writing))
        entries += 1
        await breathe()
      }
      after = piece.last
      done += piece.read
      onProgress(done, Math.max(done, total))
      await breathe()
    }
  }
  const head = feedHead(name) + (zone ? zoneText(writing.zone, zone) : '')
  return { file: new Blob([head, ...text.all(), FEED_END], { type: 'text/calendar;charset=utf-8' }), entries }
}
