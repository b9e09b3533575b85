/** How far this month's and this quarter's targets are. What counts them is fetched only where there are targets. */
import { useMemo } from 'preact/hooks'
import { targetsOn } from '../../lib/core/reports/target'
import { allTargets } from '../../lib/db/targets'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { Answer } from '../shared/Answer'
import { Empty } from '../shared/Empty'
import { later } from '../shared/later'
import type { MenuItem } from '../shared/Menu'
import { CardFrame } from './CardFrame'

const TargetLines = later(async () => (await import('./TargetLines')).TargetLines)

export function TargetsCard({ items }: { items: readonly MenuItem[] }) {
  const answer = useLive(allTargets, [])
  const today = currentDay.value
  const all = answer.state === 'ready' ? answer.value : undefined
  const here = useMemo(() => targetsOn(all ?? [], today), [all, today])
  return (
    <CardFrame title={t('home.card.targets')} href="#/targets" items={items}>
      <Answer of={answer}>
        {() =>
          here.length ? (
            <TargetLines here={here} />
          ) : (
            <Empty action={<a href="#/targets">{t('goal.new')}</a>}>{t('goal.none')}</Empty>
          )
        }
      </Answer>
    </CardFrame>
  )
}
