/** Everything that was changed, newest first, by day, kind or record; each change can be taken back, however old. */
import { useState } from 'preact/hooks'
import type { Change } from '../../lib/core/change'
import { kindsOf } from '../../lib/core/changeGroups'
import { addDays, dayOf } from '../../lib/core/days'
import { latestChanges, nameOfRecord } from '../../lib/db/history'
import { currentDay } from '../../lib/state/clock'
import { formatDay, formatLongDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useKept, useReady } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { Page } from '../Page'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { Section } from '../shared/Section'
import { capital } from '../work/due'
import { type Chosen, HistoryFilter } from './HistoryFilter'
import { HistoryLine } from './HistoryLine'
import './history.css'

const FIRST = 50

/** @param record `table:id` of the one record whose changes are asked for */
export function HistoryPage({ record }: { record?: string }) {
  const [limit, setLimit] = useState(FIRST)
  const [chosen, setChosen] = useState<Chosen>({ group: '', day: '' })
  const { group, day } = chosen
  const kinds = group ? kindsOf(group) : undefined
  const between = day ? { from: startOf(day), to: startOf(addDays(day, 1)) } : undefined
  const { value: changes, error } = useKept(
    () => latestChanges(limit + 1, { kinds, between, record }),
    [limit, group, day, record],
  )
  const shown = changes?.slice(0, limit) ?? []
  return (
    <Page title={t('nav.history')} actions={<HistoryFilter chosen={chosen} onChoose={setChosen} />}>
      <div class="page-body history">
        {record && <OfRecord record={record} />}
        {error ? (
          <p class="failed" role="alert">
            {t('failed', { why: String(error) })}
          </p>
        ) : !changes ? (
          <Skeleton rows={12} />
        ) : !changes.length ? (
          <Empty
            centred
            action={
              group || day ? (
                <Button onClick={() => setChosen({ group: '', day: '' })}>{t('empty.showAll')}</Button>
              ) : (
                <a class="button" href={record ? '#/history' : '#/people'}>
                  {record ? t('empty.showAll') : t('home.goTo', { place: t('nav.people') })}
                </a>
              )
            }
          >
            {group || day || record ? t('history.noneSuch') : t('history.none')}
          </Empty>
        ) : (
          byDay(shown).map(({ day: when, list }) => (
            <Section key={when} title={dayTitle(when)} count={list.length}>
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

/** Whose changes these are, and the way back to all. */
function OfRecord({ record }: { record: string }) {
  const name = useReady(() => nameOfRecord(record), [record])
  return (
    <p class="row">
      <span>{t('history.ofRecord', { name: name || t('history.gone') })}</span>
      <a href={addressOf({ page: 'history' })}>{t('history.allRecords')}</a>
    </p>
  )
}

/** The instant at which a day begins here. */
const startOf = (day: string) => new Date(`${day}T00:00`).toISOString()

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
