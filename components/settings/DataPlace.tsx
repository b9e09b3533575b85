/** Where the records are, how many there are, and where the keys are explained. */
import { recordCounts } from '../../lib/db/counts'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'

export function DataPlace({ onHelp }: { onHelp: () => void }) {
  const counts = useReady(recordCounts, [])
  return (
    <>
      <Section title={t('settings.data')} class="settings-panel">
        <p>{t('settings.dataSays')}</p>
        {counts && (
          <p class="quiet">
            {t('settings.dataHolds', {
              people: formatNumber(counts.people),
              companies: formatNumber(counts.companies),
              deals: formatNumber(counts.deals),
            })}
          </p>
        )}
        <p>{t('whole.link')}</p>
        <a class="button" href="#/export">
          {t('whole.open')}
        </a>
        <p>{t('copies.link')}</p>
        <a class="button" href="#/cloud">
          {t('copies.open')}
        </a>
        <a class="button" href={addressOf({ page: 'silent' })}>
          {t('silent.title')}
        </a>
      </Section>
      <Section title={t('settings.keys')} class="settings-panel">
        <p>{t('settings.keysSays')}</p>
        <Button hint="?" onClick={onHelp}>
          {t('settings.keysShow')}
        </Button>
      </Section>
    </>
  )
}
