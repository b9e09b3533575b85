/** The open deals of a pipeline as a table that sorts, read as far as it is scrolled. */
import { useState } from 'preact/hooks'
import type { Day } from '../../lib/core/days'
import { paceOf } from '../../lib/core/pace'
import type { Pipeline } from '../../lib/core/pipeline'
import { formatDay, formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { go } from '../../lib/state/route'
import { useWide } from '../people/useWide'
import { type Column, type Sort, Table } from '../shared/Table'
import { DueMark } from './DueMark'
import { dayMark, paceWords } from './dealWords'
import { StarMark } from './StarMark'
import { type Row, useDealRows } from './useDealRows'

export function DealList({ pipeline, today }: { pipeline: Pipeline; today: Day }) {
  const [sort, setSort] = useState<Sort>({ column: 'due', down: false })
  const wide = useWide()
  const { rows, total, few, more: readMore, error } = useDealRows(pipeline, sort, today)

  const more: Column<Row>[] = [
    {
      id: 'pace',
      label: t('list.inStage'),
      width: '112px',
      sorts: true,
      cell: ({ deal, stage }) => {
        const pace = paceOf(deal, stage, today)
        return <span class={pace.tone ?? 'quiet'}>{paceWords(pace)}</span>
      },
    },
    {
      id: 'closing',
      label: t('list.closing'),
      width: '100px',
      sorts: true,
      cell: ({ deal }) => deal.closingDay && <span class="quiet">{formatDay(deal.closingDay)}</span>,
    },
  ]
  const table: Column<Row>[] = [
    {
      id: 'title',
      label: t('list.title'),
      width: 'minmax(120px, 2fr)',
      sorts: true,
      cell: ({ deal }) => (
        <span class="name">
          {deal.star && <StarMark />}
          {deal.title}
        </span>
      ),
    },
    {
      id: 'company',
      label: t('list.company'),
      width: 'minmax(90px, 1.5fr)',
      // Names are in no index: only few deals can be put in their order.
      sorts: few,
      cell: ({ company }) => company || <span class="hint">{t('board.noCompany')}</span>,
    },
    { id: 'stage', label: t('list.stage'), width: 'minmax(80px, 1fr)', sorts: true, cell: ({ stage }) => stage.name },
    {
      id: 'amount',
      label: t('list.amount'),
      width: '104px',
      end: true,
      sorts: true,
      cell: ({ deal }) => deal.amount && <span class="amount">{formatMoney(deal.amount)}</span>,
    },
    {
      id: 'due',
      label: t('list.next'),
      width: 'minmax(120px, 1.6fr)',
      sorts: true,
      cell: ({ deal }) => (
        <span class="row">
          <DueMark mark={dayMark(deal, today)} />
          <span class="quiet cut">{deal.status === 'todo' ? deal.nextAction?.text : undefined}</span>
        </span>
      ),
    },
    ...(wide ? more : []),
  ]
  if (error) {
    return (
      <p class="page-body failed" role="alert">
        {t('failed', { why: String(error) })}
      </p>
    )
  }
  return (
    <div class="page-table" aria-busy={!rows}>
      <Table
        label={t('nav.deals')}
        rows={rows ?? []}
        total={total}
        columns={table}
        keyOf={(row) => row.deal.id}
        onOpen={(row) => go({ page: 'deal', id: row.deal.id })}
        sort={sort}
        onSort={setSort}
        onNearEnd={readMore}
      />
    </div>
  )
}
