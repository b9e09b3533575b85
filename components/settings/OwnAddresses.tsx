/** The user's own addresses: she is not a lead of her own. */
import { emailKey, isEmailAddress } from '../../lib/core/email'
import { editSettings } from '../../lib/db/setup'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Section } from '../shared/Section'
import { WordList } from './WordList'

export function OwnAddresses() {
  const settings = currentSettings.value
  return (
    <Section title={t('settings.own')} class="settings-panel">
      <WordList
        name="settings:own"
        hint={t('settings.ownHint')}
        entries={settings?.ownAddresses ?? []}
        none={t('settings.ownNone')}
        addLabel={t('settings.ownAdd')}
        inputMode="email"
        tidy={emailKey}
        check={(entry) => (isEmailAddress(entry) ? undefined : t('problem.email'))}
        onSave={async (change) =>
          settings && actOn(settings, (seen) => editSettings({ ownAddresses: change(seen.ownAddresses) }, seen))
        }
      />
    </Section>
  )
}
