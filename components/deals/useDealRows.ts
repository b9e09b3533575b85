/** The open deals of a pipeline as rows in an order, as far as they were scrolled to. */
import { useMemo } from 'preact/hooks'
import type { Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import { DEAL_SORTS } from '../../lib/core/dealOrder'
import { fieldOf } from '../../lib/core/fields'
import { sortedBy } from '../../lib/core/fields/sort'
import { type Pipeline, type Stage, stageOf } from '../../lib/core/pipeline'
import { type DealRows, dealRows } from '../../lib/db/board'
import { filteredIds } from '../../lib/db/filteredIds'
import { openDealIds } from '../../lib/db/listIds'
import type { Listing } from '../../lib/db/walks'
import { useFiltered } from '../../lib/state/filtered'
import { locale } from '../../lib/state/language'
import { useReadOn } from '../../lib/state/live'
import type { ListFilter } from '../filter/useListFilter'
import { useGrowingLimit } from '../people/useGrowingLimit'
import type { Sort } from '../shared/Table'

export type Row = { deal: Deal; company: string; stage: Stage }

/**
 * @param of the filter of the list: what matches may be of other pipelines, and closed
 * @returns the rows, whether they may be sorted by company, and how to have more of them
 */
export function useDealRows(pipeline: Pipeline, sort: Sort, today: Day, of: ListFilter<'deals'>) {
  const { filter, about } = of
  const { column, down } = sort
  const [limit, grow] = useGrowingLimit(JSON.stringify([pipeline.id, column, down, filter]))
  const by = column === 'company' ? column : (DEAL_SORTS.find((one) => one === column) ?? 'due')
  const listing: Listing<'deals'> | undefined = filter &&
    about && {
      noun: 'deals',
      filter,
      about,
      pipelineId: pipeline.id,
      sort: { by: by === 'company' ? 'due' : by, down },
    }
  const found = useFiltered(listing, limit)
  const whole = useReadOn<DealRows | undefined>(
    async (before) => (listing || of.waiting ? before : dealRows(pipeline, { by, down }, today, limit, before)),
    [pipeline, by, down, today, listing === undefined, of.waiting],
    [limit],
  )
  const all = listing ? found.value && { deals: found.value.rows, names: found.value.names } : whole.value
  const few = listing ? Boolean(found.value?.ended && found.value.rows.length <= FEW) : (whole.value?.few ?? false)
  const language = locale.value
  const rows = useMemo(() => {
    if (!all) return undefined
    const known = new Map([...(about?.pipelines ?? []), pipeline].map((one) => [one.id, one]))
    const made = all.deals.map((deal): Row => {
      const company = all.names.get(deal.companyId ?? '') ?? ''
      return { deal, company, stage: stageOf(known.get(deal.pipelineId) ?? pipeline, deal.stageId) }
    })
    if (!few) return made
    // What was found by other ways than the order asked for is put in it, where it is few enough.
    if (by === 'company') return byCompany(made, down, language)
    const field = listing && !found.value?.sorted && about && fieldOf('deals', FIELD[by] ?? by, about)
    return field ? sortedBy(made, (row) => field.read(row.deal, about), down, language) : made
  }, [all?.deals, all?.names, few, by, down, language, pipeline, about])
  return {
    rows,
    total: listing ? undefined : whole.value?.total,
    few,
    more: () => grow(rows?.length ?? 0),
    found: listing && found,
    ids: (): Promise<readonly string[]> => (listing ? filteredIds(listing) : openDealIds(pipeline.id)),
    error: listing ? found.error : whole.error,
  }
}

/** Up to so many rows are put in an order that no index has. */
const FEW = 2_000
/** The field that an order of the index goes by. */
const FIELD: Record<string, string> = { due: 'nextDay', pace: 'daysInStage', closing: 'closingDay' }

/** In the order of what their companies are called; of one company as they come. */
function byCompany(rows: readonly Row[], down: boolean, language: string): Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return [...rows].sort((a, b) => (down ? -1 : 1) * compare(a.company, b.company))
}
