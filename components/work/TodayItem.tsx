/** One row of today's list; the chosen one shows what can be done with it, or the question that was asked. */
import { Ellipsis } from 'lucide-preact'
import { daysInStage } from '../../lib/core/deal'
import { type Pipeline, stageOf } from '../../lib/core/pipeline'
import type { TodayRow } from '../../lib/db/today'
import { editTask, setTaskDone } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { DealPrompt } from '../deals/DealPrompt'
import { dealMenu, type Prompt } from '../deals/dealMenu'
import { SnoozeForm } from '../deals/SnoozeForm'
import { Button } from '../shared/Button'
import { Menu } from '../shared/Menu'
import { TodayLine } from './TodayLine'

type Props = {
  row: TodayRow
  /** Shown for having stood too long: says how long. */
  slow: boolean
  pipelines: readonly Pipeline[]
  chosen: boolean
  prompt?: Prompt
  onChoose: () => void
  onOpen: () => void
  onAsk: (prompt: Prompt) => void
  onAnswered: () => void
}

export function TodayItem({ row, slow, pipelines, chosen, prompt, onChoose, onOpen, onAsk, onAnswered }: Props) {
  return (
    <li class={chosen ? 'today-item chosen' : 'today-item'}>
      <button
        type="button"
        class="today-line"
        data-row={row.id}
        tabIndex={chosen ? 0 : -1}
        aria-current={chosen || undefined}
        onFocus={onChoose}
        onClick={onChoose}
        onDblClick={onOpen}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          onOpen()
        }}
      >
        <TodayLine row={row} pace={slow ? paceText(row, pipelines) : undefined} />
      </button>
      {chosen && !prompt && (
        <div class="actions">
          {row.kind === 'deal' ? (
            <DealActions row={row} pipelines={pipelines} onAsk={onAsk} onOpen={onOpen} />
          ) : (
            <>
              <Button kind="primary" hint="d" onClick={() => act(() => setTaskDone(row.id, true))}>
                {t('today.taskDone')}
              </Button>
              <Button hint="s" onClick={() => onAsk('snooze')}>
                {t('today.snooze')}
              </Button>
            </>
          )}
        </div>
      )}
      {prompt && (
        <div class="prompt">
          {row.kind === 'deal' ? (
            <DealPrompt key={prompt} deal={row.deal} pipelines={pipelines} prompt={prompt} onDone={onAnswered} />
          ) : (
            <SnoozeForm
              onDay={async (day) => (await act(() => editTask(row.id, { day }))) !== undefined}
              onDone={onAnswered}
            />
          )}
        </div>
      )}
    </li>
  )
}

type Actions = {
  row: Extract<TodayRow, { kind: 'deal' }>
  pipelines: readonly Pipeline[]
  onAsk: (prompt: Prompt) => void
  onOpen: () => void
}

function DealActions({ row: { deal }, pipelines, onAsk, onOpen }: Actions) {
  const pipeline = pipelines.find((one) => one.id === deal.pipelineId)
  if (!pipeline) return null
  const items = dealMenu(deal, pipeline, onAsk, onOpen)
  return (
    <>
      <Button kind="primary" hint="d" onClick={() => onAsk('next')}>
        {t('today.doneNext')}
      </Button>
      <Button hint="s" onClick={() => onAsk('snooze')}>
        {t('today.snooze')}
      </Button>
      <Button hint="c" onClick={() => onAsk('call')}>
        {t('today.call')}
      </Button>
      <Menu
        hint={`1-${Math.min(9, pipeline.stages.length)}`}
        items={items.filter((item) => item.id.startsWith('stage:'))}
      >
        {t('today.stage')}
      </Menu>
      <Menu label={t('deal.more', { title: deal.title })} items={items.filter((item) => !item.id.startsWith('stage:'))}>
        <Ellipsis size={14} aria-hidden="true" />
      </Menu>
    </>
  )
}

/** `31 days in Quote · standard 14 days`. */
function paceText(row: TodayRow, pipelines: readonly Pipeline[]): string | undefined {
  const pipeline = row.kind === 'deal' && pipelines.find((one) => one.id === row.deal.pipelineId)
  if (!pipeline || row.kind !== 'deal') return undefined
  const stage = stageOf(pipeline, row.deal.stageId)
  const days = t('deal.days', { n: daysInStage(row.deal, currentDay.value) })
  const said = t('today.inStage', { days, stage: stage.name })
  return stage.standard ? `${said} · ${t('today.standard', { n: stage.standard })}` : said
}
