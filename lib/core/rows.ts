/** The tables of records: the schema of each, and the fields that the store works out for its indexes. */
import type * as z from 'zod/mini'
import { Activity, timelineKeys } from './activity'
import { Apart } from './apart'
import { Company, companySortName } from './company'
import { CustomField } from './customField'
import { Deal, dueDay } from './deal'
import { dealOrderKeys } from './dealOrder'
import { DraftTemplate } from './drafts/draftTemplate'
import { Enrolment, Sequence } from './drafts/sequence'
import { originKeys } from './import/origin'
import { matchKeys } from './match/keys'
import { Person, personSortName } from './person'
import { Pipeline } from './pipeline'
import { Refusal } from './refusal'
import { Rate } from './reports/rate'
import { Target } from './reports/target'
import { Rule } from './rules/rule'
import { indexKeysOf } from './sameEmail'
import { Settings } from './settings'
import { Sheet, Suspect } from './sheet'
import { openDay, Task } from './task'
import { View } from './view'

export type Rows = {
  people: Person
  companies: Company
  deals: Deal
  pipelines: Pipeline
  activities: Activity
  tasks: Task
  settings: Settings
  refusals: Refusal
  apart: Apart
  fields: CustomField
  views: View
  sheets: Sheet
  suspects: Suspect
  rules: Rule
  templates: DraftTemplate
  sequences: Sequence
  enrolments: Enrolment
  targets: Target
  rates: Rate
}
export type TableName = keyof Rows

export const SCHEMAS = {
  people: Person,
  companies: Company,
  deals: Deal,
  pipelines: Pipeline,
  activities: Activity,
  tasks: Task,
  settings: Settings,
  refusals: Refusal,
  apart: Apart,
  fields: CustomField,
  views: View,
  sheets: Sheet,
  suspects: Suspect,
  rules: Rule,
  templates: DraftTemplate,
  sequences: Sequence,
  enrolments: Enrolment,
  targets: Target,
  rates: Rate,
} as const satisfies Record<TableName, z.ZodMiniType>

export const TABLES = Object.keys(SCHEMAS) as TableName[]

/** Fields that only indexes need: no caller gives them, the journal does not keep them. */
type Derived = 'sortName' | 'due' | 'personIds' | 'lists' | 'on' | 'emailKey' | 'emailKeys' | 'openDay' | 'keys'
/** A record as the trade knows it, without what the store adds. */
export type Bare<T extends TableName> = Omit<Rows[T], Derived>

const DERIVED: { [T in TableName]: (row: Bare<T>) => Partial<Rows[T]> } = {
  people: (row) => ({ sortName: personSortName(row), keys: [...matchKeys(row), ...originKeys(row.provenance)] }),
  companies: (row) => ({ sortName: companySortName(row.name) }),
  deals: (row) => ({ due: dueDay(row), personIds: row.people.map((p) => p.personId), lists: dealOrderKeys(row) }),
  pipelines: () => ({}),
  activities: (row) => ({
    on: timelineKeys(row),
    emailKey: row.email?.key,
    emailKeys: row.email && indexKeysOf(row.email),
  }),
  tasks: (row) => ({ openDay: openDay(row) }),
  settings: () => ({}),
  refusals: () => ({}),
  apart: () => ({}),
  fields: () => ({}),
  views: () => ({}),
  sheets: () => ({}),
  suspects: () => ({}),
  rules: () => ({}),
  templates: () => ({}),
  sequences: () => ({}),
  enrolments: () => ({}),
  targets: () => ({}),
  rates: () => ({}),
}
const DERIVED_FIELDS: Partial<Record<TableName, readonly string[]>> = {
  people: ['sortName', 'keys'],
  companies: ['sortName'],
  deals: ['due', 'personIds', 'lists'],
  // `emailThread` was an index of the first schema.
  activities: ['on', 'emailKey', 'emailKeys', 'emailThread'],
  tasks: ['openDay'],
}

/** A record with the fields of its indexes. Absent and undefined are one thing: only absent is stored. */
export function stored<T extends TableName>(table: T, row: Bare<T>): Rows[T] {
  // Always in the same order, so that a row that went and came back is the same to the letter.
  const whole = { ...bare(table, row), ...DERIVED[table](row) } as Record<string, unknown>
  for (const key in whole) if (whole[key] === undefined) delete whole[key]
  return whole as Rows[T]
}

/** A stored record without the fields of its indexes, as the journal keeps it. */
export function bare(table: TableName, row: object): object {
  const fields = DERIVED_FIELDS[table]
  if (!fields) return row
  const rest = { ...row } as Record<string, unknown>
  for (const field of fields) delete rest[field]
  return rest
}
