/** One pair of hands among several: edits a few records without a pause, as a user does who saw them a moment ago. */
import { liveQuery } from 'dexie'
import { db } from '../../../lib/db/db'
import { editDeal, moveDeal } from '../../../lib/db/deals'
import { editCompany, editPerson } from '../../../lib/db/people'
import { editTask } from '../../../lib/db/work'
import { chanceOf } from '../../support/chance'

/** An edit of one field, and what came of it: a number of the journal, or a clash, or nothing to change. */
export type Deed = {
  table: string
  id: string
  field: string
  value: string
  /** What stood in the field when the edit began; left out where it is written whatever stands there. */
  seen?: unknown
  blind?: true
  seq?: number
  clash?: true
  /** Milliseconds since the epoch at which it was acknowledged. */
  at: number
}

type Records = { people: string[]; companies: string[]; deals: string[]; tasks: string[] }

const FIELDS = {
  people: ['title', 'note', 'place'],
  companies: ['website', 'note', 'industry'],
  deals: ['title', 'note', 'closingDay'],
  tasks: ['title', 'day'],
} as const
const EDITS = { people: editPerson, companies: editCompany, deals: editDeal, tasks: editTask } as const

/** Does `count` edits on these records. @param name told apart from all other hands by it */
export async function workOn(records: Records, name: string, seed: number, count: number): Promise<Deed[]> {
  const { below, pick } = chanceOf(seed)
  const deeds: Deed[] = []
  for (let n = 0; n < count; n++) {
    const table = pick(['people', 'companies', 'deals', 'deals', 'tasks'] as const)
    const id = pick(records[table])
    if (table === 'deals' && below(4) === 0) {
      const value = `stage-${1 + below(5)}`
      const { seq } = await moveDeal(id, value)
      deeds.push({ table, id, field: 'stageId', value, blind: true, seq, at: now() })
      continue
    }
    const field = pick(FIELDS[table])
    const days = field === 'day' || field === 'closingDay'
    const value = days ? `2027-${10 + below(3)}-${10 + below(20)}` : `${name} ${n}`
    const row = await db.table(table).get(id)
    // Now and then a little later, so that others come between.
    for (let i = below(4); i > 0; i--) await db.table(table).get(id)
    const edit = EDITS[table] as (id: string, patch: object, seen: object) => Promise<{ seq?: number; clash?: unknown }>
    const { seq, clash } = await edit(id, { [field]: value }, row)
    deeds.push({
      table,
      id,
      field,
      value,
      seen: row[field],
      seq,
      ...(clash ? { clash: true as const } : {}),
      at: now(),
    })
  }
  return deeds
}

const now = () => performance.timeOrigin + performance.now()

const sights: { seq: number; at: number }[] = []

/** Begins to note when this window learns of each change. */
export function watch(): void {
  liveQuery(async () => (await db.changes.orderBy('seq').last())?.seq ?? 0).subscribe((seq) => {
    sights.push({ seq, at: now() })
  })
}
/** What was noted since the last time it was asked. */
export const seen = (): { seq: number; at: number }[] => sights.splice(0)

/** When a text first stands on this screen, in milliseconds since the epoch. */
export function appears(text: string): Promise<number> {
  return new Promise((done) => {
    const look = () => {
      if (!document.body.innerText.includes(text)) return false
      observer.disconnect()
      done(now())
      return true
    }
    const observer = new MutationObserver(look)
    if (!look()) observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}
