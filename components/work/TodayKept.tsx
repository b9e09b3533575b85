/** Today's list as it was kept, to be looked at and not touched until the database has confirmed it. */
import type { Day } from '../../lib/core/days'
import type { KeptToday } from '../../lib/state/keptCopy'
import { Section } from '../shared/Section'
import { TodayActions } from './TodayActions'
import { TodayHead } from './TodayHead'
import { TodayLine } from './TodayLine'
import { TodayReach } from './TodayReach'
import { stageName, todayGroups, whyOut } from './todayGroups'
import './today.css'

export function TodayKept({ day, kept: { due, slow, done, pipelines, labels } }: { day: Day; kept: KeptToday }) {
  const groups = todayGroups(due, slow)
  const first = groups[0]?.rows[0]
  return (
    <div class="today-list">
      <TodayHead today={day} total={due.total} done={done} checking />
      <div class="rows" inert aria-busy>
        {groups.map((group) => (
          <Section key={group.id} title={group.title} count={group.total} tone={group.tone}>
            <ul>
              {group.rows.map((row) => (
                <li key={row.id} class={row === first ? 'today-item chosen' : 'today-item'}>
                  <button type="button" class="today-line" data-row={row.id} tabIndex={-1}>
                    <TodayLine
                      row={row}
                      today={day}
                      stage={stageName(row, pipelines)}
                      reasons={whyOut(row, pipelines, day, labels)}
                    />
                  </button>
                  <TodayReach row={row} chosen={row === first} />
                  {row === first && (
                    <TodayActions
                      row={row}
                      pipelines={pipelines}
                      labels={labels}
                      items={[]}
                      onAsk={nothing}
                      onTaskDone={nothing}
                    />
                  )}
                </li>
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </div>
  )
}

const nothing = () => undefined
