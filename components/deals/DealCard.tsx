/** A deal in a few lines: what it is, how much, where it stands, what is next and how late; and the one key that moves it. */
import { Ellipsis } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { type Deal, OPEN } from '../../lib/core/deal'
import { paceOf } from '../../lib/core/pace'
import { nextStage, type Pipeline, saleStages, stageOf } from '../../lib/core/pipeline'
import { setStatus } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import { currentDay } from '../../lib/state/clock'
import { formatDay, formatMoney, formatPercent } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { Menu } from '../shared/Menu'
import { StageBar } from '../shared/StageBar'
import { useActs } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useForm'
import { DealPrompt } from './DealPrompt'
import { askActs, menuActs } from './dealActs'
import { dealMenu, type Prompt } from './dealMenu'
import { moveOn } from './moveOn'
import { NextAction } from './NextAction'
import { TemperatureChip } from './TemperatureChip'
import './deals.css'

type Props = {
  deal: Deal
  pipelines: readonly Pipeline[]
  companyName?: string
  onOpen?: () => void
  /** One of several that belong to what the screen is about. */
  beside?: boolean
}

export function DealCard({ deal, pipelines, companyName, onOpen, beside }: Props) {
  // A half-written next action opens again by itself.
  const [kept, setKept] = useOpenForm(`next:${deal.id}`)
  const [asked, setAsked] = useState<Prompt>()
  const pipeline = pipelines.find((one) => one.id === deal.pipelineId)
  // The keys are those of the screen; what they do is offered for each deal that it shows.
  useActs(
    t('deal.deal'),
    pipeline
      ? [
          ...(OPEN.includes(deal.status) ? askActs(deal.title, setAsked) : []),
          ...menuActs(dealMenu(deal, pipeline, pipelines, setAsked, onOpen), deal.title),
        ].map((one) => ({ ...one, beside }))
      : [],
  )
  if (!pipeline) return null
  const prompt = asked ?? (kept ? (deal.nextAction ? 'next' : 'plan') : undefined)
  const stage = stageOf(pipeline, deal.stageId)
  const next = nextStage(pipeline, deal.stageId)
  const open = OPEN.includes(deal.status)
  const pace = paceOf(deal, stage, currentDay.value)
  const days = pace.standard
    ? t('deal.daysOf', { n: pace.days, standard: pace.standard })
    : t('deal.days', { n: pace.days })

  return (
    <article class="deal-card" aria-label={deal.title}>
      <div class="top">
        <header>
          {onOpen ? (
            <button type="button" class="name as-text" onClick={onOpen}>
              {deal.title}
            </button>
          ) : (
            <span class="name">{deal.title}</span>
          )}
          <span class="amount push">
            {deal.amount ? formatMoney(deal.amount) : <span class="hint">{t('deal.noAmount')}</span>}
          </span>
          <Menu
            kind="quiet"
            small
            class="icon"
            label={t('deal.more', { title: deal.title })}
            items={dealMenu(deal, pipeline, pipelines, setAsked, onOpen).map((item) => ({ ...item, hint: undefined }))}
          >
            <Ellipsis size={16} aria-hidden="true" />
          </Menu>
        </header>
        {companyName && <p class="quiet cut">{companyName}</p>}
        {open ? (
          <>
            <StageBar
              stages={saleStages(pipeline).map((one) => one.name)}
              at={saleStages(pipeline).indexOf(stage)}
              tone={pace.tone}
            />
            <div class="standing">
              <p>
                {stage.name}
                <span class={pace.tone ?? 'quiet'}> · {days}</span>
                <span class="quiet"> · {formatPercent(stage.probability)}</span>
              </p>
              {next ? (
                <Button kind="quiet" small onClick={() => moveOn(deal, pipeline, next.id, setAsked)}>
                  {t('deal.moveTo', { stage: next.name })} →
                </Button>
              ) : (
                <Button
                  kind="quiet"
                  small
                  onClick={() => actOn(deal, (seen) => setStatus(deal.id, { status: 'won' }, seen))}
                >
                  {t('deal.winTo')} →
                </Button>
              )}
            </div>
            {deal.temperature && (
              <p>
                <TemperatureChip deal={deal} />
              </p>
            )}
          </>
        ) : (
          <div class="standing">
            <p>
              <Chip tone={deal.status === 'won' ? 'gained' : 'plain'}>{t(`status.${deal.status}`)}</Chip>{' '}
              <span class="quiet">
                {deal.reason}
                {deal.closedAt && ` · ${formatDay(deal.closedAt.slice(0, 10))}`}
              </span>
            </p>
          </div>
        )}
      </div>
      {open && prompt !== 'next' && prompt !== 'plan' && prompt !== 'standby' && (
        <NextAction deal={deal} onDone={() => setAsked('next')} onPlan={() => setAsked('plan')} />
      )}
      {prompt && (
        <div class="prompt">
          <DealPrompt
            key={prompt}
            deal={deal}
            pipelines={pipelines}
            prompt={prompt}
            onDone={() => {
              setAsked(undefined)
              setKept(false)
            }}
          />
        </div>
      )}
    </article>
  )
}
