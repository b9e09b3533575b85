/**
 * After a merge: records that others point at and that one of the devices had deleted. One deleted a company while the other put a
 * new person into it: the company comes back, as it was last. Each device comes to that by itself.
 */
import type { RowState } from '../core/copy/rowState'
import { referencesOf } from '../core/references'
import { TABLES, type TableName } from '../core/rows'
import { db } from './db'
import { referencesTo } from './references'
import { AT_ONCE, rowStates } from './rowStates'

type Found = { table: TableName; id: string; row: object }

export class Mending {
  /** `table:id` of what was pointed at, of what was deleted, and what others knew of that. */
  private readonly needed = new Set<string>()
  private readonly gone = new Set<string>()
  private readonly last = new Map<string, object>()

  /** @param row as it stands after the merge; undefined: it is deleted */
  saw({ table, id, row: theirs }: RowState, row: object | undefined): void {
    if (row) for (const key of referencesOf(table, row)) this.needed.add(key)
    else {
      this.gone.add(`${table}:${id}`)
      this.last.set(`${table}:${id}`, theirs)
    }
  }

  /** Records to be put back; once they are, what they point at may be missing in turn. */
  async missing(device: string): Promise<Found[]> {
    for (const key of this.gone) {
      const [table, id] = parted(key)
      if (table && (await referencesTo(table, id)).length) this.needed.add(key)
    }
    this.gone.clear()
    const found: Found[] = []
    for (const table of TABLES) {
      const ids = [...this.needed].map(parted).flatMap(([name, id]) => (name === table ? id : []))
      const keys = new Set(await db.table(table).where('id').anyOf(ids).primaryKeys())
      const lost = ids.filter((id) => !keys.has(id))
      for (let at = 0; at < lost.length; at += AT_ONCE) {
        const some = lost.slice(at, at + AT_ONCE)
        const states = await rowStates(table, some, device)
        for (const id of some) {
          const theirs = this.last.get(`${table}:${id}`)
          const mine = states.get(id)?.row
          const row = [mine, theirs].find((one) => one && Object.keys(one).length > 1)
          if (row) found.push({ table, id, row })
        }
      }
    }
    this.needed.clear()
    for (const { table, row } of found) for (const key of referencesOf(table, row)) this.needed.add(key)
    return found
  }
}

function parted(key: string): [TableName | undefined, string] {
  const at = key.indexOf(':')
  return [TABLES.find((table) => table === key.slice(0, at)), key.slice(at + 1)]
}
