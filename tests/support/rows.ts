/** Rows of the database made whole: what the store works out for its indexes is worked out here in the same way. */
import type { Activity } from '../../lib/core/activity'
import type { Company } from '../../lib/core/company'
import type { Deal } from '../../lib/core/deal'
import type { Person } from '../../lib/core/person'
import type { Pipeline } from '../../lib/core/pipeline'
import { stored, type TableName } from '../../lib/core/rows'
import type { Settings } from '../../lib/core/settings'
import type { Task } from '../../lib/core/task'
import { sharesOf, type Total, TotalsDelta } from '../../lib/core/totals'

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

/** What the store would have counted, had it written these records. */
export function totalsOf(records: Records): Total[] {
  const totals = new TotalsDelta()
  for (const [table, rows] of Object.entries(records)) {
    for (const row of rows) totals.add(sharesOf(table as TableName, row as never), 1)
  }
  return totals.changed()
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
  return stored('people', { ...whole, ...made, ...row })
}

export function companyRow(made: Made, row: Pick<Company, 'id' | 'name'> & Partial<Company>): Company {
  const whole = { domains: [], profileUrls: [], source: 'sample', provenance: {} }
  return stored('companies', { ...whole, ...made, ...row })
}

type DealCore = Pick<Deal, 'id' | 'title' | 'pipelineId' | 'stageId' | 'stageSince'>

export function dealRow(made: Made, row: DealCore & Partial<Deal>): Deal {
  return stored('deals', { status: 'todo' as const, people: [], source: 'sample', ...made, ...row })
}

export function activityRow(row: Pick<Activity, 'id' | 'kind' | 'at' | 'links'> & Partial<Activity>): Activity {
  return stored('activities', { createdAt: row.at, ...row })
}

export function taskRow(made: Made, row: Pick<Task, 'id' | 'title'> & Partial<Task>): Task {
  return stored('tasks', { links: [], ...made, ...row })
}
