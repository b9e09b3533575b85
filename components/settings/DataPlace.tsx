/** Where the records are, how many there are, and where the keys are explained. */
import { recordCounts } from '../../lib/db/counts'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
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
