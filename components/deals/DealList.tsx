/** The open deals of a pipeline as a table that sorts. */
import { useMemo, useState } from 'preact/hooks'
import type { Column as Stage } from '../../lib/core/board'
import type { Day } from '../../lib/core/days'
import { type Deal, dueDay } from '../../lib/core/deal'
import { paceOf } from '../../lib/core/pace'
import { formatDay, formatMoney } from '../../lib/state/format'
import { locale, t } from '../../lib/state/language'
import { go } from '../../lib/state/route'
import { useWide } from '../people/useWide'
import { type Column, type Sort, Table } from '../shared/Table'
import { DueMark } from './DueMark'
import { dayMark, paceWords } from './dealWords'

type Props = { columns: readonly Stage[]; companyNames: ReadonlyMap<string, string>; today: Day }
type Row = { deal: Deal; company: string; stage: Stage['stage']; position: number; days: number }

const KEYS: Record<string, (row: Row) => string | number> = {
  title: (row) => row.deal.title,
  company: (row) => row.company,
  stage: (row) => row.position,
  // Amounts of two currencies have no order: currencies stand together.
  amount: (row) => row.deal.amount?.minor ?? -1,
  due: (row) => dueDay(row.deal) ?? '9999',
  pace: (row) => row.days,
  closing: (row) => row.deal.closingDay ?? '9999',
}

/** Rows in the order asked for; rows alike keep the order of the board. */
export function sortRows(rows: readonly Row[], { column, down }: Sort, language: string): Row[] {
  const key = KEYS[column] ?? KEYS.due
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: 'base' })
  const order = (a: Row, b: Row) => {
    const [left, right] = [key?.(a) ?? '', key?.(b) ?? '']
    const apart =
      typeof left === 'number' && typeof right === 'number' ? left - right : compare(String(left), String(right))
    return down ? -apart : apart
  }
  const currency = (row: Row) => row.deal.amount?.currency ?? '~'
  return [...rows].sort((a, b) => (column === 'amount' ? compare(currency(a), currency(b)) : 0) || order(a, b))
}

export function DealList({ columns, companyNames, today }: Props) {
  const [sort, setSort] = useState<Sort>({ column: 'due', down: false })
  const language = locale.value
  const wide = useWide()
  const rows = useMemo(() => {
    const all = columns.flatMap(({ stage, deals }, position) =>
      deals.map((deal) => ({
        deal,
        stage,
        position,
        company: companyNames.get(deal.companyId ?? '') ?? '',
        days: paceOf(deal, stage, today).days,
      })),
    )
    return sortRows(all, sort, language)
  }, [columns, companyNames, today, sort, language])

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
      cell: ({ deal }) => <span class="name">{deal.title}</span>,
    },
    {
      id: 'company',
      label: t('list.company'),
      width: 'minmax(90px, 1.5fr)',
      sorts: true,
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
  return (
    <div class="page-table">
      <Table
        label={t('nav.deals')}
        rows={rows}
        columns={table}
        keyOf={(row) => row.deal.id}
        onOpen={(row) => go({ page: 'deal', id: row.deal.id })}
        sort={sort}
        onSort={setSort}
      />
    </div>
  )
}
