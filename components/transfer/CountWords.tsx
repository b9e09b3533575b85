/** How many rows had which fate; together they are all that went in. */
import { FATES, type FateCounts } from '../../lib/core/import/fate'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'

export function CountWords({ counts }: { counts: FateCounts }) {
  return (
    <dl class="fate-counts">
      {FATES.filter((fate) => counts[fate]).map((fate) => (
        <div key={fate}>
          <dt>{t(`transfer.fate.${fate}`)}</dt>
          <dd class={fate === 'refused' ? 'late' : undefined}>{formatNumber(counts[fate])}</dd>
        </div>
      ))}
    </dl>
  )
}
