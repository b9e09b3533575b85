/** What the board must ask before a deal goes where it was dropped or sent: the reason, the day, its fields. */
import type { Deal } from '../../lib/core/deal'
import type { Pipeline } from '../../lib/core/pipeline'
import { Dialog } from '../shared/Dialog'
import { DealPrompt } from './DealPrompt'
import type { Prompt } from './dealMenu'

type Props = { deal: Deal; prompt: Prompt; pipelines: readonly Pipeline[]; onClose: () => void }

export function BoardDialog({ deal, prompt, pipelines, onClose }: Props) {
  return (
    <Dialog title={deal.title} onClose={onClose}>
      <DealPrompt deal={deal} prompt={prompt} pipelines={pipelines} onDone={onClose} />
    </Dialog>
  )
}
