/** The keys of today's list. They act on the chosen row; what needs an answer asks for it in place. */
import { type Pipeline, saleStages } from '../../lib/core/pipeline'
import { moveDeal, setStatus } from '../../lib/db/deals'
import type { TodayRow } from '../../lib/db/today'
import { setTaskDone } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import type { Prompt } from '../deals/dealMenu'
import { moveOn } from '../deals/moveOn'
import { useShortcuts } from '../shared/shortcuts'

type Keys = {
  row: TodayRow | undefined
  pipelines: readonly Pipeline[]
  ask: (prompt: Prompt) => void
  step: (by: number) => void
  /** Presses the link by which the row's person is reached. */
  reach: (by: 'phone' | 'email') => void
  open: (row: TodayRow) => void
}

export function useTodayKeys({ row, pipelines, ask, step, open, reach }: Keys): void {
  const deal = row?.kind === 'deal' ? row.deal : undefined
  const pipeline = pipelines.find((one) => one.id === deal?.pipelineId)
  const stages = pipeline ? saleStages(pipeline) : []
  const isDeal = () => deal !== undefined
  const asks = (key: string, label: Parameters<typeof t>[0], prompt: Prompt) => ({
    keys: [key],
    label: t(label),
    when: isDeal,
    run: () => ask(prompt),
  })
  const reaches = (key: string, label: Parameters<typeof t>[0], by: 'phone' | 'email') => ({
    keys: [key],
    label: t(label),
    when: () => row?.reach?.[by] !== undefined,
    run: () => reach(by),
  })
  useShortcuts(t('today.today'), [
    { keys: ['j', 'ArrowDown'], label: t('today.keyNext'), shown: ['j', 'k'], run: () => step(1) },
    { keys: ['k', 'ArrowUp'], label: '', shown: [], run: () => step(-1) },
    {
      keys: ['o'],
      shown: ['Enter', 'o'],
      label: t('today.keyOpen'),
      when: () => row !== undefined,
      run: () => row && open(row),
    },
    {
      keys: ['d'],
      label: t('today.keyDone'),
      when: () => row !== undefined,
      run: () => {
        if (row?.kind === 'task') void act(() => setTaskDone(row.id, true))
        else ask('next')
      },
    },
    { keys: ['s'], label: t('today.keySnooze'), when: () => row !== undefined, run: () => ask('snooze') },
    {
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      shown: [`1–${Math.min(9, stages.length)}`],
      label: t('today.keyStage'),
      when: isDeal,
      run: (event) => {
        const stage = stages[Number(event.key) - 1]
        if (!deal || !pipeline || !stage) return
        moveOn(deal, pipeline, stage.id, ask, () => act(() => moveDeal(deal.id, stage.id)))
      },
    },
    {
      keys: ['w'],
      label: t('today.keyWon'),
      when: isDeal,
      run: () => deal && void act(() => setStatus(deal.id, { status: 'won' })),
    },
    asks('l', 'today.keyLost', 'lost'),
    asks('x', 'today.keyCancelled', 'cancelled'),
    asks('b', 'today.keyStandby', 'standby'),
    asks('c', 'today.keyCall', 'call'),
    asks('e', 'today.keyEdit', 'edit'),
    reaches('p', 'today.keyPhone', 'phone'),
    reaches('m', 'today.keyMail', 'email'),
  ])
}
