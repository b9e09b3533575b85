/** Everything that is kept of one person, put in order for her to read: what an access request asks for. */
import type { Activity } from '../activity'
import type { Apart } from '../apart'
import type { Change } from '../change'
import type { Company } from '../company'
import type { CustomField } from '../customField'
import type { Deal } from '../deal'
import type { Person } from '../person'
import { personLabel } from '../person'
import type { Provenance } from '../provenance'
import type { Refusal } from '../refusal'
import { bare } from '../rows'
import type { Sheet, Suspect } from '../sheet'
import type { Task } from '../task'

/** What was read of her. @property kept names of snapshots with their instants, and of forms that were begun */
export type PersonRead = {
  person: Person
  company?: Company
  deals: readonly Deal[]
  activities: readonly Activity[]
  tasks: readonly Task[]
  suspects: readonly Suspect[]
  sheets: readonly Sheet[]
  apart: readonly Apart[]
  refusals: readonly Refusal[]
  changes: readonly Change[]
  fields: readonly CustomField[]
}

/** A field of the record with where it came from, where that is known. */
export type FieldData = { field: string; value: unknown; from?: Provenance }

/** Plain data: it is written as JSON as it stands. Instants in UTC. */
export type PersonData = {
  about: 'Margin: one person’s data'
  /** When it was put together. */
  at: string
  name: string
  record: FieldData[]
  company?: { id: string; name: string }
  deals: { id: string; title: string; role?: string; status: string; createdAt: string; note?: string }[]
  activities: object[]
  emails: object[]
  tasks: object[]
  prospecting: { list: string; cells: Record<string, string>; state: string; note?: string }[]
  toldApart: object[]
  refusedEmails: string[]
  /** The journal: what was done, when and where, with the record before and after. */
  history: { at: string; source: string; what: Change['label']; before?: unknown; after?: unknown }[]
}

/** Fields of the store, and what stands elsewhere in the answer. */
const NOT_SHOWN = new Set(['provenance', 'custom', 'sortName', 'keys', 'leftAsIs'])

/** @param at ISO instant of the answer */
export function personData(read: PersonRead, at: string): PersonData {
  const { person, company } = read
  const link = `p:${person.id}`
  const newestFirst = [...read.activities].sort((a, b) => (a.at < b.at ? 1 : -1))
  return {
    about: 'Margin: one person’s data',
    at,
    name: personLabel(person),
    record: [...ownFields(person), ...customFields(person, read.fields)],
    ...(company && { company: { id: company.id, name: company.name } }),
    deals: read.deals.map(({ id, title, status, createdAt, note, people }) => {
      const role = people.find(({ personId }) => personId === person.id)?.role
      return { id, title, status, createdAt, ...(role && { role }), ...(note && { note }) }
    }),
    activities: newestFirst.filter(({ email }) => !email).map((row) => bare('activities', row)),
    emails: newestFirst.filter(({ email }) => email).map((row) => bare('activities', row)),
    tasks: read.tasks.map((row) => bare('tasks', row)),
    prospecting: read.suspects.map((row) => suspectData(row, read.sheets)),
    toldApart: read.apart.filter(({ sides }) => sides.includes(link)),
    refusedEmails: read.refusals.map(({ id }) => id),
    history: read.changes.map((change) => {
      const own = change.rows.find(({ table, id }) => table === 'people' && id === person.id)
      return {
        at: change.at,
        source: change.source,
        what: change.label,
        ...(own?.before !== undefined && { before: own.before }),
        ...(own?.after !== undefined && { after: own.after }),
      }
    }),
  }
}

function ownFields(person: Person): FieldData[] {
  return Object.entries(person).flatMap(([field, value]) => {
    if (NOT_SHOWN.has(field) || value === undefined || (Array.isArray(value) && !value.length)) return []
    const from = person.provenance[field === 'companyId' ? 'company' : field]
    return [{ field, value, ...(from && { from }) }]
  })
}

const customFields = (person: Person, fields: readonly CustomField[]): FieldData[] =>
  Object.entries(person.custom ?? {}).map(([id, value]) => ({
    field: fields.find((field) => field.id === id)?.name ?? id,
    value,
  }))

function suspectData(row: Suspect, sheets: readonly Sheet[]): PersonData['prospecting'][number] {
  const sheet = sheets.find(({ id }) => id === row.sheetId)
  const named = Object.entries(row.cells).map(([id, text]) => [
    sheet?.columns.find((column) => column.id === id)?.name ?? id,
    text,
  ])
  return {
    list: sheet?.name ?? '',
    cells: Object.fromEntries(named),
    state: row.state,
    ...(row.note && { note: row.note }),
  }
}
