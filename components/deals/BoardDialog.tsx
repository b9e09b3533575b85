/** What the board must ask before a deal goes where it was dropped or sent: the reason, the day, its fields, what a stage needs. */
import type { Deal } from '../../lib/core/deal'
import { type Pipeline, stageOf } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { Dialog } from '../shared/Dialog'
import { DealPrompt } from './DealPrompt'
import { LEAVINGS } from './DropPlaces'
import type { Prompt } from './dealMenu'

type Props = { deal: Deal; prompt: Prompt; pipelines: readonly Pipeline[]; onClose: () => void }

export function BoardDialog({ deal, prompt, pipelines, onClose }: Props) {
  const leaving = LEAVINGS.find((one) => one === prompt)
  const pipeline = pipelines.find((one) => one.id === deal.pipelineId)
  const stage = prompt.startsWith('gate:') && pipeline && stageOf(pipeline, prompt.slice('gate:'.length))
  const asked = { temperature: t('temperature.title'), pipeline: t('pipeline.moveTitle') }[prompt as string]
  const asks = stage ? t('deal.moveTo', { stage: stage.name }) : asked
  const to = leaving ? t(`board.drop.${leaving}`) : asks
  const title = to ? `${deal.title} · ${to}` : t('deal.edit', { title: deal.title })
  return (
    <Dialog title={title} onClose={onClose}>
      <DealPrompt deal={deal} prompt={prompt} pipelines={pipelines} onDone={onClose} />
    </Dialog>
  )
}
