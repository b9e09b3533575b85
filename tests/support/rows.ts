/** Rows of the database made whole: what the store works out for its indexes is worked out here in the same way. */
import { type Activity, timelineKeys } from '../../lib/core/activity'
import { type Company, companySortName } from '../../lib/core/company'
import { type Deal, dueDay } from '../../lib/core/deal'
import { type Person, personSortName } from '../../lib/core/person'
import type { Pipeline } from '../../lib/core/pipeline'
import type { Settings } from '../../lib/core/settings'
import { openDay, type Task } from '../../lib/core/task'

/** A whole database, without its journal. */
export type Records = {
  people: Person[]
  companies: Company[]
  deals: Deal[]
  pipelines: Pipeline[]
  activities: Activity[]
  tasks: Task[]
  settings: Settings[]
}

type Made = { createdAt: string; updatedAt: string }

export function personRow(made: Made, row: Pick<Person, 'id'> & Partial<Person>): Person {
  const whole = {
    lifecycle: 'lead' as const,
    emails: [],
    phones: [],
    profileUrls: [],
    source: 'sample',
    provenance: {},
  }
  const person = { ...whole, ...made, ...row }
  return { ...person, sortName: personSortName(person) }
}

export function companyRow(made: Made, row: Pick<Company, 'id' | 'name'> & Partial<Company>): Company {
  const whole = { domains: [], profileUrls: [], source: 'sample', provenance: {} }
  return { ...whole, ...made, ...row, sortName: companySortName(row.name) }
}

type DealCore = Pick<Deal, 'id' | 'title' | 'pipelineId' | 'stageId' | 'stageSince'>

export function dealRow(made: Made, row: DealCore & Partial<Deal>): Deal {
  const deal = { status: 'todo' as const, people: [], source: 'sample', ...made, ...row }
  const due = dueDay(deal)
  return { ...deal, ...(due !== undefined && { due }), personIds: deal.people.map((p) => p.personId) }
}

export function activityRow(row: Pick<Activity, 'id' | 'kind' | 'at' | 'links'> & Partial<Activity>): Activity {
  const { email } = row
  return {
    createdAt: row.at,
    ...row,
    on: timelineKeys(row),
    ...(email && { emailKey: email.key }),
    ...(email?.threadKey && { emailThread: email.threadKey }),
  }
}

export function taskRow(made: Made, row: Pick<Task, 'id' | 'title'> & Partial<Task>): Task {
  const task = { links: [], ...made, ...row }
  const key = openDay(task)
  return { ...task, ...(key !== undefined && { openDay: key }) }
}
