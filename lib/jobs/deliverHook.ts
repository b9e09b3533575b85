/**
 * Tells a webhook of new and changed records, some at a time, by a cursor of its own. At least once: the delivery keeps its id
 * until it was answered with a yes, so that a receiver that has it already can pass it over.
 */
import type { CopyStatus } from '../core/copy/copyPlan'
import type { HookRecord, Receiver } from '../core/copy/hook'
import { type Failed, isFailed } from '../core/copy/target'
import { bare, type TableName } from '../core/rows'
import { copyMark, reachesBack } from '../db/copySince'
import { db } from '../db/db'
import { changeRows } from '../db/history'
import { stayAwake } from '../platform/awake'

/** Records that people work with; settings and views are nobody else's business. */
const TOLD: readonly TableName[] = ['people', 'companies', 'deals', 'activities', 'tasks']
/** Changes a delivery. */
const AT_ONCE = 100

/**
 * @param keep notes how far it came
 * @returns how many records were told
 */
export async function deliverHook(
  hook: Receiver,
  { hook: before }: CopyStatus,
  keep: (change: Partial<CopyStatus>) => Promise<void>,
): Promise<{ records: number } | Failed> {
  const end = await copyMark(before?.seq)
  // It is told of what happens from now on; a journal that was restored begins anew too.
  if (!before || !(await reachesBack(before))) {
    await keep({ hook: { seq: end.seq, at: end.at } })
    return { records: 0 }
  }
  let cursor = before
  let records = 0
  while (cursor.seq < end.seq) {
    stayAwake()
    const some = await db.changes
      .where('seq')
      .between(cursor.seq, cursor.upTo ?? end.seq, false, true)
      .limit(AT_ONCE)
      .toArray()
    const last = some.at(-1)
    if (!last) break
    cursor = { ...cursor, id: cursor.id ?? crypto.randomUUID(), upTo: last.seq }
    // Noted before it is sent: a worker that dies sends the same under the same id.
    await keep({ hook: cursor })
    const told = await recordsOf(some)
    if (told.length) {
      const answer = await hook.deliver({ id: cursor.id ?? '', at: new Date().toISOString(), records: told })
      if (isFailed(answer)) return answer
      records += told.length
    }
    cursor = { seq: last.seq, at: last.at }
    await keep({ hook: cursor })
  }
  return { records }
}

/** The records that changes touched, as they are now. */
async function recordsOf(changes: Parameters<typeof changeRows>[0][]): Promise<HookRecord[]> {
  const first = new Map<string, { table: TableName; id: string; isNew: boolean }>()
  for (const change of changes) {
    for (const { table, id, before } of await changeRows(change)) {
      const key = `${table}:${id}`
      if (TOLD.includes(table) && !first.has(key)) first.set(key, { table, id, isNew: before === undefined })
    }
  }
  const records: HookRecord[] = []
  for (const { table, id, isNew } of first.values()) {
    const row: object | undefined = await db.table(table).get(id)
    if (row) records.push({ table, id, change: isNew ? 'new' : 'changed', record: bare(table, row) })
    else if (!isNew) records.push({ table, id, change: 'removed' })
  }
  return records
}
