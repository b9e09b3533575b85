/** And, or: one choice between all conditions of a group, or between all groups. */
import type { Join } from '../../lib/core/filter'
import { t } from '../../lib/state/language'

type Props = { label: string; join: Join; onJoin: (join: Join) => void }

export function JoinSelect({ label, join, onJoin }: Props) {
  return (
    <select
      class="input filter-join"
      aria-label={label}
      value={join}
      onChange={(event) => onJoin(event.currentTarget.value as Join)}
    >
      <option value="and">{t('filter.and')}</option>
      <option value="or">{t('filter.or')}</option>
    </select>
  )
}
