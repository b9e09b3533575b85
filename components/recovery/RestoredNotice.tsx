/** After a restore, once: what the records are now, and how to come back to what was there before. */
import { formatFull } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { restoreResult } from '../../lib/state/restored'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'

export function RestoredNotice() {
  const result = restoreResult.value
  if (!result) return null
  const close = () => {
    restoreResult.value = undefined
  }
  return (
    <Dialog title={t('snapshot.title')} onClose={close}>
      <div class="inside">
        <p>{t('snapshot.restored', { when: formatFull(result.at) })}</p>
        <p class="quiet">
          {result.before ? t('snapshot.wayBack', { when: formatFull(result.before) }) : t('snapshot.noneBefore')}
        </p>
        {result.leftOut !== undefined && <p>{t('erase.leftOut', { n: result.leftOut })}</p>}
        <div class="buttons">
          <Button kind="primary" onClick={close}>
            {t('close')}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
