/** What an erasure does beside the database: snapshots, the kept search text, and what the browser's store holds of forms and pages. */
import { speaksOf, sweepOf } from '../core/erase/subject'
import type { Job } from '../core/job'
import { erasingOf, noteBeside } from '../db/erase'
import { sweepSnapshots } from '../db/eraseSnapshots'
import { dropSavedFacts } from '../db/factsSave'
import { dropSavedIndex } from '../db/findSave'
import { stayAwake } from '../platform/awake'
import { room } from '../platform/files'
import { forgetKept } from '../platform/forget'

/** Does it where that is the next step of a job. Stopped half-way, it is done again from its beginning: that changes nothing. */
export async function sweepBeside(job: Job): Promise<void> {
  if (job.kind !== 'erase') return
  const { phase, subject, beside } = erasingOf(job)
  if (phase !== 'beside' || beside) return
  const sweep = sweepOf(subject)
  await dropSavedIndex()
  await dropSavedFacts()
  const swept = await sweepSnapshots(await room.folder(), sweep, stayAwake)
  const forgotten = await forgetKept((kept) => speaksOf(kept, sweep))
  await noteBeside(job.id, { ...swept, forgotten })
}
