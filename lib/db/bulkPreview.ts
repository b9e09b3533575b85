/** What one act on many records would do, looked over a piece at a time before it is done. */
import { type About, type Bulk, bulkOutcome, type LeftOut, type Outcome } from '../core/bulk'
import { dayOf } from '../core/days'
import type { Requirement } from '../core/pipeline'
import { type Picked, pipelinesFor } from './bulk'
import { db } from './db'

/** Records looked at in one go: a few milliseconds' work. */
const PIECE = 500

/** Records that are left out for one reason, with the first of them. */
export type LeftGroup = { why: LeftOut; missing?: readonly Requirement[]; n: number; first: object[] }
/** What an act will do, as far as it was looked at. */
export type Preview = {
  looked: number
  total: number
  /** What will be changed. */
  picked: Picked[]
  /** The first of them, as they are and as they will be; deleted ones without the latter. */
  samples: { before: object; after?: object }[]
  left: LeftGroup[]
}

const SAMPLES = 50
const FIRST = 3

/** Looks over what an act would do, a piece at a time: each answer is the same object, further on. */
export async function* previewBulk(bulk: Bulk, ids: readonly string[]): AsyncGenerator<Preview> {
  const preview: Preview = { looked: 0, total: ids.length, picked: [], samples: [], left: [] }
  const at = new Date().toISOString()
  const about = { at, today: dayOf(at), pipelines: await pipelinesFor(bulk) }
  if (!ids.length) yield preview
  for (let from = 0; from < ids.length; from += PIECE) {
    const some = ids.slice(from, from + PIECE)
    const rows: (Row | undefined)[] = await db.table<Row>(bulk.table).bulkGet(some)
    for (const row of rows) look(preview, bulk, row, about)
    preview.looked += some.length
    yield preview
  }
}

type Row = { id: string; updatedAt: string }

function look(preview: Preview, bulk: Bulk, row: Row | undefined, about: About): void {
  const outcome: Outcome = row ? bulkOutcome(bulk, row, about) : { state: 'left', why: 'gone' }
  if (row && outcome.state !== 'left') {
    preview.picked.push({ id: row.id, at: row.updatedAt })
    const after = outcome.state === 'changed' ? outcome.after : undefined
    if (preview.samples.length < SAMPLES) preview.samples.push({ before: row, after })
    return
  }
  if (outcome.state !== 'left') return
  const { why, missing } = outcome
  let group = preview.left.find((one) => one.why === why && String(one.missing) === String(missing))
  if (!group) {
    group = { why, missing, n: 0, first: [] }
    preview.left.push(group)
  }
  group.n += 1
  if (row && group.first.length < FIRST) group.first.push(row)
}
