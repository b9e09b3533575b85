/** What one act makes of a record, by the plans of the verbs that do the same by hand: nothing can be done by a rule that no hand can do. */
import type { DealAct, Outcome } from '../bulkAct'
import { dealEntry, dealOutcome } from '../bulkDeal'
import type { Noun } from '../customField'
import { addDays } from '../days'
import type { Deal } from '../deal'
import type { StatusChange } from '../dealStatus'
import { companyCells, personCells } from './listed'
import type { Act } from './rule'
import { fieldSet } from './settable'
import { LINK, listRowId, type PlannedRow, RuleFault, type World } from './world'

/** What running takes beside the world: the instant, new ids, and what rules of this run laid ready already. */
export type Doing = {
  world: World
  at: string
  newId: () => string
  takePlace: (sheetId: string) => number
  isListed: (id: string) => boolean
}
export type Done = { outcome: Outcome; rows: PlannedRow[] }

const SAME: Outcome = { state: 'left', why: 'same' }

/** @throws RuleFault where the act cannot be done on any record as the rule stands */
export function doAct(noun: Noun, row: object & { id: string }, act: Act, doing: Doing): Done {
  const { about } = doing.world
  switch (act.kind) {
    case 'set':
      return { outcome: fieldSet(noun, row, act, about, doing.at), rows: [] }
    case 'stage':
    case 'status':
    case 'temperature':
    case 'next':
    case 'tag':
      if (noun !== 'deals') throw new RuleFault({ kind: 'noun', detail: act.kind })
      return onDeal(row as Deal, dealActOf(act, doing), doing)
    case 'task':
      return { outcome: { state: 'changed', after: row }, rows: [taskRow(noun, row.id, act.title, act.days, doing)] }
    case 'draft': {
      const name = doing.world.templates.get(act.templateId)
      if (name === undefined) throw new RuleFault({ kind: 'template' })
      const task = taskRow(noun, row.id, name, act.days, doing)
      return {
        outcome: { state: 'changed', after: row },
        rows: [{ ...task, row: { ...task.row, templateId: act.templateId } }],
      }
    }
    case 'note':
      return {
        outcome: { state: 'changed', after: row },
        rows: [noteRow(noun, row, { kind: 'note', text: act.text }, doing)],
      }
    case 'list':
      return listed(noun, row, act.sheetId, doing)
    case 'notify':
    case 'hook':
      return { outcome: { state: 'changed', after: row }, rows: [] }
  }
}

function dealActOf(act: Act, { world: { about } }: Doing): DealAct {
  const { today, pipelines } = about
  switch (act.kind) {
    case 'stage': {
      const into = pipelines.find(({ id }) => id === act.pipelineId)
      if (!into?.stages.some(({ id }) => id === act.stageId)) throw new RuleFault({ kind: 'stage' })
      return { kind: 'stage', pipelineId: act.pipelineId, stageId: act.stageId }
    }
    case 'status':
      return { kind: 'status', to: statusOf(act, today) }
    case 'temperature':
      if (!about.labels?.some(({ id }) => id === act.label)) throw new RuleFault({ kind: 'label' })
      return { kind: 'temperature', label: act.label }
    case 'next':
      return { kind: 'next', next: { text: act.text, day: addDays(today, act.days) } }
    case 'tag':
      return { kind: 'tag', tag: { category: act.category, name: act.name } }
    default:
      throw new RuleFault({ kind: 'noun', detail: act.kind })
  }
}

function statusOf({ status, days, reason }: Extract<Act, { kind: 'status' }>, today: string): StatusChange {
  if (status === 'standby') {
    if (days === undefined || days < 1) throw new RuleFault({ kind: 'until' })
    return { status, until: addDays(today, days) }
  }
  if (status !== 'lost' && status !== 'cancelled') return { status }
  const why = reason?.trim()
  if (!why) throw new RuleFault({ kind: 'reason' })
  return { status, reason: why }
}

function onDeal(deal: Deal, act: DealAct, doing: Doing): Done {
  const { today, pipelines } = doing.world.about
  const about = { at: doing.at, today, pipelines }
  const outcome = dealOutcome(deal, act, about)
  if (outcome.state !== 'changed') return { outcome, rows: [] }
  const entry = dealEntry(act, deal, outcome.after, about)
  return { outcome, rows: entry ? [noteRow('deals', deal, entry, doing)] : [] }
}

function taskRow(noun: Noun, id: string, title: string, days: number, { world, at, newId }: Doing): PlannedRow {
  const task = { id: newId(), title, day: addDays(world.about.today, days), links: [`${LINK[noun]}:${id}`] }
  return { table: 'tasks', id: task.id, row: { ...task, createdAt: at, updatedAt: at } }
}

/** An entry of the record's timeline; one of a deal stands on its company and people too. */
function noteRow(noun: Noun, row: object & { id: string }, entry: object, { at, newId }: Doing): PlannedRow {
  const { companyId, people = [] } = (noun === 'deals' ? row : {}) as Partial<Deal>
  const links = [
    `${LINK[noun]}:${row.id}`,
    ...(companyId ? [`c:${companyId}`] : []),
    ...people.map((one) => `p:${one.personId}`),
  ]
  const id = newId()
  return { table: 'activities', id, row: { ...entry, id, at, links, createdAt: at } }
}

function listed(noun: Noun, row: object & { id: string }, sheetId: string, doing: Doing): Done {
  const sheet = doing.world.sheets.find((one) => one.id === sheetId)
  if (!sheet) throw new RuleFault({ kind: 'list' })
  const id = listRowId(sheetId, row.id)
  if (doing.isListed(id)) return { outcome: SAME, rows: [] }
  const cells = noun === 'people' ? personCells(sheet, row, doing.world.about) : companyCells(sheet, row)
  const suspect = {
    id,
    sheetId,
    n: doing.takePlace(sheetId),
    cells,
    state: 'open',
    createdAt: doing.at,
    updatedAt: doing.at,
  }
  return { outcome: { state: 'changed', after: row }, rows: [{ table: 'suspects', id, row: suspect }] }
}
