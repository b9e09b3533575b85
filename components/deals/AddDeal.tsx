/** A new deal, in a dialog over whatever page stands below. */
import { pipelines as allPipelines } from '../../lib/db/read'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Dialog } from '../shared/Dialog'
import { DealForm } from './DealForm'

export function AddDeal({ onClose }: { onClose: () => void }) {
  const pipelines = useReady(allPipelines, [])
  if (!pipelines) return null
  return (
    <Dialog title={t('deal.newLong')} onClose={onClose}>
      <DealForm pipelines={pipelines} asksWhose onDone={onClose} />
    </Dialog>
  )
}
