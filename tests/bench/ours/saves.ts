/**
 * One save with its journal entry and totals, strict, beside a bare strict IndexedDB put in the same profile, and beside what
 * such a save writes, put bare in one strict transaction: between those two lies what a journal costs, above them what we do.
 */
import { db } from '../../../lib/db/db'
import { createDeal, moveDeal } from '../../../lib/db/deals'
import { savePerson } from '../../../lib/db/people'
import { time } from '../timing'
import { completed, freshDatabase } from './raw'

/** Takes turns, so that what the machine does meanwhile falls on all alike. */
export async function saves(count: number): Promise<Record<'ours' | 'moves' | 'raw' | 'rawRows', number[]>> {
  const bare = await freshDatabase('bare', {
    rows: [],
    people: ['lifecycle+sortName', 'companyId', '*emails', '*profileUrls'],
    activities: ['*on', 'emailKey'],
    changes: ['*touched', 'kind', 'at'],
    totals: [],
  })
  const put = (rows: Record<string, object[]>) => {
    const transaction = bare.transaction(Object.keys(rows), 'readwrite', { durability: 'strict' })
    for (const [table, list] of Object.entries(rows)) {
      for (const row of list) transaction.objectStore(table).put(row)
    }
    transaction.commit()
    return completed(transaction)
  }
  /** What the last save wrote, as rows of the bare database. */
  const lastRows = async (personId: string) => {
    const change = await db.changes.orderBy('seq').last()
    const activity = change?.rows.find((row) => row.table === 'activities')?.id ?? ''
    return {
      people: [(await db.people.get(personId)) as object],
      activities: [(await db.activities.get(activity)) as object],
      changes: [{ ...change, id: change?.seq }],
      totals: [1, 2].map((i) => ({ id: `total|${i}`, n: change?.seq, sums: {} })),
    }
  }
  const draft = (i: number) => ({
    name: `Bench Person ${i}`,
    emails: [`bench.${i}@bench-${i % 50}.example`],
    phones: [{ e164: '+33320550147', shown: '03 20 55 01 47' }],
    profileUrls: [],
    title: 'Buyer',
    companyName: `Bench ${i % 50}`,
    source: 'gmail',
    provenance: { name: { kind: 'header' as const, sure: 'sure' as const } },
  })
  const times = { ours: [] as number[], moves: [] as number[], raw: [] as number[], rawRows: [] as number[] }
  const { value } = await createDeal({ title: 'Bench', people: [], pipelineId: 'pipeline-1', source: 'hand' })
  // The first writes of a page open the database; nobody waits for those twice.
  for (let i = -5; i < count; i++) {
    let personId = ''
    const saved = await time(async () => {
      personId = (await savePerson(draft(i))).value.personId
    })
    const rows = await lastRows(personId)
    const moved = await time(() => moveDeal(value.dealId, `stage-${1 + (((i % 5) + 5) % 5)}`))
    const rawTime = await time(() => put({ rows: [{ ...draft(i), id: String(i) }] }))
    const rawRows = await time(() => put(rows))
    if (i < 0) continue
    times.ours.push(saved)
    times.moves.push(moved)
    times.raw.push(rawTime)
    times.rawRows.push(rawRows)
  }
  bare.close()
  return times
}
