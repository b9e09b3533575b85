/** How many and how much, from the totals that the store keeps in every write: nothing here counts records. */
import { OPEN } from '../core/deal'
import { type Learnt, learntFrom } from '../core/learnt'
import { LifeCycle } from '../core/person'
import { COMPANIES, dueTotal, personTotal, stayTotal, type Total, taskTotal } from '../core/totals'
import { db } from './db'

/** Comes after every key that begins as asked. */
const END = '\uffff'
const between = (from: string, to: string): Promise<Total[]> =>
  db.totals.where('key').between(from, to, true, true).toArray()
const number = (totals: readonly (Pick<Total, 'n'> | undefined)[]): number =>
  totals.reduce((sum, one) => sum + (one?.n ?? 0), 0)

export type StageTotal = { count: number; sums: Record<string, number> }

/** Open deals of a pipeline, by the stage that they stand in. */
export async function openByStage(pipelineId: string): Promise<Map<string, StageTotal>> {
  const stages = new Map<string, StageTotal>()
  for (const { stageId, status, n, sums } of await dealTotals(pipelineId)) {
    if (!OPEN.some((one) => one === status)) continue
    const stage = stages.get(stageId) ?? { count: 0, sums: {} }
    stages.set(stageId, { count: stage.count + n, sums: added(stage.sums, sums) })
  }
  return stages
}

/** Which stages of a pipeline have deals, open or closed. */
export async function stagesInUse(pipelineId: string): Promise<Set<string>> {
  return new Set((await dealTotals(pipelineId)).filter(({ n }) => n > 0).map(({ stageId }) => stageId))
}

/** How many deals stand in a pipeline, or in one stage of it: open ones, and those that ended there, the won ones among them. */
export type Standing = { open: number; closed: number; won: number; total: number }

export async function dealsStanding(pipelineId: string, stageId?: string): Promise<Standing> {
  const here = (await dealTotals(pipelineId)).filter((one) => stageId === undefined || one.stageId === stageId)
  const open = number(here.filter(({ status }) => OPEN.some((one) => one === status)))
  const won = number(here.filter(({ status }) => status === 'won'))
  const total = number(here)
  return { open, closed: total - open, won, total }
}

/** What deals that were won took in a stage; undefined where too few were, or none since stays are kept. */
export async function learntStandard(pipelineId: string, stageId: string): Promise<Learnt | undefined> {
  const prefix = stayTotal(pipelineId, stageId, '')
  const totals = await between(prefix, prefix + END)
  return learntFrom(totals.map(({ key, n }) => ({ days: Number(key.slice(prefix.length)), n })))
}

/** How many deals and tasks are due by a day; of them those to do that are late. Woken deals are not late. */
export async function dueBy(today: string): Promise<{ total: number; overdue: number }> {
  const [deals, tasks] = await Promise.all([between('due|', dueTotal(today, END)), between('task|', taskTotal(today))])
  const late = [
    ...deals.filter(({ key }) => key < dueTotal(today, '') && key.endsWith('|todo')),
    ...tasks.filter(({ key }) => key < taskTotal(today)),
  ]
  return { total: number(deals) + number(tasks), overdue: number(late) }
}

/** The same in three parts that share nothing: what is late, what is due that day, and deals that woke. */
export async function dueParts(today: string): Promise<Record<'late' | 'due' | 'woken', number>> {
  const [deals, tasks] = await Promise.all([between('due|', dueTotal(today, END)), between('task|', taskTotal(today))])
  const toDo = deals.filter(({ key }) => key.endsWith('|todo'))
  const isLate = ({ key }: Total) => key < dueTotal(today, '')
  const [lateTasks, dueTasks] = [true, false].map((late) => tasks.filter(({ key }) => key < taskTotal(today) === late))
  return {
    late: number([...toDo.filter(isLate), ...(lateTasks ?? [])]),
    due: number([...toDo.filter((one) => !isLate(one)), ...(dueTasks ?? [])]),
    woken: number(deals.filter(({ key }) => !key.endsWith('|todo'))),
  }
}

/** How many deals and tasks are due by a day: for the badge. */
export const dueCount = async (today: string): Promise<number> => (await dueBy(today)).total

export const peopleCount = async (): Promise<number> =>
  number(await db.totals.bulkGet(LifeCycle.options.map(personTotal)))
export const companyCount = async (): Promise<number> => number([await db.totals.get(COMPANIES)])
export async function recordCounts(): Promise<Record<'people' | 'companies' | 'deals', number>> {
  const [people, companies, deals] = await Promise.all([peopleCount(), companyCount(), between('deal|', `deal|${END}`)])
  return { people, companies, deals: number(deals) }
}

/** @param pipelineId of which; its totals name stage and status */
async function dealTotals(pipelineId: string) {
  const prefix = `deal|${pipelineId}|`
  const totals = await between(prefix, prefix + END)
  return totals.map(({ key, n, sums }) => {
    const [stageId = '', status = ''] = key.slice(prefix.length).split('|')
    return { stageId, status, n, sums }
  })
}

function added(a: Record<string, number>, b: Record<string, number>): Record<string, number> {
  const sums = { ...a }
  for (const [currency, minor] of Object.entries(b)) sums[currency] = (sums[currency] ?? 0) + minor
  return sums
}
