/** The open deals of a pipeline as rows in an order, as far as they were scrolled to. */
import { useMemo } from 'preact/hooks'
import type { Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import { DEAL_SORTS } from '../../lib/core/dealOrder'
import { type Pipeline, type Stage, stageOf } from '../../lib/core/pipeline'
import { type DealRows, dealRows } from '../../lib/db/board'
import { locale } from '../../lib/state/language'
import { useReadOn } from '../../lib/state/live'
import { useGrowingLimit } from '../people/useGrowingLimit'
import type { Sort } from '../shared/Table'

export type Row = { deal: Deal; company: string; stage: Stage }

/** @returns the rows, whether they may be sorted by company, and how to have more of them */
export function useDealRows(pipeline: Pipeline, { column, down }: Sort, today: Day) {
  const [limit, grow] = useGrowingLimit(`${pipeline.id} ${column} ${down}`)
  const by = column === 'company' ? column : (DEAL_SORTS.find((one) => one === column) ?? 'due')
  const { value, error } = useReadOn<DealRows>(
    (before) => dealRows(pipeline, { by, down }, today, limit, before),
    [pipeline, by, down, today],
    [limit],
  )
  const language = locale.value
  const rows = useMemo(() => {
    if (!value) return undefined
    const all = value.deals.map((deal): Row => {
      const company = value.names.get(deal.companyId ?? '') ?? ''
      return { deal, company, stage: stageOf(pipeline, deal.stageId) }
    })
    return by === 'company' && value.few ? byCompany(all, down, language) : all
  }, [value, by, down, language])
  return { rows, total: value?.total, few: value?.few ?? false, more: () => grow(rows?.length ?? 0), error }
}

/** In the order of what their companies are called; of one company as they come. */
function byCompany(rows: readonly Row[], down: boolean, language: string): Row[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  return [...rows].sort((a, b) => (down ? -1 : 1) * compare(a.company, b.company))
}
