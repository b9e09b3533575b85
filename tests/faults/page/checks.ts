/**
 * Whether a database is whole: counted and followed anew from the rows as they lie in the browser's database, with none of
 * the store's own code, so that a mistake of the store is not made twice.
 */
import { find } from '../../../lib/db/find'
import { canonical, openRaw, RECORDS, rawRows } from './hash'

type Row = Record<string, unknown> & { id: string }
export type Database = Record<string, Row[]>

/** Fields for indexes, which the journal does not keep. */
const DERIVED = [
  'sortName',
  'due',
  'personIds',
  'lists',
  'on',
  'emailKey',
  'emailKeys',
  'emailThread',
  'openDay',
  'keys',
]

/** Every table of the database that there is. */
export async function everything(name?: string): Promise<Database> {
  const database = await openRaw(name)
  try {
    const all: Database = {}
    for (const table of database.objectStoreNames) all[table] = (await rawRows(database, table)) as Row[]
    return all
  } finally {
    database.close()
  }
}

/** What is wrong with the database, in sentences; empty when nothing is. @param from the rows the journal began with */
export async function faultsOf(from: Database = {}): Promise<string[]> {
  const all = await everything()
  return [...brokenReferences(all), ...(all.totals ? wrongTotals(all) : []), ...unexplained(all, from)]
}

/** References that lead nowhere. */
export function brokenReferences(all: Database): string[] {
  const ids = Object.fromEntries(RECORDS.map((table) => [table, new Set((all[table] ?? []).map((row) => row.id))]))
  const broken: string[] = []
  const need = (from: string, table: string, id: unknown) => {
    if (id !== undefined && !ids[table]?.has(id as string)) broken.push(`${from} points at ${table} ${id}: gone`)
  }
  const LINKS: Record<string, string> = { p: 'people', c: 'companies', d: 'deals' }
  const stages = new Map(
    (all.pipelines ?? []).flatMap(({ id, stages }) =>
      (stages as { id: string; after?: boolean }[]).map((stage) => [`${id} ${stage.id}`, stage] as const),
    ),
  )
  for (const row of all.people ?? []) need(`person ${row.id}`, 'companies', row.companyId)
  for (const row of all.suspects ?? []) need(`suspect ${row.id}`, 'sheets', row.sheetId)
  for (const row of all.deals ?? []) {
    need(`deal ${row.id}`, 'companies', row.companyId)
    need(`deal ${row.id}`, 'pipelines', row.pipelineId)
    const stage = stages.get(`${row.pipelineId} ${row.stageId}`)
    if (!stage) broken.push(`deal ${row.id} stands in stage ${row.stageId}, which is gone`)
    else if (stage.after && row.status !== 'won')
      broken.push(`deal ${row.id} is ${row.status} in a stage after the sale`)
    for (const { personId } of row.people as { personId: string }[]) need(`deal ${row.id}`, 'people', personId)
  }
  for (const table of ['activities', 'tasks']) {
    for (const row of all[table] ?? []) {
      for (const link of row.links as string[]) need(`${table} ${row.id}`, LINKS[link[0] ?? ''] ?? '', link.slice(2))
    }
  }
  for (const row of all.apart ?? [])
    for (const side of row.sides as string[])
      if (side.startsWith('p:')) need(`apart ${row.id}`, 'people', side.slice(2))
  return broken
}

type Total = { n: number; sums: Record<string, number> }

/** Totals that are not what counting gives. */
export function wrongTotals(all: Database): string[] {
  const counted = new Map<string, Total>()
  const count = (key: string, money?: { minor: number; currency: string }) => {
    const total = counted.get(key) ?? { n: 0, sums: {} }
    counted.set(key, total)
    total.n += 1
    if (money) total.sums[money.currency] = (total.sums[money.currency] ?? 0) + money.minor
  }
  for (const row of all.people ?? []) count(`person|${row.lifecycle}`)
  for (const _ of all.companies ?? []) count('company')
  for (const _ of all.activities ?? []) count('activity')
  for (const row of all.suspects ?? []) {
    count(`suspect|${row.sheetId}|${row.state}`)
    if (row.state === 'later') count(`suspect|${row.sheetId}|later|${row.day}`)
  }
  for (const row of all.tasks ?? []) if (!row.doneAt) count(`task|${row.day ?? '9999-12-31'}`)
  for (const row of all.deals ?? []) {
    const money = row.amount as { minor: number; currency: string } | undefined
    count(`deal|${row.pipelineId}|${row.stageId}|${row.status}`, money)
    const next = row.nextAction as { day: string } | undefined
    const due = row.status === 'standby' ? row.standbyUntil : row.status === 'todo' ? next?.day : undefined
    if (due) count(`due|${due}|${row.status}`, money)
    for (const [stage, days] of daysWon(row)) count(`stay|${row.pipelineId}|${stage}|${days}`)
  }
  const kept = new Map((all.totals ?? []).map((row) => [row.key as string, row as unknown as Total]))
  const wrong: string[] = []
  for (const key of new Set([...counted.keys(), ...kept.keys()])) {
    const [is, ought] = [kept.get(key), counted.get(key)]
    const currencies = new Set([...Object.keys(is?.sums ?? {}), ...Object.keys(ought?.sums ?? {})])
    const same =
      (is?.n ?? 0) === (ought?.n ?? 0) &&
      [...currencies].every((currency) => (is?.sums[currency] ?? 0) === (ought?.sums[currency] ?? 0))
    if (!same) wrong.push(`total ${key} says ${canonical(is)}, counting says ${canonical(ought)}`)
  }
  return wrong
}

