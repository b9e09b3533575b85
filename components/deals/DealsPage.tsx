/** The deals of a pipeline, as board or as list, with what they come to. */
import { useState } from 'preact/hooks'
import { stageSums } from '../../lib/core/board'
import type { SiftedColumn } from '../../lib/core/boardGroups'
import type { Pipeline } from '../../lib/core/pipeline'
import { openByStage } from '../../lib/db/counts'
import { pipelines as allPipelines } from '../../lib/db/read'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { addressOf, go } from '../../lib/state/route'
import { useView } from '../../lib/state/views'
import { ColumnsButton } from '../lists/ColumnsButton'
import { Page } from '../Page'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { Empty } from '../shared/Empty'
import { Menu } from '../shared/Menu'
import { useShortcuts } from '../shared/shortcuts'
import { BoardTotals } from './BoardTotals'
import { BoardView } from './BoardView'
import { DealForm } from './DealForm'
import { DealList } from './DealList'
import './board.css'

type Props = { view: 'board' | 'list'; pipelineId?: string }

export function DealsPage({ view, pipelineId }: Props) {
  // Read apart from what the stages hold: a deal that moves makes no new pipeline.
  const all = useKept(allPipelines, [])
  const pipelines = all.value ?? []
  const open = useView('deals')
  const wanted = pipelineId ?? open.view?.pipelineId
  const pipeline = pipelines.find((one) => one.id === wanted) ?? pipelines[0]
  const saved = open.view && { saved: open.view.id }
  const id = pipeline?.id
  const held = useKept(async () => (id === undefined ? undefined : { id, totals: await openByStage(id) }), [id])
  const stages = pipeline && held.value && held.value.id === id ? stageSums(pipeline, held.value.totals) : undefined
  const error = all.error ?? held.error
  const [adding, setAdding] = useState(false)
  const [filtered, setFiltered] = useState<readonly SiftedColumn[]>()
  const today = currentDay.value
  useShortcuts(t('nav.deals'), [{ id: 'deal.new', run: () => setAdding(true) }])
  const add = (
    <Button kind="primary" hint="n" onClick={() => setAdding(true)}>
      {t('deal.newLong')}
    </Button>
  )
  const first = pipeline?.stages[0]
  return (
    <Page
      fill
      title={t('nav.deals')}
      heading={pipeline && <PipelinePicker all={pipelines} chosen={pipeline} view={view} />}
      actions={
        <>
          {stages && <BoardTotals stages={filtered ?? stages} counting={filtered?.some((one) => one.counting)} />}
          <span class="segments">
            {(['board', 'list'] as const).map((one) => (
              <Button
                key={one}
                pressed={view === one}
                onClick={() => go({ page: 'deals', view: one, pipeline: pipelineId, ...saved }, { replace: true })}
              >
                {t(`nav.${one}`)}
              </Button>
            ))}
          </span>
          {view === 'list' && <ColumnsButton noun="deals" />}
          {add}
        </>
      }
    >
      {error ? (
        <p class="page-body failed" role="alert">
          {t('failed', { why: String(error) })}
        </p>
      ) : !pipeline ? (
        <div class="board" aria-busy="true" />
      ) : stages?.every((stage) => stage.count === 0) && !(view === 'list' && open.state.filter) ? (
        <Empty centred action={add}>
          {t('board.none')}
        </Empty>
      ) : view === 'list' ? (
        <DealList key={pipeline.id} pipeline={pipeline} today={today} />
      ) : (
        <BoardView key={pipeline.id} pipeline={pipeline} pipelines={pipelines} today={today} onFiltered={setFiltered} />
      )}
      {adding && (
        <Dialog title={t('deal.newLong')} onClose={() => setAdding(false)}>
          <DealForm
            pipelines={pipelines}
            asksWhose
            start={pipeline && first && { pipelineId: pipeline.id, stageId: first.id }}
            onDone={() => setAdding(false)}
          />
        </Dialog>
      )}
    </Page>
  )
}

function PipelinePicker({ all, chosen, view }: { all: Pipeline[]; chosen: Pipeline; view: Props['view'] }) {
  if (all.length < 2) return <>{chosen.name}</>
  return (
    <Menu
      kind="quiet"
      class="title-large pipeline-picker"
      label={t('board.pipeline', { name: chosen.name })}
      items={all.map((one) => ({
        id: one.id,
        label: one.name,
        checked: one.id === chosen.id,
        run: () => {
          location.hash = addressOf({ page: 'deals', view, pipeline: one.id })
        },
      }))}
    >
      {chosen.name} <span aria-hidden="true">▾</span>
    </Menu>
  )
}
