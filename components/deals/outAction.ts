/** What is done with one press about a reason for which a deal is out of standard. */
import type { Deal } from '../../lib/core/deal'
import type { OutReason } from '../../lib/core/outOfStandard'
import { nextStage, type Pipeline } from '../../lib/core/pipeline'
import type { TemperatureLabel } from '../../lib/core/temperature'
import { setStatus } from '../../lib/db/deals'
import { setTemperature } from '../../lib/db/temperature'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import type { Prompt } from './dealMenu'
import { moveOn } from './moveOn'

/**
 * The word for it, and doing it.
 * @param ask opens a question in place
 * @param labels those of temperature, where the one it had may be said again
 */
export function outAction(
  reason: OutReason,
  deal: Deal,
  pipeline: Pipeline,
  ask: (prompt: Prompt) => void,
  labels: readonly TemperatureLabel[] = [],
): { label: string; run: () => void } {
  switch (reason.kind) {
    case 'pace': {
      const next = nextStage(pipeline, deal.stageId)
      return next
        ? {
            label: t('deal.moveTo', { stage: next.name }),
            run: () => void moveOn(deal, pipeline, next.id, ask),
          }
        : {
            label: t('deal.winTo'),
            run: () => void actOn(deal, (seen) => setStatus(deal.id, { status: 'won' }, seen)),
          }
    }
    case 'closing':
      return { label: t('out.closingNew'), run: () => ask('closing') }
    case 'silent':
      return { label: t('out.plan'), run: () => ask('plan') }
    case 'temperature': {
      const label = labels.find((one) => one.id === reason.id)
      return label
        ? {
            label: t('temperature.still', { label: label.name }),
            run: () => void actOn(deal, (seen) => setTemperature(deal.id, label, seen)),
          }
        : { label: t('temperature.say'), run: () => ask('temperature') }
    }
  }
}
