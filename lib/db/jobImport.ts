/**
 * Importing people from rows that were mapped already: companies are found by name or made, and all of it is one change with
 * one Undo.
 */
import { companySortName } from '../core/company'
import type { Job } from '../core/job'
import type { PersonDraft } from '../core/person'
import { db } from './db'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { newPerson } from './people'
import { record, type Writer } from './write'

const ROWS = 1_000

/** Begins to import people. @param file what the journal will name as their origin */
export async function importPeople(drafts: readonly PersonDraft[], file: string): Promise<Job> {
  return startJob({ kind: 'import', label: { key: 'change.imported', params: { n: drafts.length, file } } }, drafts)
}

/** Ids of companies by folded name, as long as nobody else writes: kept from one step to the next. */
let known: { job: string; upTo?: number; ids: Map<string, string> } | undefined

export async function importStep(job: Job): Promise<Step> {
  const { rows, last } = await nextPieces<PersonDraft>(job, ROWS)
  const newest = (await db.changes.orderBy('seq').last())?.seq
  const ids =
    known?.job === job.id && known.upTo === newest && newest === job.seq ? known.ids : new Map<string, string>()
  const recorded = await record(
    job.label,
    async (w) => {
      await findCompanies(w, rows, ids)
      for (const draft of rows) {
        const name = draft.companyName?.trim()
        const companyId = draft.companyId ?? (name ? ids.get(companySortName(name)) : undefined)
        w.put('people', newPerson(w, draft, companyId))
      }
    },
    intoChange(job),
  )
  known = { job: job.id, upTo: recorded.seq ?? job.seq, ids }
  return { job: { ...job, done: job.done + rows.length }, recorded, finished: last }
}

/** Finds or makes the companies that some drafts name, and adds them to `ids`. */
async function findCompanies(w: Writer, drafts: readonly PersonDraft[], ids: Map<string, string>): Promise<void> {
  const wanted = new Map<string, PersonDraft>()
  for (const draft of drafts) {
    const name = draft.companyName?.trim()
    if (!name || draft.companyId) continue
    const key = companySortName(name)
    if (!ids.has(key) && !wanted.has(key)) wanted.set(key, draft)
  }
  if (!wanted.size) return
  const there = await db.companies
    .where('sortName')
    .anyOf([...wanted.keys()])
    .toArray()
  for (const company of there) ids.set(company.sortName, company.id)
  for (const [key, draft] of wanted) {
    if (ids.has(key)) continue
    const id = w.newId()
    ids.set(key, id)
    w.put('companies', {
      id,
      name: draft.companyName?.trim() ?? '',
      domains: draft.companyDomain ? [draft.companyDomain] : [],
      profileUrls: [],
      source: draft.source,
      createdAt: w.now,
      updatedAt: w.now,
      provenance: {},
    })
  }
}
