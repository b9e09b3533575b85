/** What a record points at: what must be there for it to stand. */
import type { Activity } from './activity'
import { type Apart, apartLinks } from './apart'
import { type RowChange, touchedKey } from './change'
import type { Deal } from './deal'
import type { Enrolment } from './drafts/sequence'
import type { Person } from './person'
import type { Pipeline, Stage } from './pipeline'
import type { TableName } from './rows'
import type { Suspect } from './sheet'
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
    case 'suspects': {
      const { sheetId, personId } = row as Suspect
      return [`sheets:${sheetId}`, ...(personId ? [`people:${personId}`] : [])]
    }
    case 'enrolments': {
      const { sequenceId, personId } = row as Enrolment
      return [`sequences:${sequenceId}`, `people:${personId}`]
    }
    case 'apart':
      return links({ links: apartLinks(row as Apart) })
    default:
      return []
  }
}

/** A stage by a key like those of rows, though it is a part of its pipeline's. */
const stageKey = (pipelineId: string, stageId: string) => `stage:${pipelineId}/${stageId}`
const standsIn = ({ pipelineId, stageId }: Deal) => stageKey(pipelineId, stageId)

/**
 * Stages that would be gone, or no longer open to the sale, once pipelines are as they were before a change: it added them.
 * @param rows what the change touched, of any table
 */
export function stagesGoing(
  rows: readonly RowChange[],
): { key: string; pipelineId: string; stage: Stage; isNew: boolean }[] {
  return rows.flatMap(({ table, id, before, after }) => {
    if (table !== 'pipelines' || !before || !after) return []
    const was = new Map((before as Pipeline).stages.map((stage) => [stage.id, stage]))
    const going = (after as Pipeline).stages.filter((stage) => {
      const old = was.get(stage.id)
      return !old || (old.after && !stage.after)
    })
    return going.map((stage) => ({ key: stageKey(id, stage.id), pipelineId: id, stage, isNew: !was.has(stage.id) }))
  })
}

/**
 * Rows that a change cut loose, and stages that deals left by it: they were pointed at before it and are not after. They must be
 * there for it to be undone, though nothing shows that in the meantime.
 */
export function cutLoose(rows: readonly RowChange[]): string[] {
  const keys = new Set<string>()
  for (const { table, before, after } of rows) {
    if (before === undefined) continue
    const still = after === undefined ? [] : referencesOf(table, after as object)
    for (const key of referencesOf(table, before as object)) if (!still.includes(key)) keys.add(key)
    if (table !== 'deals') continue
    const [was, is] = [before as Deal, after as Deal | undefined]
    // Won, it could stand after the sale as well: taken back, it could not.
    const left = !is || standsIn(is) !== standsIn(was) || (is.status === 'won' && was.status !== 'won')
    if (left) keys.add(standsIn(was))
  }
  const own = new Set(rows.map(touchedKey))
  // A change that took the stage away itself brings it back itself.
  const pipelines = rows.filter((row) => row.table === 'pipelines').map((row) => stageKey(row.id, ''))
  return [...keys].filter((key) => !own.has(key) && !pipelines.some((prefix) => key.startsWith(prefix)))
}

/** The same as a change or a part of one keeps it. */
export function needsOf(rows: readonly RowChange[]): { needs?: string[] } {
  const needs = cutLoose(rows)
  return needs.length ? { needs } : {}
}
