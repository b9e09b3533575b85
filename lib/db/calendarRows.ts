/** What goes into calendars: open tasks, open deals and meetings, each with the names of whom it is about. Read in pieces, never all at once. */
import type { Activity } from '../core/activity'
import type { Named } from '../core/calendar/entry'
import { type Deal, OPEN } from '../core/deal'
import { personLabel } from '../core/person'
import type { Task } from '../core/task'
import { db } from './db'
import { companiesByIds, peopleByIds } from './read'

type Rows = { task: Task; deal: Deal; meeting: Activity }
export type CalendarKind = keyof Rows
export type CalendarRow = { [K in CalendarKind]: { kind: K; row: Rows[K]; named: Named } }[CalendarKind]

const TABLE = { task: 'tasks', deal: 'deals', meeting: 'activities' } as const
const GOES_IN: { [K in CalendarKind]: (row: Rows[K]) => boolean } = {
  task: (task) => task.doneAt === undefined,
  deal: (deal) => OPEN.includes(deal.status),
  meeting: (activity) => activity.kind === 'meeting',
}

/** One record with its names; nothing where it is gone. What is done or closed is told all the same. */
export async function calendarRow(kind: CalendarKind, id: string): Promise<CalendarRow | undefined> {
  const row = await db.table<Rows[CalendarKind], string>(TABLE[kind]).get(id)
  return row && (await named(kind, [row]))[0]
}

/**
 * The next piece of a kind, in the order of ids.
 * @param after the id that the last piece ended with; '' for the first
 * @param limit how many rows are looked at: fewer may go in
 * @returns `last`: where the next piece begins, left out when there is none; `read`: how many were looked at
 */
export async function calendarPiece(kind: CalendarKind, after: string, limit: number) {
  const all = await db.table<Rows[CalendarKind], string>(TABLE[kind]).where(':id').above(after).limit(limit).toArray()
  const goesIn = GOES_IN[kind] as (row: Rows[CalendarKind]) => boolean
  const last = all.length < limit ? undefined : all.at(-1)?.id
  return { rows: await named(kind, all.filter(goesIn)), last, read: all.length }
}

/** How many rows all pieces of all kinds look at. */
export async function calendarTotal(): Promise<number> {
  const counts = await Promise.all(Object.values(TABLE).map((table) => db.table(table).count()))
  return counts.reduce((sum, one) => sum + one, 0)
}

type About = { people: string[]; companies: string[]; deals: string[] }

function aboutOf(kind: CalendarKind, row: Rows[CalendarKind]): About {
  if (kind === 'deal') {
    const { people, companyId } = row as Deal
    return { people: people.map((one) => one.personId), companies: companyId ? [companyId] : [], deals: [] }
  }
  const { links } = row as Task | Activity
  const of = (prefix: string) => links.filter((link) => link.startsWith(prefix)).map((link) => link.slice(2))
  return { people: of('p:'), companies: of('c:'), deals: of('d:') }
}

/** People first, then companies and deals, as they stand in the record. */
async function named(kind: CalendarKind, rows: readonly Rows[CalendarKind][]): Promise<CalendarRow[]> {
  const about = rows.map((row) => aboutOf(kind, row))
  const ids = (of: keyof About) => [...new Set(about.flatMap((one) => one[of]))]
  const [people, companies, deals] = await Promise.all([
    peopleByIds(ids('people')),
    companiesByIds(ids('companies')),
    db.deals.bulkGet(ids('deals')),
  ])
  const known = new Map([
    ...people.map((one) => [`p:${one.id}`, { name: personLabel(one), at: one.updatedAt }] as const),
    ...companies.map((one) => [`c:${one.id}`, { name: one.name, at: one.updatedAt }] as const),
    ...deals.flatMap((one) => (one ? [[`d:${one.id}`, { name: one.title, at: one.updatedAt }] as const] : [])),
  ])
  return rows.map((row, n) => {
    const { people: p, companies: c, deals: d } = about[n] as About
    const links = [
      ...p.map((id) => `p:${id}` as const),
      ...c.map((id) => `c:${id}` as const),
      ...d.map((id) => `d:${id}` as const),
    ]
    const found = links.flatMap((link) => known.get(link) ?? [])
    const changedAt = found.reduce<string | undefined>((last, { at }) => (!last || at > last ? at : last), undefined)
    return { kind, row, named: { names: [...new Set(found.map(({ name }) => name))], changedAt } } as CalendarRow
  })
}
