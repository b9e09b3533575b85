/** One row of today's list; the chosen one shows what can be done with it, or the question that was asked. */
import type { Day } from '../../lib/core/days'
import type { Pipeline } from '../../lib/core/pipeline'
import type { TemperatureLabel } from '../../lib/core/temperature'
import type { TodayRow } from '../../lib/db/today'
import { editTask, setTaskDone } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { DealPrompt } from '../deals/DealPrompt'
import { dealMenu, type Prompt } from '../deals/dealMenu'
import { SnoozeForm } from '../deals/SnoozeForm'
import { TodayActions } from './TodayActions'
import { TodayLine } from './TodayLine'
import { TodayReach } from './TodayReach'
import { stageName, whyOut } from './todayGroups'

type Props = {
  row: TodayRow
  today: Day
  pipelines: readonly Pipeline[]
  labels: readonly TemperatureLabel[]
  chosen: boolean
  prompt?: Prompt
  /** What is to be told of it besides. */
  more?: string
  onChoose: () => void
  onOpen: () => void
  onAsk: (prompt: Prompt) => void
  onAnswered: () => void
}

export function TodayItem(props: Props) {
  const { row, today, pipelines, labels, chosen, prompt, more, onChoose, onOpen, onAsk, onAnswered } = props
  const pipeline = row.kind === 'deal' ? pipelines.find((one) => one.id === row.deal.pipelineId) : undefined
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
        <TodayLine
          row={row}
          today={today}
          stage={stageName(row, pipelines)}
          reasons={whyOut(row, pipelines, today, labels)}
          more={more}
        />
      </button>
      <TodayReach row={row} chosen={chosen} onCall={row.kind === 'deal' ? () => onAsk('call') : undefined} />
      {chosen && !prompt && (
        <TodayActions
          row={row}
          pipelines={pipelines}
          labels={labels}
          items={pipeline && row.kind === 'deal' ? dealMenu(row.deal, pipeline, pipelines, onAsk, onOpen) : []}
          onAsk={onAsk}
          onTaskDone={() => act(() => setTaskDone(row.id, true))}
        />
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
