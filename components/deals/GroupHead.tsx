/** The heading of a group of cards within a column: what its deals have in common, how many they are, and what they come to. */
import { ChevronDown, ChevronRight } from 'lucide-preact'
import type { Group } from '../../lib/core/boardGroups'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { sumsInWords } from './sums'

/** With the gap below it, in pixels: as `boardGroups.css` has it. */
export const GROUP_HEIGHT = 34

type Props = { group: Group; name: string; counting: boolean; onPress: () => void }

export function GroupHead({ group, name, counting, onPress }: Props) {
  const { count, sums, closed } = group
  const words = counting
    ? t('board.soFar', { n: count })
    : [formatNumber(count), ...sumsInWords(sums, currentSettings.value?.currency)].join(' · ')
  return (
    <button
      type="button"
      class="board-group"
      aria-expanded={!closed}
      data-group={group.key}
      title={`${name} · ${words}`}
      aria-label={`${name}: ${words}`}
      onClick={onPress}
    >
      {closed ? <ChevronRight size={14} aria-hidden /> : <ChevronDown size={14} aria-hidden />}
      <span class="name cut">{name}</span>
      <span class="quiet cut">{words}</span>
    </button>
  )
}
