/** Prospecting lists as a whole: what they are called, what their columns mean, and that they can go. */
import { sameRow } from '../core/change'
import { mergeEdit } from '../core/clash'
import type { Job } from '../core/job'
import type { Sheet } from '../core/sheet'
import { db } from './db'
import { Clashing, type Edit, editRow, RowGone } from './edit'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { suspectIds } from './sheetRead'
import { AT_ONCE } from './sheetRows'
import { record, type Writer, type Written, write } from './write'

/**
 * Changes a list's name, its pipeline or what its columns mean.
 * @param seen the list as it was when the edit began
 */
export async function editSheet(
  id: string,
  fields: Partial<Pick<Sheet, 'name' | 'pipelineId' | 'columns'>>,
  seen?: Partial<Sheet>,
): Promise<Edit<Sheet>> {
  return editRow(
    'sheets',
    id,
    ({ name }) => ({ key: 'change.sheetEdited', params: { name } }),
    async (w, sheet) => {
      const byId = { columns: (column: Sheet['columns'][number]) => column.id }
      const { patch, clashes } = mergeEdit<Sheet>(sheet, fields, seen, byId)
      if (clashes.length) return new Clashing(clashes)
      const after = { ...sheet, ...patch }
      return sameRow(after, sheet) ? sheet : { ...after, updatedAt: w.now }
    },
  )
}

/** Deletes a list with its rows; who became a lead stays. Many rows go by a job. @throws RowGone */
export async function removeSheet(id: string): Promise<Written<undefined> & { job?: Job }> {
  const sheet = await db.sheets.get(id)
  if (!sheet) throw new RowGone('sheets', id)
  const label = { key: 'change.sheetRemoved', params: { name: sheet.name } } as const
  const ids = await suspectIds(id)
  if (ids.length > AT_ONCE) {
    const job = await startJob({ kind: 'removeSheet', label, patch: { sheetId: id } }, ids)
    return { label, value: undefined, job }
  }
  return write(label, async (w) => {
    for (const suspectId of await suspectIds(id)) w.remove('suspects', suspectId)
    w.remove('sheets', id)
    return undefined
  })
}

/** One step of deleting a list of many rows: the list itself goes with the last of them. */
export async function removeSheetStep(job: Job): Promise<Step> {
  const { sheetId } = job.patch as { sheetId: string }
  const { rows: ids, last } = await nextPieces<string>(job, AT_ONCE)
  let recorded = await record(job.label, (w) => takeAway(w, ids), intoChange(job))
  if (last) {
    // What was added while the job was under way is a change of its own: it is newer than this one.
    const late = await suspectIds(sheetId)
    if (late.length) await record(job.label, (w) => takeAway(w, late))
    const into = { job: job.id, into: recorded.seq ?? job.seq }
    recorded = await record(job.label, async (w) => w.remove('sheets', sheetId), into)
  }
  return { job: { ...job, done: job.done + ids.length }, recorded, finished: last }
}

async function takeAway(w: Writer, ids: readonly string[]): Promise<void> {
  for (const id of ids) w.remove('suspects', id)
}
