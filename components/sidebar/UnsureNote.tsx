/** What a page of this kind always says and was not found on it: the site may have changed. The rest stays usable. */
import { unsureWords } from '../../lib/core/unsure'
import { openDashboard } from '../../lib/platform/open'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'

export function UnsureNote({ unsure }: { unsure: readonly string[] | undefined }) {
  const words = unsureWords(unsure ?? []).map((word) => t(`unsure.${word}`))
  if (words.length === 0) return null
  return (
    <div class="pad notice" role="status">
      <p class="name">{t('unsure.title')}</p>
      <p class="quiet">{t('unsure.says', { what: words.join(', ') })}</p>
      <Button kind="quiet" small onClick={() => openDashboard('/diagnostics')}>
        {t('unsure.diagnostics')}
      </Button>
    </div>
  )
}
