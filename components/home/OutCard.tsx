/** What is out of standard, the longest first, each with why. */
import { outOfStandard } from '../../lib/db/outOfStandard'
import { pipelines as allPipelines } from '../../lib/db/read'
import { currentDay } from '../../lib/state/clock'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { Answer } from '../shared/Answer'
import { Empty } from '../shared/Empty'
import type { MenuItem } from '../shared/Menu'
import { CardFrame } from './CardFrame'
import { DueRows } from './DueRows'

const ROWS = 5

export function OutCard({ items }: { items: readonly MenuItem[] }) {
  const today = currentDay.value
  const answer = useLive(
    async () => ({ list: await outOfStandard(today, ROWS), pipelines: await allPipelines() }),
    [today],
  )
  const list = answer.state === 'ready' ? answer.value.list : undefined
  const n = formatNumber(list?.total ?? 0)
  return (
    <CardFrame
      title={t('home.card.out')}
      href="#/today"
      report="tooLong"
      aside={list && list.total > 0 && (list.more ? t('today.atLeast', { n }) : n)}
      items={items}
    >
      <Answer of={answer}>
        {({ list: { rows }, pipelines }) =>
          rows.length ? (
            <DueRows rows={rows} today={today} pipelines={pipelines} />
          ) : (
            <Empty action={<a href="#/deals">{t('home.goTo', { place: t('nav.deals') })}</a>}>
              {t('home.outNone')}
            </Empty>
          )
        }
      </Answer>
    </CardFrame>
  )
}
