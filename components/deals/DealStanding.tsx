/** Where a deal stands: its stages to press, its status, and what is next on it. */
import { useState } from 'preact/hooks'
import { dayOf } from '../../lib/core/days'
import { type Deal, OPEN, type Status } from '../../lib/core/deal'
import { stagesFor } from '../../lib/core/gate'
import { outReasons } from '../../lib/core/outOfStandard'
import { paceOf } from '../../lib/core/pace'
import { type Pipeline, saleStages, stageOf } from '../../lib/core/pipeline'
import { setStatus } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import { currentDay } from '../../lib/state/clock'
import { formatDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { temperatureLabels } from '../../lib/state/temperatures'
import { Button } from '../shared/Button'
import { DealPrompt } from './DealPrompt'
import './deals.css'
import { useDealKeys } from './dealKeys'
import type { Prompt } from './dealMenu'
import { paceInFull } from './dealWords'
import { LearntStandard } from './LearntStandard'
import { moveOn } from './moveOn'
import { NextAction } from './NextAction'
import { OutReasons } from './OutReasons'
import { StageChecklist } from './StageChecklist'
import { TemperatureLine } from './TemperatureLine'

const STATUSES: readonly Status[] = ['todo', 'standby', 'won', 'lost', 'cancelled']
type Props = {
  deal: Deal
  pipeline: Pipeline
  pipelines: readonly Pipeline[]
  /** The instant at which something happened on it last. */
  lastActivity?: string
}

export function DealStanding({ deal, pipeline, pipelines, lastActivity }: Props) {
  const [prompt, setPrompt] = useState<Prompt>()
  const open = OPEN.includes(deal.status)
  const stage = stageOf(pipeline, deal.stageId)
  // What comes after the sale is a matter of deals won.
  const steps = deal.status === 'won' ? pipeline.stages : saleStages(pipeline)
  const at = steps.indexOf(stage)
  const reachable = stagesFor(pipeline, deal)
  const pace = paceOf(deal, stage, currentDay.value)
  const reasons = outReasons(deal, stage, { today: currentDay.value, labels: temperatureLabels.value, lastActivity })
  useDealKeys(deal, pipeline, pipelines, setPrompt)
  const toStatus = (status: Status) => {
    if (status === deal.status && status !== 'standby') return
    if (status === 'todo' || status === 'won') void actOn(deal, (seen) => setStatus(deal.id, { status }, seen))
    else setPrompt(status)
  }
  return (
    <section class="pad standing-now" aria-label={t('deal.stage')}>
      <ol class={`stage-steps ${open ? (pace.tone ?? '') : 'closed'}`}>
        {steps.map((one, index) => (
          <li key={one.id} class={index < at ? 'past' : index === at ? 'here' : undefined} data-color={one.color}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              disabled={!reachable.includes(one)}
              title={one.criteria}
              onClick={() => moveOn(deal, pipeline, one.id, setPrompt)}
            >
              <span class="bar" aria-hidden="true" />
              <span class="cut">{one.name}</span>
            </button>
          </li>
        ))}
      </ol>
      {pipelines.length > 1 && (
        <p class="temperature-line">
          <span class="quiet">{pipeline.name}</span>
          <Button kind="quiet" small onClick={() => setPrompt('pipeline')}>
            {t('pipeline.move')}
          </Button>
        </p>
      )}
      {open && (
        <p class="quiet">
          <span class={pace.tone}>{paceInFull(pace)}</span> · {t('board.chance', { percent: stage.probability })}
          {stage.criteria && ` · ${stage.criteria}`}
        </p>
      )}
      {(open || stage.after) && <StageChecklist deal={deal} stage={stage} />}
      {open && <LearntStandard pipelineId={pipeline.id} stage={stage} used={stage.learntFrom !== undefined} />}
      <OutReasons deal={deal} pipeline={pipeline} reasons={reasons} onAsk={setPrompt} />
      <fieldset class="segments">
        <legend class="unseen">{t('dealPage.status')}</legend>
        {STATUSES.map((status) => (
          <Button key={status} pressed={deal.status === status} onClick={() => toStatus(status)}>
            {t(`status.${status}`)}
          </Button>
        ))}
      </fieldset>
      {open && <TemperatureLine deal={deal} onAsk={() => setPrompt('temperature')} />}
      {!open && (
        <p>
          {t(`status.${deal.status}`)}
          {deal.closedAt && `, ${formatDay(dayOf(deal.closedAt))}`}
          {deal.reason && <span class="quiet"> · {deal.reason}</span>}
          {deal.rival && <span class="quiet"> · {t('deal.toRival', { rival: deal.rival })}</span>}
        </p>
      )}
      {/* One place for the question, so that it stands there still when the deal is closed elsewhere meanwhile. */}
      {(open || prompt) && (
        <div class="deal-card">
          {open && prompt !== 'next' && prompt !== 'plan' && prompt !== 'standby' && (
            <NextAction deal={deal} onDone={() => setPrompt('next')} onPlan={() => setPrompt('plan')} />
          )}
          {prompt && <Asked deal={deal} pipelines={pipelines} prompt={prompt} onDone={() => setPrompt(undefined)} />}
        </div>
      )}
    </section>
  )
}

function Asked(props: { deal: Deal; pipelines: readonly Pipeline[]; prompt: Prompt; onDone: () => void }) {
  return (
    <div class="prompt">
      <DealPrompt key={props.prompt} {...props} />
    </div>
  )
}
