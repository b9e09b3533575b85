/** Everything that was changed, newest first, by day; each change can be taken back, however old. */
import { useState } from 'preact/hooks'
import type { Change } from '../../lib/core/change'
import { dayOf } from '../../lib/core/days'
import { latestChanges } from '../../lib/db/history'
import { currentDay } from '../../lib/state/clock'
import { formatDay, formatLongDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { Page } from '../Page'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { Section } from '../shared/Section'
import { capital } from '../work/due'
import { HistoryLine } from './HistoryLine'
import './history.css'

const FIRST = 100

export function HistoryPage() {
  const [limit, setLimit] = useState(FIRST)
  const { value: changes, error } = useKept(() => latestChanges(limit + 1), [limit])
  const shown = changes?.slice(0, limit) ?? []
  return (
    <Page title={t('nav.history')}>
      <div class="page-body history">
        {error ? (
          <p class="failed" role="alert">
            {t('failed', { why: String(error) })}
          </p>
        ) : !changes ? (
          <Skeleton rows={12} />
        ) : !changes.length ? (
          <Empty centred>{t('history.none')}</Empty>
        ) : (
          byDay(shown).map(({ day, list }) => (
            <Section key={day} title={dayTitle(day)} count={list.length}>
              <ol class="history-day">
                {list.map((change) => (
                  <HistoryLine key={change.seq} change={change} />
                ))}
              </ol>
            </Section>
          ))
        )}
        {changes && changes.length > limit && (
          <Button onClick={() => setLimit(limit * 2)}>{t('history.earlier')}</Button>
        )}
      </div>
    </Page>
  )
}

/** "Today", "Yesterday", then the day in full. */
function dayTitle(day: string): string {
  const near = formatDay(day, currentDay.value)
  return /\d/.test(near) ? capital(formatLongDay(day)) : capital(near)
}

function byDay(changes: readonly Change[]): { day: string; list: Change[] }[] {
  const days: { day: string; list: Change[] }[] = []
  for (const change of changes) {
    const day = dayOf(change.at)
    const last = days.at(-1)
    if (last?.day === day) last.list.push(change)
    else days.push({ day, list: [change] })
  }
  return days
}
