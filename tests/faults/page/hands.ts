/** One pair of hands among several: edits a few records without a pause, as a user does who saw them a moment ago. */
import { liveQuery } from 'dexie'
import { db } from '../../../lib/db/db'
import { createDeal, editDeal, moveDeal, removeDeal } from '../../../lib/db/deals'
import { editCompany, editPerson, removeCompany, removePerson } from '../../../lib/db/people'
import { undo } from '../../../lib/db/undo'
import { addActivity, addTask, editTask } from '../../../lib/db/work'
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

/** Deletes these records in any order, and now and then takes that back. */
export async function takeAway({ people, companies, deals }: Records, seed: number, count: number): Promise<void> {
  const { below, pick } = chanceOf(seed)
  const done: number[] = []
  for (let n = 0; n < count; n++) {
    const back = done.length && below(3) ? pick(done) : undefined
    if (back !== undefined) await undo(back)
    else {
      const kind = below(3)
      const removed = await (kind === 0
        ? removePerson(pick(people))
        : kind === 1
          ? removeCompany(pick(companies))
          : removeDeal(pick(deals)))
      if (removed.seq !== undefined) done.push(removed.seq)
    }
  }
}

/**
 * Writes on these records whether they are still there or not, as windows do that have not heard yet.
 * @returns how often that was refused, and what else went wrong
 */
export async function buildOn(
  { people, companies, deals }: Records,
  seed: number,
  count: number,
): Promise<{ refused: number; wrong: string[] }> {
  const { pick } = chanceOf(seed)
  let refused = 0
  const wrong: string[] = []
  const doings: (() => Promise<unknown>)[] = [
    () => addTask({ title: `Task ${seed}`, links: [`p:${pick(people)}`, `d:${pick(deals)}`] }),
    () => addActivity({ kind: 'note', text: `Note ${seed}`, links: [`c:${pick(companies)}`, `p:${pick(people)}`] }),
    () => editPerson(pick(people), { companyId: pick(companies) }),
    () => editDeal(pick(deals), { people: [{ personId: pick(people) }], companyId: pick(companies) }),
    () => moveDeal(pick(deals), `stage-${1 + (seed % 5)}`),
    () =>
      createDeal({
        title: `Deal ${seed}`,
        people: [{ personId: pick(people) }],
        companyId: pick(companies),
        pipelineId: 'pipeline-1',
        source: 'hand',
      }),
  ]
  for (let n = 0; n < count; n++) {
    await pick(doings)().catch((error: Error) => {
      if (error.name === 'RowGone') refused += 1
      else wrong.push(`${error.name}: ${error.message}`)
    })
  }
  return { refused, wrong }
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
