/** The question that stands open under a deal: what is next, until when, why, what its next stage needs. The same in sidebar, popup and pages. */
import type { Deal } from '../../lib/core/deal'
import type { Pipeline } from '../../lib/core/pipeline'
import { editDeal, snoozeDeal } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { ActivityForm } from '../work/ActivityForm'
import { DealForm } from './DealForm'
import type { Prompt } from './dealMenu'
import { GateForm } from './GateForm'
import { NextForm } from './NextForm'
import { PipelineForm } from './PipelineForm'
import { ReasonForm } from './ReasonForm'
import { SnoozeForm } from './SnoozeForm'
import { TemperatureForm } from './TemperatureForm'

type Props = { deal: Deal; pipelines: readonly Pipeline[]; prompt: Prompt; onDone: () => void }

export function DealPrompt({ deal, pipelines, prompt, onDone }: Props) {
  switch (prompt) {
    case 'next':
      return <NextForm deal={deal} mode="done" onDone={onDone} />
    case 'plan':
      return <NextForm deal={deal} mode="plan" onDone={onDone} />
    case 'standby':
      return <NextForm deal={deal} mode="standby" onDone={onDone} />
    case 'snooze':
      return (
        <SnoozeForm
          onDay={async (day) => (await actOn(deal, (seen) => snoozeDeal(deal.id, day, seen))) !== undefined}
          onDone={onDone}
        />
      )
    case 'closing':
      return (
        <SnoozeForm
          label={t('out.closingNew')}
          save={t('save')}
          onDay={async (closingDay) =>
            (await actOn(deal, (seen) => editDeal(deal.id, { closingDay }, seen))) !== undefined
          }
          onDone={onDone}
        />
      )
    case 'temperature':
      return <TemperatureForm deal={deal} onDone={onDone} />
    case 'pipeline':
      return <PipelineForm deal={deal} pipelines={pipelines} onDone={onDone} />
    case 'lost':
    case 'cancelled':
      return <ReasonForm deal={deal} status={prompt} onDone={onDone} />
    case 'edit':
      return <DealForm deal={deal} pipelines={pipelines} onDone={onDone} />
    case 'call':
      return (
        <ActivityForm
          kind="call"
          links={[`d:${deal.id}`, ...deal.people.map((p) => `p:${p.personId}` as const)]}
          deals={[deal]}
          onDone={onDone}
        />
      )
    default: {
      const pipeline = pipelines.find((one) => one.id === deal.pipelineId)
      if (!pipeline) return null
      return <GateForm deal={deal} pipeline={pipeline} stageId={prompt.slice('gate:'.length)} onDone={onDone} />
    }
  }
}
