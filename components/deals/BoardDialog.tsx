/** What the board must ask before a deal goes where it was dropped or sent: the reason, the day, its fields. */
import type { Deal } from '../../lib/core/deal'
import type { Pipeline } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'
import { Dialog } from '../shared/Dialog'
import { DealPrompt } from './DealPrompt'
import { LEAVINGS } from './DropPlaces'
import type { Prompt } from './dealMenu'

type Props = { deal: Deal; prompt: Prompt; pipelines: readonly Pipeline[]; onClose: () => void }

export function BoardDialog({ deal, prompt, pipelines, onClose }: Props) {
  const leaving = LEAVINGS.find((one) => one === prompt)
  const title = leaving ? `${deal.title} · ${t(`board.drop.${leaving}`)}` : t('deal.edit', { title: deal.title })
  return (
    <Dialog title={title} onClose={onClose}>
      <DealPrompt deal={deal} prompt={prompt} pipelines={pipelines} onDone={onClose} />
    </Dialog>
  )
}
