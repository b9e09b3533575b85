/** Under the open thread: whether automatic logging is on, and what its rules make of this page. */
import { useState } from 'preact/hooks'
import { openDashboard } from '../../lib/platform/open'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { AutoTrial } from './AutoTrial'
import type { Decided } from './useAutoLog'

export function AutoHere({ decided }: { decided: Decided | undefined }) {
  const [shown, setShown] = useState(false)
  const on = currentSettings.value?.autoLog === true
  return (
    <div class="auto-here">
      <div class="row">
        <span class="quiet grow">{t(on ? 'auto.is.on' : 'auto.is.off')}</span>
        <Button kind="quiet" small aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t('auto.show')}
        </Button>
      </div>
      {shown && decided && (
        <section aria-label={t('auto.here')}>
          <AutoTrial of={decided} />
          <Button kind="quiet" small onClick={() => openDashboard('/settings')}>
            {t('auto.settings')}
          </Button>
        </section>
      )}
    </div>
  )
}
