/** What the deals of a pipeline come to, above its board and its list. */
import { boardTotals, type StageSum } from '../../lib/core/board'
import { formatMoney } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { ownFirst } from './sums'

/** "38 open · €612,300 · weighted €241,900 · NOK 220,000": one figure a currency, the user's own first. */
export function BoardTotals({ stages, counting }: { stages: readonly StageSum[]; counting?: boolean }) {
  const { count, sums, weighted } = boardTotals(stages)
  const own = currentSettings.value?.currency
  const [first, ...others] = ownFirst(sums, own)
  const weight = ownFirst(weighted, own)
  // Part of a sum says nothing.
  if (counting) return <p class="board-totals">{t('board.openSoFar', { n: count })}</p>
  return (
    <p class="board-totals">
      {t('board.open', { n: count })}
      {first && (
        <>
          {' · '}
          <b>{formatMoney(first)}</b> · {t('board.weighted')} <b>{weight[0] && formatMoney(weight[0])}</b>
        </>
      )}
      {others.map((sum, index) => (
        <span key={sum.currency} title={`${t('board.weighted')} ${formatMoney(weight[index + 1] ?? sum)}`}>
          {' · '}
          {formatMoney(sum)}
        </span>
      ))}
    </p>
  )
}
