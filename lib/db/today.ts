/** Today's work: deals that are late, due or woken, tasks with them, deals that have stood too long, and what was done already. */
import { type Deal, type Due, dueOn, OPEN } from '../core/deal'
import { paceOf } from '../core/pace'
import { personLabel } from '../core/person'
import { stageOf } from '../core/pipeline'
import type { Task } from '../core/task'
import { db } from './db'
import { companiesByIds, dueDeals, peopleByIds, pipelines, tasksDue } from './read'

/** One row, with the names that tell whose it is. `day` is the one it is due on. */
export type TodayRow = { id: string; day: string; time?: string; company?: string; person?: string } & (
  | { kind: 'deal'; due: Due; deal: Deal }
  | { kind: 'task'; due: 'overdue' | 'today'; task: Task }
)

/** The rows of a day: late ones first, oldest first; then what is due by its hour, what has none after that. */
export type TodayList = { rows: TodayRow[]; total: number; overdue: number }

/** @param limit how many rows are wanted; `total` and `overdue` count all */
export async function todayList(today: string, limit = Number.POSITIVE_INFINITY): Promise<TodayList> {
  const [deals, tasks] = await Promise.all([dueDeals(today), tasksDue(today)])
  const all: TodayRow[] = [
    ...deals.map((deal) => ({
      kind: 'deal' as const,
      id: deal.id,
      due: dueOn(deal, today),
      day: deal.due ?? today,
      time: deal.status === 'todo' ? deal.nextAction?.time : undefined,
      deal,
    })),
    ...tasks.map((task) => ({
      kind: 'task' as const,
      id: task.id,
      due: (task.day ?? today) < today ? ('overdue' as const) : ('today' as const),
      day: task.day ?? today,
      time: task.time,
      task,
    })),
  ]
  const key = (row: TodayRow) => (row.due === 'overdue' ? `0${row.day}` : '1') + (row.time ?? '99')
  const keyed = all.map((row) => ({ row, key: key(row) }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  const rows = keyed.slice(0, limit).map((one) => one.row)
  return { rows: await named(rows), total: all.length, overdue: all.filter((row) => row.due === 'overdue').length }
}

/** Open deals that ask for nothing today but have stood in their stage longer than its standard, the longest over first. */
export async function outOfStandard(today: string, limit: number): Promise<{ rows: TodayRow[]; total: number }> {
  const all = new Map((await pipelines()).map((pipeline) => [pipeline.id, pipeline]))
  const late: { row: TodayRow; over: number }[] = []
  await db.deals
    .where('due')
    .above(today)
    .each((deal) => {
      const pipeline = all.get(deal.pipelineId)
      if (!pipeline || !OPEN.includes(deal.status) || deal.status === 'standby') return
      const pace = paceOf(deal, stageOf(pipeline, deal.stageId), today)
      if (pace.tone !== 'late' || !pace.standard) return
      const row = { kind: 'deal' as const, id: deal.id, due: dueOn(deal, today), day: deal.due ?? today, deal }
      late.push({ row, over: pace.days / pace.standard })
    })
  late.sort((a, b) => b.over - a.over)
  return { rows: await named(late.slice(0, limit).map((one) => one.row)), total: late.length }
}

/** How many next actions and tasks were ticked off since an instant (ISO, UTC) and still stand so. */
export async function doneSince(instant: string): Promise<number> {
  let done = 0
  await db.changes
    .orderBy('seq')
    .reverse()
    .until((change) => change.at < instant)
    .each((change) => {
      if (change.undoneBy !== undefined) return
      if (change.label.key === 'change.nextDone' || change.label.key === 'change.taskDone') done += 1
    })
  return done
}

/** Company and first person of each row. */
async function named(rows: TodayRow[]): Promise<TodayRow[]> {
  const company = (row: TodayRow) => (row.kind === 'deal' ? row.deal.companyId : linked(row.task, 'c:'))
  const person = (row: TodayRow) => (row.kind === 'deal' ? row.deal.people[0]?.personId : linked(row.task, 'p:'))
  const [companies, people] = await Promise.all([
    companiesByIds(rows.flatMap((row) => company(row) ?? [])),
    peopleByIds([...new Set(rows.flatMap((row) => person(row) ?? []))]),
  ])
  const companyNames = new Map(companies.map((one) => [one.id, one.name]))
  const personNames = new Map(people.map((one) => [one.id, personLabel(one)]))
  return rows.map((row) => ({
    ...row,
    company: companyNames.get(company(row) ?? ''),
    person: personNames.get(person(row) ?? ''),
  }))
}

const linked = (task: Task, kind: string) => task.links.find((link) => link.startsWith(kind))?.slice(2)
