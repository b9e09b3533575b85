/**
 * Looking for likely duplicates while a page waits: goes on in pieces, gives way to the page between them, and ends when nobody looks
 * any more.
 */
import type { Prepared } from '../core/match/prepare'
import type { MergeTable } from '../core/merge'
import type { Person } from '../core/person'
import { findCompanyDuplicates } from '../db/companyDuplicates'
import type { OnProgress, Search } from '../db/duplicateSearch'
import { findDuplicates, type Judge } from '../db/duplicates'
import { breathe } from './breathe'
import { comparing, comparingCompanies } from './matching'

/** How often the page is told, in milliseconds: how far it is, and what was found; of these it reads the records anew each time. */
const TOLD_EVERY = { far: 200, found: 1_000 }
/** How many people are held ready to be compared. */
const REMEMBERED = 2_000

/** @returns ends the search */
export function lookForDuplicates(
  table: MergeTable,
  onProgress: (search: Search) => void,
  onFailure: (error: unknown) => void,
): () => void {
  let wanted = true
  let told = 0
  let shown: { at: number; found: Search['found'] } = { at: 0, found: [] }
  const tell: OnProgress = async (search) => {
    const now = performance.now()
    const isDone = search.done >= search.total
    if (wanted && (isDone || now - told >= TOLD_EVERY.far)) {
      told = now
      // The first ones at once.
      if (isDone || !shown.found.length || now - shown.at >= TOLD_EVERY.found) shown = { at: now, found: search.found }
      onProgress({ ...search, found: shown.found })
    }
    await breathe()
    return wanted
  }
  const run = async () =>
    table === 'people'
      ? findDuplicates(await peopleJudge(), tell)
      : findCompanyDuplicates(await comparingCompanies(), tell)
  run().catch((error) => wanted && onFailure(error))
  return () => {
    wanted = false
  }
}

/** Compares people as this page does, a while at a time. */
export async function peopleJudge(): Promise<Judge> {
  const { ready, decide, inLatin } = await comparing()
  const known = new Map<string, Prepared>()
  /** Colleagues come in piece after piece. */
  const readyOnce: typeof ready = (person) => {
    const { id, updatedAt, company } = person as Person & { company?: string }
    const key = `${id} ${updatedAt} ${company}`
    const made = known.get(key) ?? ready(person)
    if (known.size >= REMEMBERED) known.clear()
    known.set(key, made)
    return made
  }
  const compare: Judge['compare'] = async (people, pairs) => {
    const prepared: Prepared[] = []
    for (const person of people) {
      prepared.push(readyOnce(person))
      await breathe()
    }
    const decisions = []
    for (const [a, b] of pairs) {
      decisions.push(decide(prepared[a] as Prepared, prepared[b] as Prepared))
      await breathe()
    }
    return decisions
  }
  return { compare, inLatin }
}
