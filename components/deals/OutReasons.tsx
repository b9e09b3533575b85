/** Why a deal is out of standard, each reason with what can be done about it at once. */
import type { Deal } from '../../lib/core/deal'
import type { OutReason } from '../../lib/core/outOfStandard'
import { type Pipeline, stageOf } from '../../lib/core/pipeline'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { temperatureLabels } from '../../lib/state/temperatures'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import type { Prompt } from './dealMenu'
import { outAction } from './outAction'
import { reasonWords } from './outWords'
import './temperature.css'

type Props = { deal: Deal; pipeline: Pipeline; reasons: readonly OutReason[]; onAsk: (prompt: Prompt) => void }

export function OutReasons({ deal, pipeline, reasons, onAsk }: Props) {
  const stage = stageOf(pipeline, deal.stageId)
  const labels = temperatureLabels.value
  if (!reasons.length) return null
  return (
    <Section class="out-reasons" title={t('today.slow')} tone="near">
      <ul>
        {reasons.map((reason) => {
          const { label, run } = outAction(reason, deal, pipeline, onAsk, labels)
          return (
            <li key={reason.kind}>
              <span>{reasonWords(reason, stage, currentDay.value, labels)}</span>
              <Button small onClick={run}>
                {label}
              </Button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
