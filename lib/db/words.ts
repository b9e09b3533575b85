/**
 * Renames a known word, merges it with another, or takes it off, with all deals that bear it: one change, taken back as one. No
 * index leads from a word to its deals: all deals are read through, page by page, which is done where it is asked for and told.
 */

import { costsReworded } from '../core/campaignCost'
import type { Label } from '../core/change'
import { sameRow } from '../core/change'
import type { Deal } from '../core/deal'
import type { Job } from '../core/job'
import { CAMPAIGNS } from '../core/tag'
import { bears, knownAs, listsReworded, reworded, type Word } from '../core/words'
import { db } from './db'
import { intoChange, nextPieces, type Step, startJob } from './jobInput'
import { record, type Writer, type Written, write } from './write'

/** So many deals are written in one go: a second's work. */
const AT_ONCE = 1_000
/** Deals read at a time. */
const PAGE = 1_000
const END = '\uffff'

/**
 * The deals that bear a word.
 * @param onSeen told how many deals were looked at so far
 * @param breathe waited for between two pages, so that the page stays awake
 */
export async function dealsBearing(
  word: Word,
  onSeen?: (seen: number) => void,
  breathe?: () => Promise<void> | undefined,
): Promise<string[]> {
  const ids: string[] = []
  let seen = 0
  for (let after = '', ended = false; !ended; ) {
    const page: Deal[] = await db.deals.where('id').between(after, END, false).limit(PAGE).toArray()
    for (const deal of page) if (bears(deal, word)) ids.push(deal.id)
    seen += page.length
    onSeen?.(seen)
    after = page.at(-1)?.id ?? END
    ended = page.length < PAGE
    await breathe?.()
  }
  return ids
}

/** What came of it: done, or begun as a job. */
export type Reworded = Written<undefined> & { job?: Job }

/**
 * @param to what it is called from now on, in the writing in which that is known; left out, it is taken off
 * @param ids the deals that bear it: see `dealsBearing`
 */
export async function reword(word: Word, to: string | undefined, ids: readonly string[]): Promise<Reworded> {
  const lists = (await db.settings.get('settings'))?.tags ?? []
  const typed = to?.replace(/\s+/g, ' ').trim() || undefined
  const known = typed === undefined ? undefined : (knownAs(lists, word, typed) ?? typed)
  const label = labelOf(word, known, ids.length)
  if (ids.length > AT_ONCE) {
    const patch = { word, ...(known !== undefined && { to: known }) }
    return { label, value: undefined, job: await startJob({ kind: 'reword', label, patch }, ids) }
  }
  return write(label, async (w) => {
    await onDeals(w, word, known, ids)
    await inLists(w, word, known)
    return undefined
  })
}

/** One step of it where many deals bear the word. The lists are changed in the last one. */
export async function rewordStep(job: Job): Promise<Step> {
  const { word, to } = job.patch as { word: Word; to?: string }
  const { rows: ids, last } = await nextPieces<string>(job, AT_ONCE)
  const recorded = await record(
    job.label,
    async (w) => {
      await onDeals(w, word, to, ids)
      if (last) await inLists(w, word, to)
    },
    intoChange(job),
  )
  return { job: { ...job, done: job.done + ids.length }, recorded, finished: last }
}

async function onDeals(w: Writer, word: Word, to: string | undefined, ids: readonly string[]): Promise<void> {
  for (const deal of await w.getMany('deals', [...ids])) {
    const after = reworded(deal, word, to)
    if (!sameRow(after, deal)) w.put('deals', { ...after, updatedAt: w.now })
  }
}

async function inLists(w: Writer, word: Word, to: string | undefined): Promise<void> {
  const settings = await w.get('settings', 'settings')
  if (!settings) return
  const { campaignCosts: costs = [] } = settings
  const paid = word.list === CAMPAIGNS && word.name !== undefined ? costsReworded(costs, word.name, to) : costs
  const tags = listsReworded(settings.tags ?? [], word, to)
  w.put('settings', { ...settings, tags, campaignCosts: paid.length ? paid : undefined })
}

const labelOf = ({ list, name }: Word, to: string | undefined, n: number): Label =>
  to === undefined
    ? { key: 'change.wordRemoved', params: { from: name ?? list, n } }
    : { key: 'change.wordRenamed', params: { from: name ?? list, to, n } }
