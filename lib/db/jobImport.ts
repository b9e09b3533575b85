/**
 * Importing people from rows that were mapped already: companies are found by name or made, and all of it is one change with
 * one Undo.
 */
import { companySortName } from '../core/company'
import type { Job } from '../core/job'
import type { PersonDraft } from '../core/person'
import { db } from './db'
import { withoutErased } from './erased'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { makeCompany, newPerson } from './people'
import { record, type Writer } from './write'

const ROWS = 1_000

/** Begins to import people. @param file what the journal will name as their origin */
export async function importPeople(drafts: readonly PersonDraft[], file: string): Promise<Job> {
  return startJob({ kind: 'import', label: { key: 'change.imported', params: { n: drafts.length, file } } }, drafts)
}

/**
 * Ids of companies by folded name, as they stood after a step of a job: kept for its next one. `upTo` is the newest change
 * that they know of.
 */
let known: { job: string; done: number; upTo: number; ids: ReadonlyMap<string, string> } | undefined

export async function importStep(job: Job): Promise<Step> {
  const { rows: given, last } = await nextPieces<PersonDraft>(job, ROWS)
  const { may: rows, leftOut } = await withoutErased(given)
  const ids = new Map(await companyIds(job))
  const recorded = await record(
    job.label,
    async (w) => {
      makeCompanies(w, rows, ids)
      for (const draft of rows) {
        const name = draft.companyName?.trim()
        const companyId = draft.companyId ?? (name ? ids.get(companySortName(name)) : undefined)
        w.put('people', newPerson(w, draft, companyId))
      }
    },
    intoChange(job),
  )
  const done = job.done + given.length
  const newest = await db.changes.orderBy('seq').last()
  known = { job: job.id, done, upTo: newest?.seq ?? 0, ids }
  const erased = (job.erased ?? 0) + leftOut
  return { job: { ...job, done, ...(erased && { erased }) }, recorded, finished: last }
}

/** What was kept, if the step that kept it was committed and nobody has touched a company since; else read anew. */
async function companyIds(job: Job): Promise<ReadonlyMap<string, string>> {
  if (known?.job === job.id && known.done === job.done) {
    const since = await db.changes.where('seq').above(known.upTo).toArray()
    const touched = since.some((change) => change.parts || change.touched.some((key) => key.startsWith('companies:')))
    if (!touched) return known.ids
  }
  return new Map((await db.companies.toArray()).map((company) => [company.sortName, company.id]))
}

/** Makes the companies that some drafts name and nobody knows, and adds them to `ids`. */
function makeCompanies(w: Writer, drafts: readonly PersonDraft[], ids: Map<string, string>): void {
  for (const draft of drafts) {
    const name = draft.companyName?.trim()
    if (!name || draft.companyId || ids.has(companySortName(name))) continue
    ids.set(companySortName(name), makeCompany(w, name, draft))
  }
}
