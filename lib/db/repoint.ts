/** What points at one record is made to point at another: activities, tasks, deals, people, rows of lists, and what was told apart. */
import { apartOf } from '../core/apart'
import type { TableName } from '../core/change'
import type { MergeTable } from '../core/merge'
import { referencesTo } from './references'
import { moveEnrolment } from './sequenceMoves'
import { suspectsOfPerson } from './sheetRead'
import type { Writer } from './write'

export type Move = { table: MergeTable; keep: string; other: string }
export type Reference = { table: TableName; id: string }

const KIND = { people: 'p', companies: 'c' } as const

/** All rows that point at the record that goes. */
export async function toMove({ table, other }: Move): Promise<Reference[]> {
  const rows = (await referencesTo(table, other)).map((key) => {
    const at = key.indexOf(':')
    return { table: key.slice(0, at) as TableName, id: key.slice(at + 1) }
  })
  const suspects = table === 'people' ? await suspectsOfPerson(other) : []
  return [...rows, ...suspects.map((id) => ({ table: 'suspects' as const, id }))]
}

/** Lays these rows ready as they are to be; rows that are gone, or point elsewhere by now, are left alone. */
export async function repoint(w: Writer, move: Move, rows: readonly Reference[]): Promise<void> {
  const of = (table: TableName) => rows.filter((row) => row.table === table).map((row) => row.id)
  const { keep, other } = move
  const [from, to] = [`${KIND[move.table]}:${other}`, `${KIND[move.table]}:${keep}`]
  const turned = (links: readonly string[]) => [...new Set(links.map((link) => (link === from ? to : link)))]
  for (const row of await w.getMany('activities', of('activities')))
    if (row.links.includes(from)) w.put('activities', { ...row, links: turned(row.links) })
  for (const row of await w.getMany('tasks', of('tasks')))
    if (row.links.includes(from)) w.put('tasks', { ...row, links: turned(row.links), updatedAt: w.now })
  for (const row of await w.getMany('deals', of('deals'))) {
    if (move.table === 'companies')
      w.put('deals', { ...row, companyId: row.companyId === other ? keep : row.companyId, updatedAt: w.now })
    else w.put('deals', { ...row, people: turnedPeople(row.people, move), updatedAt: w.now })
  }
  for (const row of await w.getMany('people', of('people')))
    if (row.companyId === other) w.put('people', { ...row, companyId: keep, updatedAt: w.now })
  for (const row of await w.getMany('suspects', of('suspects')))
    if (row.personId === other) w.put('suspects', { ...row, personId: keep, updatedAt: w.now })
  for (const row of await w.getMany('enrolments', of('enrolments')))
    if (row.personId === other) await moveEnrolment(w, row, keep)
  for (const row of await w.getMany('apart', of('apart'))) {
    const [one = '', two = ''] = turned(row.sides)
    w.remove('apart', row.id)
    if (one && two) w.put('apart', apartOf(one, two, row.createdAt, row.same))
  }
}

type Part = { personId: string; role?: string }
/** Who takes part twice now does so once, with the role that either has. */
function turnedPeople(people: readonly Part[], { keep, other }: Move): Part[] {
  const gone = people.find((part) => part.personId === other)
  const stays = people.find((part) => part.personId === keep)
  if (!gone) return [...people]
  if (!stays) return people.map((part) => (part === gone ? { ...part, personId: keep } : part))
  const role = stays.role ?? gone.role
  return people.flatMap((part) => (part === gone ? [] : part === stays && role ? { ...part, role } : part))
}
