/** Where a deal stands: its stages to press, its status, and what is next on it. */
import { useState } from 'preact/hooks'
import { dayOf } from '../../lib/core/days'
import { type Deal, OPEN, type Status } from '../../lib/core/deal'
import { paceOf } from '../../lib/core/pace'
import { type Pipeline, stageOf } from '../../lib/core/pipeline'
import { moveDeal, setStatus } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import { currentDay } from '../../lib/state/clock'
import { formatDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { DealPrompt } from './DealPrompt'
import './deals.css'
import type { Prompt } from './dealMenu'
import { paceWords } from './dealWords'
import { NextAction } from './NextAction'

const STATUSES: readonly Status[] = ['todo', 'standby', 'won', 'lost', 'cancelled']
type Props = { deal: Deal; pipeline: Pipeline; pipelines: readonly Pipeline[] }

export function DealStanding({ deal, pipeline, pipelines }: Props) {
  const [prompt, setPrompt] = useState<Prompt>()
  const open = OPEN.includes(deal.status)
  const stage = stageOf(pipeline, deal.stageId)
  const at = pipeline.stages.indexOf(stage)
  const pace = paceOf(deal, stage, currentDay.value)
  const toStatus = (status: Status) => {
    if (status === deal.status && status !== 'standby') return
    if (status === 'todo' || status === 'won') void actOn(deal, (seen) => setStatus(deal.id, { status }, seen))
    else setPrompt(status)
  }
  return (
    <section class="pad standing-now" aria-label={t('deal.stage')}>
      <ol class={`stage-steps ${open ? (pace.tone ?? '') : 'closed'}`}>
        {pipeline.stages.map((one, index) => (
          <li key={one.id} class={index < at ? 'past' : index === at ? 'here' : undefined}>
            <button
              type="button"
              aria-current={index === at ? 'step' : undefined}
              disabled={!open}
              title={one.criteria}
              onClick={() => actOn(deal, (seen) => moveDeal(deal.id, one.id, seen))}
            >
              <span class="bar" aria-hidden="true" />
              <span class="cut">{one.name}</span>
            </button>
          </li>
        ))}
      </ol>
      {open && (
        <p class="quiet">
          <span class={pace.tone}>{paceWords(pace)}</span> · {t('board.chance', { percent: stage.probability })}
          {stage.criteria && ` · ${stage.criteria}`}
        </p>
      )}
      <fieldset class="segments">
        <legend class="unseen">{t('dealPage.status')}</legend>
        {STATUSES.map((status) => (
          <Button key={status} pressed={deal.status === status} onClick={() => toStatus(status)}>
            {t(`status.${status}`)}
          </Button>
        ))}
      </fieldset>
      {!open && (
        <p>
          {t(`status.${deal.status}`)}
          {deal.closedAt && `, ${formatDay(dayOf(deal.closedAt))}`}
          {deal.reason && <span class="quiet"> · {deal.reason}</span>}
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