/** The days that a deal that was won stood in each stage. */
function daysWon(deal: Row): Map<string, number> {
  const all = new Map<string, number>()
  const { closedDay, stageSince, stageId } = deal as Row & Record<'closedDay' | 'stageSince' | 'stageId', string>
  if (deal.status !== 'won' || !closedDay) return all
  const stays = [...((deal.stays as { stageId: string; days: number }[] | undefined) ?? [])]
  // One who came into a stage after the sale did not stand there for it.
  const days = (Date.parse(closedDay) - Date.parse(stageSince)) / 86_400_000
  if (days >= 0) stays.push({ stageId, days })
  for (const stay of stays) all.set(stay.stageId, Math.min(3650, (all.get(stay.stageId) ?? 0) + stay.days))
  return all
}

/** A stored row without the fields of its indexes. */
export function plain(row: object | undefined): object | undefined {
  return row && Object.fromEntries(Object.entries(row).filter(([key]) => !DERIVED.includes(key)))
}

type RowChange = { table: string; id: string; before?: object; after?: object }

/** The rows of every change, in the journal's order, with those that stand in parts. */
export function journalOf(all: Database): { seq: number; rows: RowChange[] }[] {
  const parts = new Map<number, RowChange[]>()
  for (const { seq, rows } of (all.changeParts ?? []) as unknown as { seq: number; rows: RowChange[] }[]) {
    parts.set(seq, [...(parts.get(seq) ?? []), ...rows])
  }
  return ((all.changes ?? []) as unknown as { seq: number; rows: RowChange[] }[]).map(({ seq, rows }) => ({
    seq,
    rows: [...rows, ...(parts.get(seq) ?? [])],
  }))
}

/**
 * Goes through the journal from the first change on: each must have found the rows as the one before it left them, and the
 * last must leave the rows as they stand. A lost update, or a row written past the journal, shows here.
 */
export function unexplained(all: Database, from: Database = {}): string[] {
  const state = new Map<string, string>()
  const said = (row: object | undefined) => (row ? canonical(plain(row)) : undefined)
  for (const table of RECORDS) {
    for (const row of from[table] ?? []) state.set(`${table}:${row.id}`, said(row) as string)
  }
  const wrong: string[] = []
  for (const { seq, rows } of journalOf(all)) {
    for (const { table, id, before, after } of rows) {
      const key = `${table}:${id}`
      const [found, then] = [said(before), said(after)]
      if (state.get(key) !== found) wrong.push(`change ${seq} found ${key} as ${found}, it stood as ${state.get(key)}`)
      if (then === undefined) state.delete(key)
      else state.set(key, then)
    }
  }
  for (const table of RECORDS) {
    for (const row of all[table] ?? []) {
      const key = `${table}:${row.id}`
      if (state.get(key) !== said(row)) wrong.push(`${key} stands as ${said(row)}, the journal says ${state.get(key)}`)
      state.delete(key)
    }
  }
  for (const [key, row] of state) wrong.push(`${key} is gone, the journal says ${row}`)
  return wrong
}

/** Which of these the search does not find, or finds though they are gone. */
export async function wrongSearches(asked: { query: string; id: string; there: boolean }[]): Promise<string[]> {
  const wrong: string[] = []
  for (const { query, id, there } of asked) {
    const found = (await find(query, 50)).some((each) => each.id === id)
    if (found !== there) wrong.push(`${query} ${there ? 'does not find' : 'still finds'} ${id}`)
  }
  return wrong
}
