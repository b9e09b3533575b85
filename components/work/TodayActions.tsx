/** What can be done with the chosen row of today's list, each with its key. */
import { Ellipsis } from 'lucide-preact'
import type { OutReason } from '../../lib/core/outOfStandard'
import { type Pipeline, saleStages } from '../../lib/core/pipeline'
import type { TemperatureLabel } from '../../lib/core/temperature'
import type { TodayRow } from '../../lib/db/today'
import { t } from '../../lib/state/language'
import { CalendarButton } from '../calendar/CalendarButton'
import type { Prompt } from '../deals/dealMenu'
import { outAction } from '../deals/outAction'
import { Button } from '../shared/Button'
import { Menu, type MenuItem } from '../shared/Menu'
import { isSlow } from './todayGroups'

type Props = {
  row: TodayRow
  pipelines: readonly Pipeline[]
  labels: readonly TemperatureLabel[]
  /** The moves of a deal, its stages among them as `stage:ID`. */
  items: readonly MenuItem[]
  onAsk: (prompt: Prompt) => void
  onTaskDone: () => void
}

export function TodayActions({ row, pipelines, labels, items, onAsk, onTaskDone }: Props) {
  if (row.kind === 'task') {
    return (
      <div class="actions">
        <Button kind="primary" hint="d" onClick={onTaskDone}>
          {t('today.taskDone')}
        </Button>
        <Button hint="s" onClick={() => onAsk('snooze')}>
          {t('today.snooze')}
        </Button>
        <CalendarButton kind="task" id={row.id} title={row.task.title} />
      </div>
    )
  }
  const pipeline = pipelines.find((one) => one.id === row.deal.pipelineId)
  if (!pipeline) return <div class="actions" />
  return (
    <div class="actions">
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
        hint={`1-${Math.min(9, saleStages(pipeline).length)}`}
        items={items.filter((item) => item.id.startsWith('stage:'))}
      >
        {t('today.stage')}
      </Menu>
      <Menu
        label={t('deal.more', { title: row.deal.title })}
        items={items.filter((item) => !item.id.startsWith('stage:'))}
      >
        <Ellipsis size={14} aria-hidden="true" />
      </Menu>
      {reasonsToAnswer(row).map((reason) => {
        const { label, run } = outAction(reason, row.deal, pipeline, onAsk, labels)
        return (
          <Button key={reason.kind} onClick={run}>
            {label}
          </Button>
        )
      })}
    </div>
  )
}

/** Of a deal that is due, the buttons above plan what is next and move it on already. */
const reasonsToAnswer = (row: Extract<TodayRow, { kind: 'deal' }>): OutReason[] =>
  (row.out ?? []).filter(({ kind }) => isSlow(row) || kind === 'closing' || kind === 'temperature')
