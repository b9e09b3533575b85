/** The columns that the list of deals may have, those with a look of their own among them. */
import type { About } from '../../lib/core/fields'
import { paceOf } from '../../lib/core/pace'
import type { Pipeline } from '../../lib/core/pipeline'
import { formatDay, formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { type Ask, dealEdits } from '../lists/dealEdits'
import { allColumns } from '../lists/fieldColumns'
import { SORTED_BY } from '../lists/usualColumns'
import type { Column } from '../shared/columns'
import { DueMark } from './DueMark'
import { dayMark, paceWords } from './dealWords'
import { StarMark } from './StarMark'
import { TemperatureChip } from './TemperatureChip'
import type { Row } from './useDealRows'

/**
 * @param few few enough deals to be put in the order of their companies' names
 * @param ask opens a question that a change in a cell must have answered
 */
export function dealColumns(pipeline: Pipeline, about: About, few: boolean, ask: Ask): Column<Row>[] {
  const { today } = about
  const own: Record<string, Partial<Column<Row>>> = {
    title: {
      width: 'minmax(104px, 2fr)',
      cell: ({ deal }) => (
        <span class="name">
          {deal.star && <StarMark />}
          {deal.title}
        </span>
      ),
    },
    company: {
      width: 'minmax(80px, 1.5fr)',
      cell: ({ company }) => company || <span class="hint">{t('board.noCompany')}</span>,
    },
    stage: { width: 'minmax(72px, 1fr)', cell: ({ stage }) => stage.name },
    amount: {
      label: t('list.amount'),
      cell: ({ deal }) => deal.amount && <span class="amount">{formatMoney(deal.amount)}</span>,
    },
    next: {
      width: 'minmax(110px, 1.6fr)',
      cell: ({ deal }) => (
        <span class="row">
          <DueMark mark={dayMark(deal, today)} />
          <span class="quiet cut">{deal.status === 'todo' ? deal.nextAction?.text : undefined}</span>
        </span>
      ),
    },
    daysInStage: {
      label: t('list.inStage'),
      width: '112px',
      end: false,
      cell: ({ deal, stage }) => {
        const pace = paceOf(deal, stage, today)
        return <span class={pace.tone ?? 'quiet'}>{paceWords(pace)}</span>
      },
    },
    closingDay: {
      label: t('list.closing'),
      cell: ({ deal }) => deal.closingDay && <span class="quiet">{formatDay(deal.closingDay)}</span>,
    },
    temperature: { width: '150px', cell: ({ deal }) => <TemperatureChip deal={deal} /> },
  }
  const columns = allColumns('deals', about, {
    recordOf: (row: Row) => row.deal,
    own,
    edits: dealEdits(pipeline, about, ask),
  })
  // Names of companies are in no index: only few deals can be put in their order.
  return columns.map((one) => ({ ...one, sorts: SORTED_BY.deals.includes(one.id) && (one.id !== 'company' || few) }))
}
