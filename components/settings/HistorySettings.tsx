/** How long changes can be undone, and whether the totals are right. */
import { USUAL_DAYS } from '../../lib/db/prune'
import { lastRecount, recount } from '../../lib/db/recount'
import { editSettings } from '../../lib/db/setup'
import { act } from '../../lib/state/act'
import { formatInstant } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { SelectField } from '../shared/SelectField'

const DAYS = [30, USUAL_DAYS, 365, 0]

export function HistorySettings() {
  const last = useReady(lastRecount, [])
  const settings = currentSettings.value
  if (!settings) return null
  const when = last && formatInstant(last.at)
  return (
    <Section title={t('settings.history')} class="settings-panel">
      <SelectField
        label={t('settings.historyDays')}
        hint={t('settings.historyDaysSays')}
        value={String(settings.historyDays ?? USUAL_DAYS)}
        onValue={(days) => act(() => editSettings({ historyDays: Number(days) }))}
        options={DAYS.map((days) => ({
          value: String(days),
          label: days ? t('settings.keepDays', { n: days }) : t('settings.forEver'),
        }))}
      />
      <p class="row">
        {last && when && (
          <span class="quiet">
            {last.wrong.length
              ? t('settings.recountWrong', { when, n: last.wrong.length })
              : t('settings.recountRight', { when })}
          </span>
        )}
        <Button small onClick={() => void recount()}>
          {t('settings.recount')}
        </Button>
      </p>
    </Section>
  )
}
