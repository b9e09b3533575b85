/** The keys of a deal's page, the same ones that act on a row of today's list: stages by their numbers, statuses and questions by letters. */
import { type Deal, OPEN } from '../../lib/core/deal'
import { stagesFor } from '../../lib/core/gate'
import type { Pipeline } from '../../lib/core/pipeline'
import { setStatus } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { useShortcuts } from '../shared/shortcuts'
import type { Prompt } from './dealMenu'
import { moveOn } from './moveOn'

/** @param ask opens a question in place */
export function useDealKeys(deal: Deal, pipeline: Pipeline, ask: (prompt: Prompt) => void): void {
  const isOpen = () => OPEN.includes(deal.status)
  const asks = (key: string, label: string, prompt: Prompt) => ({
    keys: [key],
    label,
    when: isOpen,
    run: () => ask(prompt),
  })
  const { stages } = pipeline
  useShortcuts(t('deal.deal'), [
    asks('d', t('today.keyDone'), 'next'),
    asks('s', t('today.keySnooze'), 'snooze'),
    asks('h', t('temperature.say'), 'temperature'),
    {
      keys: ['1', '2', '3', '4', '5', '6', '7', '8', '9'],
      shown: [`1–${Math.min(9, stages.length)}`],
      label: t('today.keyStage'),
      when: () => stagesFor(pipeline, deal).length > 0,
      run: (event) => {
        const stage = stages[Number(event.key) - 1]
        if (!stage || stage.id === deal.stageId || !stagesFor(pipeline, deal).includes(stage)) return
        moveOn(deal, pipeline, stage.id, ask)
      },
    },
    {
      keys: ['w'],
      label: t('today.keyWon'),
      when: isOpen,
      run: () => void actOn(deal, (seen) => setStatus(deal.id, { status: 'won' }, seen)),
    },
    asks('l', t('today.keyLost'), 'lost'),
    asks('x', t('today.keyCancelled'), 'cancelled'),
    asks('b', t('today.keyStandby'), 'standby'),
  ])
}
