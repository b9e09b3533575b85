/** Cloud copy: places, how copies stand, how they are sealed, when they are made, what is there and the way back. */
import { useState } from 'preact/hooks'
import { copies } from '../../lib/state/copies'
import { t } from '../../lib/state/language'
import { targets } from '../../lib/state/targets'
import { Page } from '../Page'
import { Skeleton } from '../shared/Answer'
import { Section } from '../shared/Section'
import { CopiesThere } from './CopiesThere'
import { CopyState } from './CopyState'
import { PlanSection } from './PlanSection'
import { SealSection } from './SealSection'
import { TargetsSection } from './TargetsSection'
import '../settings/settings.css'
import './cloud.css'

export function CloudPage() {
  const [seen, setSeen] = useState<string>()
  const all = targets.value
  const now = copies.value
  const looking = all?.find(({ id }) => id === seen)
  return (
    <Page title={t('copies.title')}>
      <div class="page-body settings cloud">
        <p class="quiet">{t('copies.says')}</p>
        <TargetsSection />
        {!all || !now ? (
          <Skeleton rows={6} />
        ) : (
          <>
            <Section title={t('copies.state')} class="settings-panel">
              {!all.length && <p>{t('copies.noPlace')}</p>}
              {all.length > 0 && !now.plan.sealing && <p class="cloud-warn">{t('copies.needsSeal')}</p>}
              {all.map((target) => (
                <CopyState key={target.id} target={target} copies={now} onSee={() => setSeen(target.id)} />
              ))}
            </Section>
            {looking && <CopiesThere key={looking.id} target={looking} onClose={() => setSeen(undefined)} />}
            <SealSection plan={now.plan} owner={now.owner} />
            <PlanSection plan={now.plan} owner={now.owner} />
          </>
        )}
      </div>
    </Page>
  )
}
