/** What is due today, counted, and its first rows. */
import { todayList } from '../../lib/db/today'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { Answer } from '../shared/Answer'
import { Empty } from '../shared/Empty'
import type { MenuItem } from '../shared/Menu'
import { CardFrame } from './CardFrame'
import { DueRows } from './DueRows'

const ROWS = 5

export function TodayCard({ items }: { items: readonly MenuItem[] }) {
  const today = currentDay.value
  const answer = useLive(() => todayList(today, ROWS), [today])
  const { total, overdue } = answer.state === 'ready' ? answer.value : { total: 0, overdue: 0 }
  return (
    <CardFrame
      title={t('home.card.today')}
      href="#/today"
      aside={total > 0 && t('home.todayDue', { n: total, late: overdue })}
      items={items}
    >
      <Answer of={answer}>
        {({ rows }) =>
          rows.length ? (
            <>
              <DueRows rows={rows} today={today} />
              {total > rows.length && (
                <p>
                  <a href="#/today">{t('home.todayMore')}</a>
                </p>
              )}
            </>
          ) : (
            <Empty action={<a href="#/deals">{t('home.goTo', { place: t('nav.deals') })}</a>}>{t('today.none')}</Empty>
          )
        }
      </Answer>
    </CardFrame>
  )
}
