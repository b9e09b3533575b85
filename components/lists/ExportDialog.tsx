/** The chosen rows of a list saved as a file. */
import type { Noun } from '../../lib/core/customField'
import { t } from '../../lib/state/language'
import { Dialog } from '../shared/Dialog'
import { ExportWays } from './ExportWays'

type Props = {
  noun: Noun
  ids: readonly string[]
  /** Ids of the columns that the list shows, in their order. */
  columns: readonly string[]
  onClose: () => void
}

export function ExportDialog({ noun, ids, columns, onClose }: Props) {
  return (
    <Dialog title={t('export.title')} onClose={onClose}>
      <p class="export-chosen">{t('export.rows', { n: ids.length })}</p>
      <ExportWays noun={noun} ids={() => ids} total={ids.length} columns={columns} />
    </Dialog>
  )
}
