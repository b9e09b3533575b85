/** Where the page holds nobody: a person can be added by hand, and the first of today's work is at hand. */
import { todayList } from '../../lib/db/today'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { TaskList } from '../work/TaskList'
import { TodayLine } from '../work/TodayLine'
import type { View } from './view'

const SHORT = 8

export function HomePane({ onView }: { onView: (view: View) => void }) {
  const today = currentDay.value
  const answer = useLive(() => todayList(today, SHORT), [today])
  return (
    <>
      <div class="pad">
        <Button onClick={() => onView({ show: 'add-person', name: '' })}>{t('sidebar.addPerson')}</Button>
      </div>
      <Answer of={answer}>
        {({ rows, total }) => {
          const tasks = rows.flatMap((row) => (row.kind === 'task' ? row.task : []))
          return (
            <Section class="today" title={t('sidebar.today')} count={total}>
              {!rows.length && <p class="quiet">{t('sidebar.todayNone')}</p>}
              <ul>
                {rows.map(
                  (row) =>
                    row.kind === 'deal' && (
                      <li key={row.id}>
                        <button type="button" class="today-line" onClick={() => onView({ show: 'deal', id: row.id })}>
                          <TodayLine row={row} today={today} />
                        </button>
                      </li>
                    ),
                )}
              </ul>
              <TaskList tasks={tasks} />
            </Section>
          )
        }}
      </Answer>
    </>
  )
}
