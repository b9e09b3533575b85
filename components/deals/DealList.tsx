/** The open deals of a pipeline as a table that sorts, read as far as it is scrolled; changed in place, one by one or many at once. */
import { useMemo, useState } from 'preact/hooks'
import type { Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import { asksOf } from '../../lib/core/filterMatch'
import type { Pipeline } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { go } from '../../lib/state/route'
import { FilterBar } from '../filter/FilterBar'
import { FilterButton } from '../filter/FilterButton'
import { FilterFound, FilterNone } from '../filter/FilterFound'
import { useListFilter } from '../filter/useListFilter'
import { ViewTabs } from '../filter/ViewTabs'
import { BulkBar } from '../lists/BulkBar'
import { dealActs } from '../lists/dealActs'
import { shownColumns, withWidth } from '../lists/fieldColumns'
import { useListKeys } from '../lists/useListKeys'
import { usePersonNames } from '../lists/usePersonNames'
import { usualColumns } from '../lists/usualColumns'
import { useWide } from '../people/useWide'
import { type Sort, Table } from '../shared/Table'
import { useChoice } from '../shared/useChoice'
import { BoardDialog } from './BoardDialog'
import { dealColumns } from './dealColumns'
import type { Prompt } from './dealMenu'
import { type Row, useDealRows } from './useDealRows'

/** What the list is sorted by in the words of its index. */
const SORT: Record<string, string> = { next: 'due', nextDay: 'due', daysInStage: 'pace', closingDay: 'closing' }

export function DealList({ pipeline, today }: { pipeline: Pipeline; today: Day }) {
  const of = useListFilter('deals')
  const { state, look, set } = of.view
  const { by, down } = state.sort ?? { by: 'next', down: false }
  const wide = useWide()
  const [asked, setAsked] = useState<{ deal: Deal; prompt: Prompt }>()
  const list = useDealRows(pipeline, { column: SORT[by] ?? by, down }, today, of)
  const { rows, total, few, more, error, found } = list
  const choice = useChoice(JSON.stringify([pipeline.id, of.filter]), list.ids)
  const usual = usualColumns('deals', wide)
  const deals = useMemo(() => rows?.map((row) => row.deal) ?? [], [rows])
  const personName = usePersonNames(
    deals,
    state.columns.some(({ id }) => id === 'people' || id === 'roles'),
  )
  const about = useMemo(() => of.about && { ...of.about, personName }, [of.about, personName])
  const all = useMemo(
    () => (about ? dealColumns(pipeline, about, few, (deal, prompt) => setAsked({ deal, prompt })) : []),
    [pipeline, about, few],
  )
  const columns = shownColumns(all, state.columns, usual)
  useListKeys()
  if (error) {
    return (
      <p class="page-body failed" role="alert">
        {t('failed', { why: String(error) })}
      </p>
    )
  }
  // A filter may list deals of other pipelines, which may come into this one.
  const others = (about?.pipelines ?? []).filter(({ id }) => id !== pipeline.id || asksOf(of.filter, 'pipeline'))
  const extended = state.layout === 'extended'
  const sort: Sort = { column: by, down }
  const table = (
    <div class="page-table" aria-busy={!rows || found?.looking}>
      <Table
        label={t('nav.deals')}
        rows={rows ?? []}
        total={total}
        columns={columns}
        keyOf={(row) => row.deal.id}
        nameOf={(row) => row.deal.title}
        onOpen={(row) => go({ page: 'deal', id: row.deal.id })}
        sort={sort}
        onSort={(next) => set({ sort: { by: next.column, down: next.down } })}
        onNearEnd={more}
        choice={choice}
        rowHeight={extended ? 56 : undefined}
        second={extended ? secondLine : undefined}
        onWidth={(id, width) => look({ columns: withWidth(columns, id, width) })}
      />
      <BulkBar table="deals" choice={choice} acts={dealActs(pipeline, others)} columns={columns} />
    </div>
  )
  return (
    <div class="list-frame">
      <div class="list-tools">
        <FilterButton of={of} />
        <ViewTabs of={of} keeps={asksOf(of.filter, 'pipeline') ? undefined : { pipelineId: pipeline.id }} />
        <FilterBar of={of} found={found && <FilterFound of={found} />} />
      </div>
      {rows && !rows.length && of.filter ? <FilterNone of={of} found={found?.value} /> : table}
      {asked && (
        <BoardDialog {...asked} pipelines={about?.pipelines ?? [pipeline]} onClose={() => setAsked(undefined)} />
      )}
    </div>
  )
}

/** Whose it is and what is next, which is what one looks for first. */
const secondLine = ({ deal, company }: Row): string =>
  [company || t('board.noCompany'), deal.status === 'todo' && deal.nextAction?.text].filter(Boolean).join(' · ')
