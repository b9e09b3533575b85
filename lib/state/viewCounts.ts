/**
 * How many records each view lists, for its badge. Counted while the page is idle, a piece at a time, and only while
 * somebody looks; what was counted is kept, and follows the journal from there.
 */
import { type ReadonlySignal, signal } from '@preact/signals'
import { useEffect, useMemo } from 'preact/hooks'
import { sameRow } from '../core/change'
import type { About } from '../core/fields'
import { NO_FILTER } from '../core/filterMatch'
import type { View } from '../core/view'
import { type FilteredCount, filteredCount } from '../db/filteredCount'
import { journalEnd } from '../db/journalSince'
import { fieldAbout } from './fieldAbout'
import { live } from './live'

type Kept = { view: View; about: About; count: FilteredCount }
/** By view. */
const kept = new Map<string, Kept>()

/** Counts that are there; a view that is missing is still being counted. */
export type ViewCounts = ReadonlyMap<string, number>
const counts = signal<ViewCounts>(new Map())

/** Wakes those who count when anything was written, in whichever window. */
const written = live(journalEnd)

/** In a component: the counts of these views, brought up to date while it is there. */
export function useViewCounts(views: readonly View[] | undefined): ReadonlySignal<ViewCounts> {
  const about = fieldAbout.value
  const end = written.value
  const at = end.state === 'ready' ? end.value : undefined
  const key = useMemo(() => views?.map((view) => `${view.id} ${view.updatedAt}`).join(), [views])
  useEffect(() => {
    if (!views || !about || at === undefined) return
    return countInIdle(views, about)
  }, [key, about, at])
  return counts
}

/** Counts all that is not counted yet, in idle moments. @returns what ends it */
function countInIdle(views: readonly View[], about: About): () => void {
  let idle: number | undefined
  let ended = false
  const left = [...views]
  const next = () => {
    if (!ended && left.length) idle = requestIdleCallback(() => void step())
  }
  const step = async () => {
    const view = left[0]
    if (!view || ended) return
    const before = kept.get(view.id)
    const same = before?.about === about && asksSame(before.view, view) ? before.count : undefined
    const count = await countOn(view, about, same)
    if (ended) return
    if (count) {
      kept.set(view.id, { view, about, count })
      tell(view.id, count.ended ? count.n : undefined)
    }
    // A job at work ends some time; then the journal wakes whoever counts.
    if (!count || count.ended) left.shift()
    next()
  }
  next()
  return () => {
    ended = true
    if (idle !== undefined) cancelIdleCallback(idle)
  }
}

/** Whether two writings of a view list the same. */
const asksSame = (a: View, b: View): boolean => a.pipelineId === b.pipelineId && sameRow(a.filter, b.filter)

const countOn = (view: View, about: About, before?: FilteredCount): Promise<FilteredCount | undefined> =>
  filteredCount(
    { noun: view.noun, filter: view.filter ?? NO_FILTER, about, pipelineId: view.pipelineId },
    before,
    // What cannot be counted has no number; the list itself says why.
  ).catch(() => undefined)

function tell(id: string, n: number | undefined): void {
  if (counts.peek().get(id) === n) return
  const after = new Map(counts.peek())
  if (n === undefined) after.delete(id)
  else after.set(id, n)
  counts.value = after
}
