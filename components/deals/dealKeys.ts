/** The keys of a deal's page, the same ones that act on a row of today's list: stages by their numbers, statuses and questions by letters. */
import type { ActionId } from '../../lib/core/actions'
import { type Deal, OPEN } from '../../lib/core/deal'
import { stagesFor } from '../../lib/core/gate'
import type { Pipeline } from '../../lib/core/pipeline'
import { setStatus } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { useShortcuts } from '../shared/shortcuts'
import { menuActs } from './dealActs'
import { dealMenu, type Prompt } from './dealMenu'
import { moveOn } from './moveOn'

/** @param ask opens a question in place */
export function useDealKeys(
  deal: Deal,
  pipeline: Pipeline,
  pipelines: readonly Pipeline[],
  ask: (prompt: Prompt) => void,
): void {
  const isOpen = () => OPEN.includes(deal.status)
  const asks = (id: ActionId, prompt: Prompt) => ({
    id,
    when: isOpen,
    run: () => ask(prompt),
  })
  const { stages } = pipeline
  useShortcuts(t('deal.deal'), [
    asks('deal.done', 'next'),
    asks('deal.plan', 'plan'),
    asks('deal.snooze', 'snooze'),
    asks('deal.temperature', 'temperature'),
    {
      id: 'deal.stage',
      perKey: true,
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      shown: [`1–${Math.min(9, stages.length)}`],
      when: () => stagesFor(pipeline, deal).length > 0,
      run: (event) => {
        const stage = stages[Number(event.key) - 1]
        if (!stage || stage.id === deal.stageId || !stagesFor(pipeline, deal).includes(stage)) return
        moveOn(deal, pipeline, stage.id, ask)
      },
    },
    {
      id: 'deal.won',
      when: isOpen,
      run: () => void actOn(deal, (seen) => setStatus(deal.id, { status: 'won' }, seen)),
    },
    asks('deal.lost', 'lost'),
    asks('deal.cancelled', 'cancelled'),
    asks('deal.standby', 'standby'),
    asks('deal.edit', 'edit'),
    // The page itself knows where to go once its deal is gone.
    ...menuActs(dealMenu(deal, pipeline, pipelines, ask).filter(({ id }) => id !== 'remove')),
  ])
}
