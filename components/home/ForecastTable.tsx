/** A pipeline's forecast as a table: each month leads to its deals; below, over how many it stands. */
import type { Day } from '../../lib/core/days'
import { addDays } from '../../lib/core/days'
import type { Condition, Filter } from '../../lib/core/filter'
import { daysOf, type Expected } from '../../lib/core/forecast'
import type { Pipeline } from '../../lib/core/pipeline'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { openDealsWith } from '../../lib/state/views'
import { ownFirst } from '../deals/sums'
import { monthWords } from './monthWords'
import { SumsTable } from './SumsTable'

type Props = { months: readonly Expected[]; pipeline: Pipeline; today: Day; label?: string }

export function ForecastTable({ months, pipeline, today, label }: Props) {
  const own = currentSettings.value?.currency
  const n = months.reduce((sum, { count }) => sum + count, 0)
  const bare = months.reduce((sum, { unpriced }) => sum + unpriced, 0)
  return (
    <>
      <SumsTable
        first={t('home.month')}
        counted={t('home.deals')}
        label={label}
        rows={months.map(({ month, count, sums, weighted }) => ({
          key: month,
          head: (
            <button type="button" class="link" onClick={() => openDealsWith(closingIn(month, today), pipeline.id)}>
              {monthWords(month)}
            </button>
          ),
          count,
          sums: ownFirst(sums, own),
          weighted: ownFirst(weighted, own),
        }))}
      />
      <p class="hint">
        {bare ? t('home.forecastBare', { n, bare: formatNumber(bare) }) : t('home.forecastOver', { n })}
      </p>
    </>
  )
}

/** The deals of a stretch, as the filter of the list asks for them. */
function closingIn(month: Expected['month'], today: Day): Filter {
  const field = 'closingDay'
  const { from, to } = daysOf(month, today)
  const conditions: Condition[] = [
    ...(from ? [{ field, op: 'after', value: addDays(from, -1) }] : []),
    ...(to ? [{ field, op: 'before', value: addDays(to, 1) }] : []),
  ]
  return {
    join: 'and',
    groups: [{ join: 'and', conditions: conditions.length ? conditions : [{ field, op: 'empty' }] }],
  }
}
