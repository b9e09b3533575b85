/** Two records as the preview of a merge shows them. */
import type { Company } from '../core/company'
import type { Mergeable, MergeTable } from '../core/merge'
import { type Person, personLabel } from '../core/person'
import { db } from './db'

export type MergePair = {
  keep: Mergeable[MergeTable]
  other: Mergeable[MergeTable]
  names: [string, string]
  /** How many timeline entries, deals and tasks, and people of a company, go from one to the other. */
  count: number
  companies: Company[]
}

/** Undefined where one of them is gone. */
export async function mergePair(table: MergeTable, keep: string, other: string): Promise<MergePair | undefined> {
  const [mine, theirs] = (await db.table(table).bulkGet([keep, other])) as (Mergeable[MergeTable] | undefined)[]
  if (!mine || !theirs) return undefined
  const link = `${table === 'people' ? 'p' : 'c'}:${other}`
  const [activities, tasks, deals, people, companies] = await Promise.all([
    db.activities.where('on').between(`${link} `, `${link}!`).count(),
    db.tasks.where('links').equals(link).count(),
    table === 'people'
      ? db.deals.where('personIds').equals(other).count()
      : db.deals.where('companyId').equals(other).count(),
    table === 'people' ? 0 : db.people.where('companyId').equals(other).count(),
    db.companies.bulkGet([mine, theirs].flatMap((row) => ('companyId' in row && row.companyId ? [row.companyId] : []))),
  ])
  return {
    keep: mine,
    other: theirs,
    names: [called(mine), called(theirs)],
    count: activities + tasks + deals + people,
    companies: companies.filter((company) => company !== undefined),
  }
}

const called = (row: Person | Company): string => ('emails' in row ? personLabel(row) : row.name)

/** What the companies of both are called, by id. */
export const companyNames = ({ companies }: MergePair): Map<string, string> =>
  new Map(companies.map((company) => [company.id, company.name]))
