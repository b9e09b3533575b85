/**
 * The kinds of files that are imported, each with what tells it and what reads it. A new kind is one file and one line here. The list
 * stands above the core, for messages are read by what lies there.
 */
import type { ImportReader, ImportSource } from '../../core/import/reader'
import type { FileKind } from '../../core/import/record'

/** @property is whether a file is of this kind: by its first bytes as text (each byte one sign), and by the ending of its name, lower case */
export type ImportKind = {
  kind: FileKind
  is: (start: string, ending: string) => boolean
  load: () => Promise<ImportReader>
}

/** The first that fits is it. */
const KINDS: readonly ImportKind[] = [
  {
    kind: 'vcard',
    // Also of two bytes a letter, and behind a mark or blanks; by its ending only where its bytes do not tell otherwise.
    is: (start, ending) => /^BEGIN:VCARD/i.test(plain(start)) || ending === 'vcf' || ending === 'vcard',
    load: async () => (await import('./vcardFile')).vcardReader,
  },
  {
    kind: 'calendar',
    is: (start, ending) =>
      /^BEGIN:V(?:CALENDAR|EVENT|TODO|JOURNAL|TIMEZONE)/i.test(plain(start)) ||
      /^(?:ics|ical|icalendar|vcs)$/.test(ending),
    load: async () => (await import('../../core/import/calendar/calendarFile')).calendarReader,
  },
  {
    kind: 'xlsx',
    is: (start) => start.startsWith('PK\u0003\u0004'),
    load: async () => (await import('../../core/import/xlsx')).xlsxReader,
  },
  {
    kind: 'json',
    is: (start, ending) =>
      /^(?:\{\s*["}]|\[\s*[[{"\]])/.test(plain(start)) || /^(?:json|ndjson|jsonl|geojson)$/.test(ending),
    load: async () => (await import('../../core/import/json/jsonFile')).jsonReader,
  },
  {
    kind: 'email',
    is: (start, ending) =>
      /^(?:eml|mbox|mbx)$/.test(ending) ||
      /^From \S+.*\d{4}\r?\n/.test(start) ||
      (HEAD.test(start) && SAYS_MAIL.test(start)),
    load: async () => (await import('./emailFile')).emailReader,
  },
  // What nothing else claims is read as a table, or told why it is none.
  { kind: 'csv', is: () => true, load: async () => (await import('../../core/import/csv')).csvReader },
]

/** Two headers at the beginning, and one that only messages have among them. */
const HEAD = /^[A-Za-z-]{2,60}: .{0,998}\r?\n(?:[ \t].{0,998}\r?\n){0,50}[A-Za-z-]{2,60}:/
const SAYS_MAIL = /^(?:Received|Message-ID|MIME-Version|From|Return-Path):/im

/** The first words without zeros of UTF-16 and marks. */
const plain = (start: string): string =>
  start
    .replace(/\0/g, '')
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '')
    .slice(0, 200)

/** So many first bytes tell what a file is. */
const START = 4_096

/** What reads a file; undefined where it is of no kind that is known. */
export async function kindOf(source: ImportSource): Promise<ImportKind | undefined> {
  const bytes = new Uint8Array(await source.slice(0, START).arrayBuffer())
  const start = String.fromCharCode(...bytes)
  const name = source.name ?? ''
  const ending = name.includes('.') ? name.slice(name.lastIndexOf('.') + 1).toLowerCase() : ''
  return KINDS.find(({ is }) => is(start, ending))
}
