/** Norms of entry in the store: changing them, mending records by them, and leaving a record as it is. */
import type { Label } from '../core/change'
import { mergeEdit } from '../core/clash'
import type { Noun } from '../core/customField'
import type { Job } from '../core/job'
import { type Norms, requiredKey } from '../core/norms/settings'
import type { NormRows, Trouble } from '../core/norms/troubles'
import { personLabel } from '../core/person'
import type { Settings } from '../core/settings'
import { Clashing, type Edit, editRow } from './edit'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { type Counted, type Mending, mended } from './normsMend'
import { record, type Written, write } from './write'

/** So many records are mended in one go; more are a job. */
export const AT_ONCE = 1_000

const LISTS = { required: requiredKey, off: (form: string) => form }

/**
 * Changes the norms.
 * @param seen the settings as they were when the edit began: what others changed since is kept or asked about
 */
export async function editNorms(change: (norms: Norms) => Norms, seen: Settings): Promise<Edit<Settings>> {
  return editRow(
    'settings',
    'settings',
    () => ({ key: 'change.settings' }),
    async (_w, row) => {
      const was = seen.norms ?? {}
      const after = change(was)
      const fields = { required: [], off: [], ...was }
      const patch = { ...EMPTIED, ...after, required: after.required ?? [], off: after.off ?? [] }
      const now = { ...row.norms, required: row.norms?.required ?? [], off: row.norms?.off ?? [] }
      const merged = mergeEdit<Norms>(now, patch, { ...EMPTIED, ...fields }, LISTS)
      if (merged.clashes.length) return new Clashing(merged.clashes)
      return { ...row, norms: tidy({ ...now, ...merged.patch }) }
    },
  )
}

const EMPTIED = { phones: undefined, country: undefined }

/** Without empty lists; nothing at all where nothing is said. */
function tidy({ required, off, phones, country }: Norms): Norms | undefined {
  const norms = {
    ...(required?.length && { required }),
    ...(off?.length && { off }),
    ...(phones && { phones }),
    ...(country && { country }),
  }
  return Object.keys(norms).length ? norms : undefined
}

const nameOf = (row: NormRows[Noun]): string =>
  'title' in row && 'stageId' in row
    ? row.title
    : 'emails' in row
      ? personLabel(row)
      : (row as NormRows['companies']).name

/**
 * Writes into a record what mends it. Where the value came from stays as it was: only its form is another.
 * @param seen what the record held of it: what others made of it since is asked about
 */
export async function mendRecord<N extends Noun>(
  noun: N,
  id: string,
  { mend }: Pick<Trouble, 'mend'>,
  seen?: Partial<NormRows[N]>,
): Promise<Edit<NormRows[N]>> {
  const label = (row: NormRows[Noun]): Label => ({ key: 'change.mended', params: { name: nameOf(row) } })
  return editRow(noun, id, label, async (w, row) => {
    const merged = mergeEdit<NormRows[N]>(row, (mend?.patch ?? {}) as Partial<NormRows[N]>, seen)
    if (merged.clashes.length) return new Clashing(merged.clashes)
    return Object.keys(merged.patch).length ? { ...row, ...merged.patch, updatedAt: w.now } : row
  })
}

/** Says of a record's field that it stays as it is, for as long as it is that. */
export async function leaveAsIs<N extends Noun>(
  noun: N,
  id: string,
  { field, from }: Pick<Trouble, 'field' | 'from'>,
): Promise<Edit<NormRows[N]>> {
  const label = (row: NormRows[Noun]): Label => ({ key: 'change.leftAsIs', params: { name: nameOf(row) } })
  return editRow(noun, id, label, async (w, row) =>
    row.leftAsIs?.[field] === from ? row : { ...row, leftAsIs: { ...row.leftAsIs, [field]: from }, updatedAt: w.now },
  )
}

/** What came of it: how many records were mended, and how many values were left out because they changed meanwhile; or the job. */
export type MendDone = Written<Counted | undefined> & { job?: Job }

const labelFor = (n: number): Label => ({ key: 'change.mendedMany', params: { n } })

/** Mends many records in one change with one Undo; what is no longer as it was looked at is left out. */
export async function mendRecords(mendings: readonly Mending[]): Promise<MendDone> {
  if (mendings.length > AT_ONCE) {
    const label = labelFor(mendings.length)
    return { label, value: undefined, job: await startJob({ kind: 'mend', label }, mendings) }
  }
  return write<Counted>(
    ({ changed }) => labelFor(changed),
    (w) => mended(w, mendings),
  )
}

/** One step of mending very many. */
export async function mendStep(job: Job): Promise<Step> {
  const { rows, last } = await nextPieces<Mending>(job, AT_ONCE)
  const before = job.done - (job.kept ?? 0)
  const recorded = await record<Counted>(
    ({ changed }) => labelFor(before + changed),
    (w) => mended(w, rows),
    intoChange(job),
  )
  const kept = (job.kept ?? 0) + recorded.value.left || undefined
  const done = { ...job, done: job.done + rows.length, kept }
  return { job: last ? { ...done, label: recorded.label } : done, recorded, finished: last }
}
