/** A row of today in two lines: what it is, whose, how much; what is next, in which stage, and how late. */
import type { Day } from '../../lib/core/days'
import type { TodayRow } from '../../lib/db/today'
import { formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { dueWords } from './due'
import { isSlow, outMark } from './todayGroups'
import './today.css'

/**
 * @param today the day that it is read on
 * @param stage the name of the deal's stage, where it is to be told
 * @param more what is to be told of it besides
 * @param reasons why the deal is out of standard: of one that asks for nothing today in place of what is next, else in short
 */
export function TodayLine({
  row,
  today,
  stage,
  reasons = [],
  more,
}: {
  row: TodayRow
  today: Day
  stage?: string
  reasons?: readonly string[]
  more?: string
}) {
  const why = isSlow(row) ? reasons : []
  const mark = isSlow(row) ? undefined : outMark(row)
  // How long it has been there names the stage already.
  const where = why.length && row.kind === 'deal' && row.out?.some(({ kind }) => kind === 'pace') ? undefined : stage
  const due = dueWords(row.day, row.time, today, true)
  const amount = row.kind === 'deal' ? row.deal.amount : undefined
  return (
    <>
      <span class="first">
        <span class="cut">
          <span class="name">{row.kind === 'deal' ? row.deal.title : row.task.title}</span>{' '}
          <span class="quiet">{row.company}</span>
        </span>
        {amount ? (
          <span class="amount">{formatMoney(amount)}</span>
        ) : (
          row.kind === 'deal' && <span class="hint">{t('deal.noAmount')}</span>
        )}
      </span>
      <span class="second">
        {/* Several reasons are all to be read. */}
        <span class={why.length > 1 ? undefined : 'cut'}>
          {why.join(' · ') || nextText(row)}
          {mark && (
            <span class="near" title={reasons.join(' · ')}>
              {' '}
              · {mark}
            </span>
          )}
          {where && <span class="hint"> · {where}</span>}
          {row.person && <span class="hint"> · {row.person}</span>}
          {more && <span class="hint"> · {more}</span>}
        </span>
        {!why.length && <span class={due.tone === 'late' ? 'late' : 'quiet'}>{due.text}</span>}
      </span>
    </>
  )
}

function nextText(row: TodayRow): string {
  if (row.kind === 'task') return t('work.task')
  const text = row.deal.nextAction?.text
  if (row.due === 'woken') return text ? t('due.wokenFor', { action: text }) : t('due.woken')
  return text ?? t('next.none')
}
