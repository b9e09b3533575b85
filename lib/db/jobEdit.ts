/** One edit on many people: one change with one Undo, however many they are. */
import type { Job } from '../core/job'
import type { Person } from '../core/person'
import type { Provenance } from '../core/provenance'
import { companyLink, mustStand } from './edit'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { record } from './write'

const ROWS = 1_000

/** Begins to set fields on many people. */
export async function editPeople(
  ids: readonly string[],
  patch: Partial<Pick<Person, 'lifecycle' | 'title' | 'place' | 'companyId'>>,
): Promise<Job> {
  return startJob({ kind: 'edit', label: { key: 'change.peopleEdited', params: { n: ids.length } }, patch }, ids)
}

export async function editStep(job: Job): Promise<Step> {
  const { rows: ids, last } = await nextPieces<string>(job, ROWS)
  const recorded = await record(
    job.label,
    async (w) => {
      await mustStand(w, companyLink(job.patch ?? {}))
      const typed: Provenance = { kind: 'typed', at: w.now, sure: 'sure' }
      const said = Object.fromEntries(Object.keys(job.patch ?? {}).map((field) => [field, typed]))
      for (const person of await w.getMany('people', ids)) {
        const provenance = { ...person.provenance, ...said }
        w.put('people', { ...person, ...job.patch, provenance, updatedAt: w.now })
      }
    },
    intoChange(job),
  )
  return { job: { ...job, done: job.done + ids.length }, recorded, finished: last }
}
