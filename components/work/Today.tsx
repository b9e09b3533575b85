/**
 * Today's list: what is late, what is due or woke from standby, what is out of standard. The chosen row opens its actions,
 * each with its key; every act answers with Undo. The toolbar popup and the full page both show it.
 */
import type { ComponentChildren } from 'preact'
import type { MutableRef } from 'preact/hooks'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { TodayRow } from '../../lib/db/today'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import type { Prompt } from '../deals/dealMenu'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { Section } from '../shared/Section'
import { TodayHead } from './TodayHead'
import { TodayItem } from './TodayItem'
import { isSlow, todayGroups } from './todayGroups'
import { useTodayKeys } from './todayKeys'
import { useRowFocus } from './useRowFocus'
import { useToday } from './useToday'
import './today.css'

const PAGE = 30

export type TodayHandle = { focus: () => void; open: () => void }
type Props = {
  /** Goes to the page of a row. */
  onOpen: (row: TodayRow) => void
  /** Lets the search field above hand the keyboard over. */
  handle?: MutableRef<TodayHandle | null>
  /** What can be done when nothing is due. */
  empty?: ComponentChildren
  /** What a row tells besides, where there is room for it. */
  more?: (row: TodayRow) => string | undefined
}

export function Today({ onOpen, handle, empty, more }: Props) {
  const today = currentDay.value
  const [limit, setLimit] = useState(PAGE)
  const [asked, setAsked] = useState<{ id: string; prompt: Prompt }>()
  const list = useRef<HTMLDivElement>(null)
  const { due, slow, pipelines, labels = [], done, checking, checkingSlow, error } = useToday(today, limit)

  const groups = todayGroups(due, slow)
  const rows = groups.flatMap((group) => group.rows)
  const focus = useRowFocus(
    rows.map((row) => row.id),
    list,
    groups.flatMap((group) => group.rows.map(() => group.id)),
  )
  // What is not confirmed yet is looked at and not touched.
  const isSure = (one: TodayRow) => !checking && !(checkingSlow && isSlow(one))
  const row = rows.find((one) => one.id === focus.id && isSure(one))
  const ask = (prompt: Prompt) => row && setAsked({ id: row.id, prompt })
  const reach = (by: 'phone' | 'email') =>
    list.current?.querySelector<HTMLElement>(`.today-item.chosen [data-reach="${by}"]`)?.click()
  useTodayKeys({ row, pipelines, ask, step: focus.step, open: onOpen, reach })
  useLayoutEffect(() => {
    if (handle) handle.current = { focus: focus.focus, open: () => row && onOpen(row) }
  })

  return (
    <div class="today-list">
      <TodayHead today={today} total={due?.total} done={done} checking={checking} />
      {error !== undefined && (
        <p class="pad failed" role="alert">
          {t('failed', { why: String(error) })}
        </p>
      )}
      {!due && error === undefined && (
        <div class="pad">
          <Skeleton rows={9} />
        </div>
      )}
      {due && !rows.length && (
        <Empty centred action={empty}>
          {t('today.none')}
        </Empty>
      )}
      <div
        class="rows"
        ref={list}
        inert={checking}
        aria-busy={checking || undefined}
        onFocusIn={focus.onFocusIn}
        onFocusOut={focus.onFocusOut}
      >
        {groups.map((group) => (
          <Section key={group.id} title={group.title} count={group.total} tone={group.tone}>
            <ul {...(group.id === 'slow' && checkingSlow && !checking && { inert: true, 'aria-busy': true })}>
              {group.rows.map((one) => (
                <TodayItem
                  key={one.id}
                  row={one}
                  today={today}
                  pipelines={pipelines}
                  labels={labels}
                  chosen={one.id === focus.id}
                  more={more?.(one)}
                  prompt={asked?.id === one.id ? asked.prompt : undefined}
                  onChoose={() => focus.choose(one.id)}
                  onOpen={() => onOpen(one)}
                  onAsk={(prompt) => setAsked({ id: one.id, prompt })}
                  onAnswered={() => {
                    setAsked(undefined)
                    focus.step(0)
                  }}
                />
              ))}
            </ul>
          </Section>
        ))}
        {due && due.total > due.rows.length && (
          <div class="pad">
            <Button onClick={() => setLimit(limit + PAGE)}>
              {t('today.more', { n: Math.min(PAGE, due.total - due.rows.length) })}
            </Button>
          </div>
        )}
      </div>
    </div>
  )
}
