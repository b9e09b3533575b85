/** The head of a column: its stage, what that asks, how many deals it holds and what they come to. */
import type { Column } from '../../lib/core/board'
import type { SiftedColumn } from '../../lib/core/boardGroups'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { sumsInWords } from './sums'

export function ColumnHead({ column }: { column: Column | SiftedColumn }) {
  const { stage, count, sums } = column
  const asks = [
    t('board.chance', { percent: stage.probability }),
    ...(stage.standard ? [t('board.standard', { n: stage.standard })] : []),
    ...(stage.learntFrom ? [t('today.learnt', { n: stage.learntFrom })] : []),
  ]
  const counting = 'counting' in column && column.counting
  return (
    <header title={stage.criteria} data-color={stage.color}>
      <h2 class="name cut">{stage.name}</h2>
      <span class="hint">{asks.join(' · ')}</span>
      <p class="quiet cut">
        {counting
          ? t('board.soFar', { n: count })
          : [formatNumber(count), ...sumsInWords(sums, currentSettings.value?.currency)].join(' · ')}
      </p>
    </header>
  )
}
