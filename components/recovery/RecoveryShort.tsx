/** The same in the popup and the sidebar, where there is only room to say it: the full page has the ways out. */
import { openDashboard } from '../../lib/platform/open'
import { t } from '../../lib/state/language'
import type { Standing } from '../../lib/state/store'
import { Button } from '../shared/Button'
import { Logo } from '../sidebar/Logo'
import './recovery.css'
import { saidOf, titleOf } from './recoveryWords'
import { StepBar } from './StepBar'
import { Windows } from './Windows'

export function RecoveryShort({ standing }: { standing: Standing }) {
  const passing = standing.state === 'waiting' || (standing.state === 'restoring' && !standing.failed)
  return (
    <main class="recovery-short">
      <Logo />
      <h1 class="title">{titleOf(standing)}</h1>
      <p role="alert">{passing ? saidOf(standing) : t('recovery.short')}</p>
      {standing.state === 'waiting' && <Windows windows={standing.windows} />}
      {standing.state === 'restoring' && standing.step && <StepBar {...standing.step} />}
      {!passing && (
        <Button kind="primary" onClick={() => void openDashboard()}>
          {t('recovery.openFull')}
        </Button>
      )}
    </main>
  )
}
