/** Today's work: deals that are late, due or woken, tasks with them, and what was done already. */
import type { Day } from '../core/days'
import { type Deal, type Due, dueOn } from '../core/deal'
import { dayOrders } from '../core/dealOrder'
import type { OutReason } from '../core/outOfStandard'
import { type Person, type Phone, personLabel } from '../core/person'
import type { Task } from '../core/task'
import { dueBy } from './counts'
import { db } from './db'
import { firstDeals } from './dealOrders'
import { companyNames, peopleByIds } from './read'

/** How the person of a row is reached: by the first number that is no fax, and by the main address. */
export type Reach = { phone?: Pick<Phone, 'e164' | 'shown'>; email?: string }

/** One row, with the names that tell whose it is and how they are reached. `day` is the one it is due on; `out` why it is out of standard, where that was looked up. */
export type TodayRow = { id: string; day: string; time?: string; company?: string; person?: string; reach?: Reach } & (
  | { kind: 'deal'; due: Due; deal: Deal; out?: OutReason[] }
  | { kind: 'task'; due: 'overdue' | 'today'; task: Task }
)

type DealRow = Extract<TodayRow, { kind: 'deal' }>

/** The rows of a day: late ones first, oldest first; then what is due by its hour, what has none after that. */
export type TodayList = { rows: TodayRow[]; total: number; overdue: number }

/** @param limit how many rows are wanted; `total` and `overdue` count all */
export async function todayList(today: Day, limit = Number.POSITIVE_INFINITY): Promise<TodayList> {
  const { late, due, woken } = dayOrders(today)
  const [counts, ...first] = await Promise.all([
    dueBy(today),
    firstDeals(late, limit),
    db.tasks.where('openDay').below(today).limit(limit).toArray(),
  ])
  const rows = inOrder(...first, today)
  if (rows.length < limit) {
    const rest = limit - rows.length
    const [timed, awake, tasks] = await Promise.all([
      firstDeals(due, rest),
      firstDeals(woken, rest),
      // Their hours are in no index: nobody has more than this to do in a day.
      db.tasks.where('openDay').equals(today).limit(TASKS).toArray(),
    ])
    rows.push(...inOrder([...timed, ...awake], tasks, today))
  }
  return { rows: await named(rows.slice(0, limit)), ...counts }
}

const TASKS = 1_000

/** Rows of one day or of those before it, in their order. */
export function inOrder(deals: Deal[], tasks: Task[], today: Day): TodayRow[] {
  const rows = [...deals.map((deal) => dealRow(deal, today)), ...tasks.map((task) => taskRow(task, today))]
  const keyed = rows.map((row) => ({ row, key: (row.due === 'overdue' ? row.day : '') + (row.time ?? '99') }))
  keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  return keyed.map((one) => one.row)
}

/** The deals among the rows. */
export const dealsIn = ({ rows }: Pick<TodayList, 'rows'>): Deal[] =>
  rows.flatMap((row) => (row.kind === 'deal' ? row.deal : []))

/** The same list, in which each deal says why it is out of standard. @param reasons by the deal's id; one without any has none */
export const withReasons = (list: TodayList, reasons: ReadonlyMap<string, OutReason[]>): TodayList => ({
  ...list,
  rows: list.rows.map((row) => (row.kind === 'deal' ? { ...row, out: reasons.get(row.id) } : row)),
})

/** The row of a deal, without names. */
export const dealRow = (deal: Deal, today: Day): DealRow => ({
  kind: 'deal',
  id: deal.id,
  due: dueOn(deal, today),
  day: deal.due ?? today,
  time: deal.status === 'todo' ? deal.nextAction?.time : undefined,
  deal,
})

/** The row of a task, without names. */
export const taskRow = (task: Task, today: Day): TodayRow => ({
  kind: 'task',
  id: task.id,
  due: (task.day ?? today) < today ? 'overdue' : 'today',
  day: task.day ?? today,
  time: task.time,
  task,
})

const TICKED = ['nextDone', 'taskDone', 'taskDoneNext'] as const

/** How many next actions and tasks were ticked off since an instant (ISO, UTC) and still stand so. */
export async function doneSince(instant: string): Promise<number> {
  let done = 0
  await Promise.all(
    TICKED.map((kind) =>
      db.changes
        .where('kind')
        .equals(kind)
        .reverse()
        .until((change) => change.at < instant)
        .each((change) => {
          if (change.undoneBy === undefined) done += 1
        }),
    ),
  )
  return done
}

/** Company and first person of each row, and how that person is reached. */
export async function named(rows: TodayRow[]): Promise<TodayRow[]> {
  const company = (row: TodayRow) => (row.kind === 'deal' ? row.deal.companyId : linked(row.task, 'c:'))
  const person = (row: TodayRow) => (row.kind === 'deal' ? row.deal.people[0]?.personId : linked(row.task, 'p:'))
  const [companies, people] = await Promise.all([
    companyNames(rows.flatMap((row) => company(row) ?? [])),
    peopleByIds([...new Set(rows.flatMap((row) => person(row) ?? []))]),
  ])
  const byId = new Map(people.map((one) => [one.id, one]))
  return rows.map((row) => {
    const one = byId.get(person(row) ?? '')
    return {
      ...row,
      company: companies.get(company(row) ?? ''),
      person: one && personLabel(one),
      reach: one && reachOf(one),
    }
  })
}

function reachOf({ phones, emails: [email] }: Person): Reach | undefined {
  const found = phones.find(({ kind }) => kind !== 'fax')
  const phone = found && { shown: found.shown, ...(found.e164 && { e164: found.e164 }) }
  return phone || email ? { ...(phone && { phone }), ...(email && { email }) } : undefined
}

const linked = (task: Task, kind: string) => task.links.find((link) => link.startsWith(kind))?.slice(2)
