/** What a record points at: what must be there for it to stand. */
import type { Activity } from './activity'
import { type Apart, apartLinks } from './apart'
import { type RowChange, touchedKey } from './change'
import type { Deal } from './deal'
import type { Person } from './person'
import type { TableName } from './rows'
import type { Task } from './task'

const LINKED: Record<string, TableName> = { p: 'people', c: 'companies', d: 'deals' }
const links = (row: { links: string[] }) => row.links.map((link) => `${LINKED[link.charAt(0)]}:${link.slice(2)}`)
const company = (row: { companyId?: string }) => (row.companyId ? [`companies:${row.companyId}`] : [])

/** The rows (`table:id`) that a row points at. */
export function referencesOf(table: TableName, row: object): string[] {
  switch (table) {
    case 'people':
      return company(row as Person)
    case 'deals': {
      const deal = row as Deal
      return [...company(deal), ...deal.people.map((p) => `people:${p.personId}`), `pipelines:${deal.pipelineId}`]
    }
    case 'activities':
    case 'tasks':
      return links(row as Activity | Task)
    case 'apart':
      return links({ links: apartLinks(row as Apart) })
    default:
      return []
  }
}

/**
 * Rows that a change cut loose: they were pointed at before it and are not after. They must be there for it to be undone,
 * though nothing shows that in the meantime.
 */
export function cutLoose(rows: readonly RowChange[]): string[] {
  const keys = new Set<string>()
  for (const { table, before, after } of rows) {
    if (before === undefined) continue
    const still = after === undefined ? [] : referencesOf(table, after as object)
    for (const key of referencesOf(table, before as object)) if (!still.includes(key)) keys.add(key)
  }
  const own = new Set(rows.map(touchedKey))
  return [...keys].filter((key) => !own.has(key))
}

/** The same as a change or a part of one keeps it. */
export function needsOf(rows: readonly RowChange[]): { needs?: string[] } {
  const needs = cutLoose(rows)
  return needs.length ? { needs } : {}
}
