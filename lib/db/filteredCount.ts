/**
 * How many records match a filter: from the totals where these tell, else counted piece by piece, to be gone on with when
 * there is time. A count that is there follows the journal: of each row that was touched since, it is looked at what the row was
 * and what it is, and nothing is read again.
 */
import type { Noun } from '../core/customField'
import { type Deal, OPEN } from '../core/deal'
import type { About, RecordOf } from '../core/fields'
import { asksClosed, conditionsOf, matcher } from '../core/filterMatch'
import { comparePlaces, NOTHING_YET, type Place } from '../core/loaded'
import { LifeCycle, type Person } from '../core/person'
import { stored } from '../core/rows'
import { dealTotal, personTotal } from '../core/totals'
import { countWalkOf } from './countWalks'
import { db } from './db'
import { FILTER_STORES } from './filtered'
import { changesSince, type Mark, markNow } from './journalSince'
import { LookedUp } from './lookedUp'
import { placeIn, readOn } from './ordered'
import type { Listing, Walk } from './walks'

export type FilteredCount = {
  n: number
  /** All were looked at; else there are at least so many. */
  ended: boolean
  kept?: { mark: Mark; key: string; upTo?: Place; lookedUp: LookedUp }
}

const PIECE = 400

/**
 * Counts on by one piece.
 * @param before what this gave the last time, for the same listing
 * @returns undefined while a job is writing: what is counted meanwhile is wrong a moment later
 */
export async function filteredCount<N extends Noun>(
  listing: Listing<N>,
  before?: FilteredCount,
): Promise<FilteredCount | undefined> {
  return db.transaction('r', FILTER_STORES(), async () => {
    const told = await fromTotals(listing)
    if (told !== undefined) return { n: told, ended: true }
    if (await db.jobs.filter((job) => job.state === 'running').count()) return undefined
    return countOn(listing, before)
  })
}

async function countOn<N extends Noun>(listing: Listing<N>, before?: FilteredCount): Promise<FilteredCount> {
  type T = RecordOf[N]
  const { noun, filter, about } = listing
  const walk = await countWalkOf(listing)
  const since = before?.kept?.key === walk.key ? await changesSince(before.kept.mark) : undefined
  const touched = new Set(since?.changes.flatMap((change) => change.touched))
  const known = since && before?.kept && !before.kept.lookedUp.isTouched(touched) ? before : undefined
  const lookedUp = known?.kept?.lookedUp ?? new LookedUp(noun, filter, about)
  const matches = matcher(noun, filter, lookedUp.about)
  const counts = async (rows: readonly T[]) => {
    await lookedUp.learn(rows)
    return rows.filter((row) => (walk.of?.(row) ?? true) && matches(row))
  }
  let { n, ended } = known ?? { n: 0, ended: false }
  let upTo = known?.kept?.upTo
  if (known) {
    const wasLookedAt = (row: T) => isBefore(walk, row, upTo, ended)
    const rows = since?.changes.flatMap((change) => change.rows).filter((row) => row.table === noun) ?? []
    const whole = (row: unknown) => (row === undefined ? [] : [stored(noun, row as never) as unknown as T])
    n += (await counts(rows.flatMap(({ after }) => whole(after)).filter(wasLookedAt))).length
    n -= (await counts(rows.flatMap(({ before }) => whole(before)).filter(wasLookedAt))).length
  }
  if (!ended) {
    const more = await readOn<T>(walk.order, { ...NOTHING_YET, upTo }, PIECE)
    n += (await counts(more.rows)).length
    upTo = more.upTo ?? upTo
    ended = more.ended
  }
  return { n, ended, kept: { mark: since?.mark ?? (await markNow()), key: walk.key, upTo, lookedUp } }
}

/** Whether a row stands where it was looked at already. */
function isBefore<T>(walk: Walk<T>, row: T, upTo: Place | undefined, ended: boolean): boolean {
  const place = placeIn(walk.order, row)
  if (!place) return false
  return ended || (upTo !== undefined && comparePlaces(place, upTo, walk.order.down) <= 0)
}

/** What the totals know of records: a filter that asks of nothing else need not look at any. */
const TOLD: Partial<Record<Noun, readonly string[]>> = { people: ['lifecycle'], deals: ['pipeline', 'stage', 'status'] }

async function fromTotals({ noun, filter, about, pipelineId }: Listing): Promise<number | undefined> {
  const told = TOLD[noun]
  if (!told || !conditionsOf(filter).every(({ field }) => told.includes(field))) return undefined
  if (noun === 'people') {
    const matches = matcher('people', filter, about)
    const cycles = LifeCycle.options.filter((lifecycle) => matches({ lifecycle } as Person))
    const totals = await db.totals.bulkGet(cycles.map(personTotal))
    return totals.reduce((sum, total) => sum + (total?.n ?? 0), 0)
  }
  return dealsTold(filter, about, pipelineId)
}

async function dealsTold(filter: Listing['filter'], about: About, pipelineId?: string): Promise<number> {
  const matches = matcher('deals', filter, about)
  const closed = asksClosed(filter)
  const asksPipeline = conditionsOf(filter).some(({ field }) => field === 'pipeline')
  let n = 0
  await db.totals
    .where('key')
    .startsWith(dealTotal('', '', '').slice(0, 5))
    .each((total) => {
      const [, pipeline = '', stageId = '', status = ''] = total.key.split('|')
      const deal = { pipelineId: pipeline, stageId, status } as Deal
      if (pipelineId !== undefined && !asksPipeline && pipeline !== pipelineId) return
      if ((closed || OPEN.includes(deal.status)) && matches(deal)) n += total.n
    })
  return n
}
