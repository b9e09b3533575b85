/** The records on which something was done last, from the end of the journal: it costs the same however long that is. */
import type { Change } from '../core/change'
import { latestChanges, nameOfRecord } from './history'

export type Recent = { kind: 'person' | 'company' | 'deal'; id: string; name: string; change: Change }

/** Changes that are looked at for so many rows; a change of very many records is about none of them. */
const LOOK = 80
const MANY = 20
/** What a change is about, where it touched several: a deal rather than its person. */
const KINDS = { deals: 'deal', people: 'person', companies: 'company' } as const
const LINKS = { d: 'deals', p: 'people', c: 'companies' } as const

/** Each once, with the last that was done on it; what was undone since, and what is gone, is passed over. */
export async function recentRecords(limit: number): Promise<Recent[]> {
  const latest = new Map<string, Change>()
  for (const change of await latestChanges(LOOK)) {
    if (change.undoneBy !== undefined || change.undoes !== undefined || change.count > MANY) continue
    const key = recordOf(change)
    if (key && !latest.has(key)) latest.set(key, change)
  }
  const rows: Recent[] = []
  for (const [key, change] of latest) {
    if (rows.length === limit) break
    const [table = '', id = ''] = key.split(':')
    const name = await nameOfRecord(key)
    if (name !== undefined) rows.push({ kind: KINDS[table as keyof typeof KINDS], id, name, change })
  }
  return rows
}

/** `table:id` of the record that a change is about; of an activity or a task, that on which it was written down. */
function recordOf({ touched, rows }: Change): string | undefined {
  const links = rows.flatMap(({ after }) => (after as { links?: string[] } | undefined)?.links ?? [])
  const keys = [...touched, ...links.map((link) => `${LINKS[link.charAt(0) as keyof typeof LINKS]}:${link.slice(2)}`)]
  for (const table of Object.keys(KINDS)) {
    const found = keys.find((key) => key.startsWith(`${table}:`))
    if (found) return found
  }
  return undefined
}
