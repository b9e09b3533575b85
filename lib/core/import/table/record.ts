/** A row of a table as a record: each cell under the field of its column, and under its heading what no field holds or what a field holds not wholly. */
import { profileKey } from '../../match/profileKey'
import type { Language } from '../../text'
import { text } from '../../text'
import { type ImportField, isImportField } from '../fields'
import { plainHeading } from '../makers/maker'
import type { ImportColumn, ImportFields, ImportNoun, ImportRecord } from '../record'
import { joinTimes, takeDay } from './dayOf'
import { fitsCell } from './fits'
import { moneyOf } from './moneyOf'
import type { PreparedColumn as Column, PartRow as Row } from './part'
import type { TableRow } from './rowPiece'
import { emailsIn, phonesIn, tagsIn } from './several'
import type { Survey } from './survey'
import { readMinutes, readTruth } from './truth'

type Phone = NonNullable<ImportFields['phones']>[number]

/** What makes records of rows. @param columns those of the table; `survey` of all its rows */
export function recordMaker(
  noun: ImportNoun,
  given: readonly ImportColumn[],
  survey: Survey,
  language: Language,
): (row: TableRow) => ImportRecord {
  const columns = prepared(given, language)
  const single = new Map<ImportField, Column>()
  for (const column of columns) if (column.field && !single.has(column.field)) single.set(column.field, column)
  return ({ line, cells }) => {
    const row: Row = { fields: {}, other: [], cells, survey }
    for (const column of columns) {
      const cell = cells[column.at]
      if (!cell) continue
      const { field } = column
      // Their part in the record is taken when the whole row is known.
      if (field && LATER.has(field) && single.get(field) === column) continue
      if (!field || !fitsCell(field, cell) || !take(row, column, field, cell)) row.other.push([column.named, cell])
    }
    joinTimes(row, single)
    moneyOf(row, single)
    return { line, noun, fields: row.fields, ...(row.other.length ? { other: Object.fromEntries(row.other) } : {}) }
  }
}

/** Columns with a name of their own each, and telephones with the column that says of which kind they are. */
function prepared(given: readonly ImportColumn[], language: Language): Column[] {
  const taken = new Set<string>()
  const at = new Map(given.map((column) => [plainHeading(column.heading), column.at]))
  return given.map(({ field, ...column }) => {
    const heading = column.heading || text(language, 'paste.column', { n: column.at + 1 })
    let named = heading
    for (let times = 2; taken.has(named); times++) named = `${heading} (${times})`
    taken.add(named)
    const numbered = field === 'phone' ? /^(.* )value$/.exec(plainHeading(column.heading))?.[1] : undefined
    const kindAt = numbered === undefined ? undefined : (at.get(`${numbered}label`) ?? at.get(`${numbered}type`))
    return {
      ...column,
      named,
      ...(isImportField(field) ? { field } : {}),
      ...(kindAt === undefined ? {} : { kindAt }),
    }
  })
}

/** Puts a cell into the record. @returns false where it, or some of it, is kept under its heading */
function take(row: Row, column: Column, field: ImportField, cell: string): boolean {
  const { fields } = row
  if (field === 'email') {
    const { found, whole } = emailsIn(cell)
    fields.emails = joined(fields.emails, found)
    if (!fields.emails.length) delete fields.emails
    return whole
  }
  const kind = PHONES.get(field)
  if (kind !== undefined) {
    const own = kind ?? kindOf(row.cells[column.kindAt ?? -1])
    const { found, whole } = phonesIn(cell)
    const phones = found.map((shown): Phone => (own ? { shown, kind: own } : { shown }))
    if (phones.length) fields.phones = [...(fields.phones ?? []), ...phones]
    return whole
  }
  if (field === 'tags') {
    const { found, whole } = tagsIn(cell)
    if (found.length) fields.tags = joined(fields.tags, found)
    return whole
  }
  if (field === 'website' && profileKey(cell) === undefined) fields.websites = joined(fields.websites, [cell])
  else if (field === 'website' || field === 'profileUrl') fields.profileUrls = joined(fields.profileUrls, [cell])
  else if (field === 'note') fields.note = fields.note ? `${fields.note}\n${cell}` : cell
  else if (field === 'done' || field === 'minutes') return takeFact(fields, field, cell)
  else if (field === 'due' || field === 'closedOn' || field === 'at') return takeDay(row, column, field, cell)
  else if (!isOnce(field)) return false
  else if (fields[field] === undefined) fields[field] = cell
  else return fields[field] === cell
  return true
}

const LATER: ReadonlySet<ImportField> = new Set(['dueTime', 'atTime', 'amount', 'currency'])

/** Fields that are words, once in a record. */
const ONCE = [
  ...(['externalId', 'name', 'givenName', 'familyName', 'title', 'company', 'place', 'industry', 'size'] as const),
  ...(['stage', 'status', 'pipeline', 'type', 'person', 'deal'] as const),
] as const
const isOnce = (field: ImportField): field is (typeof ONCE)[number] => (ONCE as readonly string[]).includes(field)

const PHONES = new Map<ImportField, Phone['kind'] | null>([
  ['phone', null],
  ['mobile', 'mobile'],
  ['workPhone', 'work'],
  ['directPhone', 'direct'],
  ['switchboard', 'switchboard'],
  ['fax', 'fax'],
])

/** What address books call the kinds of numbers. */
function kindOf(label = ''): Phone['kind'] {
  const plain = plainHeading(label)
  if (/\bfax\b|telecop/.test(plain)) return 'fax'
  if (/^(?:mobile|portable|cell)/.test(plain)) return 'mobile'
  return /^(?:work|professionnel|travail|bureau)/.test(plain) ? 'work' : undefined
}

function takeFact(fields: ImportFields, field: 'done' | 'minutes', cell: string): boolean {
  const value = field === 'done' ? readTruth(cell) : readMinutes(cell)
  if (value === undefined) return false
  Object.assign(fields, { [field]: value })
  return true
}

const joined = (some: readonly string[] | undefined, more: readonly string[]): string[] => [
  ...new Set([...(some ?? []), ...more]),
]
