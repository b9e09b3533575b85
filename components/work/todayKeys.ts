/** The keys of today's list. They act on the chosen row; what needs an answer asks for it in place. */
import type { ActionId } from '../../lib/core/actions'
import { type Pipeline, saleStages } from '../../lib/core/pipeline'
import { moveDeal, setStatus } from '../../lib/db/deals'
import type { TodayRow } from '../../lib/db/today'
import { setTaskDone } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { askCalendar } from '../../lib/state/calendar'
import { t } from '../../lib/state/language'
import { menuActs } from '../deals/dealActs'
import { dealMenu, type Prompt } from '../deals/dealMenu'
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
  const about = row?.kind === 'deal' ? row.deal.title : row?.task.title
  const asks = (id: ActionId, prompt: Prompt) => ({
    id,
    about,
    when: isDeal,
    run: () => ask(prompt),
  })
  const reaches = (id: ActionId, by: 'phone' | 'email') => ({
    id,
    about,
    when: () => row?.reach?.[by] !== undefined,
    run: () => reach(by),
  })
  useShortcuts(t('today.today'), [
    { id: 'row.step', shown: ['j', 'k'], run: () => step(1) },
    { id: 'row.stepBack', label: '', shown: [], run: () => step(-1) },
    {
      id: 'deal.open',
      about,
      shown: ['Enter', 'o'],
      when: () => row !== undefined,
      run: () => row && open(row),
    },
    {
      id: 'deal.done',
      about,
      when: () => row !== undefined,
      run: () => {
        if (row?.kind === 'task') void act(() => setTaskDone(row.id, true))
        else ask('next')
      },
    },
    { id: 'deal.snooze', about, when: () => row !== undefined, run: () => ask('snooze') },
    {
      id: 'deal.stage',
      perKey: true,
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      shown: [`1–${Math.min(9, stages.length)}`],
      when: isDeal,
      run: (event) => {
        const stage = stages[Number(event.key) - 1]
        if (!deal || !pipeline || !stage) return
        moveOn(deal, pipeline, stage.id, ask, () => act(() => moveDeal(deal.id, stage.id)))
      },
    },
    {
      id: 'deal.won',
      about,
      when: isDeal,
      run: () => deal && void act(() => setStatus(deal.id, { status: 'won' })),
    },
    asks('deal.lost', 'lost'),
    asks('deal.cancelled', 'cancelled'),
    asks('deal.standby', 'standby'),
    asks('record.call', 'call'),
    asks('deal.edit', 'edit'),
    reaches('today.phone', 'phone'),
    reaches('today.mail', 'email'),
    {
      id: 'task.calendar',
      about,
      when: () => row?.kind === 'task',
      run: () => row && askCalendar('task', row.id),
    },
    ...(deal && pipeline ? menuActs(dealMenu(deal, pipeline, pipelines, ask), about) : []),
  ])
}
