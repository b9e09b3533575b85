/** The user's own addresses: she is not a lead of her own. */
import { useState } from 'preact/hooks'
import { emailKey, isEmailAddress } from '../../lib/core/email'
import type { Settings } from '../../lib/core/settings'
import { editSettings } from '../../lib/db/setup'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { Section } from '../shared/Section'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

export function OwnAddresses() {
  const form = useForm('settings:own', { address: '' })
  const [wrong, setWrong] = useState(false)
  const settings = currentSettings.value
  const own = settings?.ownAddresses ?? []
  const put = (addresses: (seen: Settings) => string[]) =>
    settings && actOn(settings, (seen) => editSettings({ ownAddresses: addresses(seen) }, seen))
  const add = async () => {
    const address = emailKey(form.values.address)
    setWrong(!isEmailAddress(address))
    if (!isEmailAddress(address)) return
    if (!own.includes(address) && !(await put((seen) => [...seen.ownAddresses, address]))) return
    form.set('address')('')
    form.forget()
  }
  return (
    <Section title={t('settings.own')} class="settings-panel">
      <p class="quiet">{t('settings.ownHint')}</p>
      <ul class="settings-chips">
        {own.map((address) => (
          <li key={address}>
            <Chip label={address} onRemove={() => put((seen) => seen.ownAddresses.filter((one) => one !== address))}>
              {address}
            </Chip>
          </li>
        ))}
        {!own.length && <li class="quiet">{t('settings.ownNone')}</li>}
      </ul>
      <form
        class="settings-add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('settings.ownAdd')}
          inputMode="email"
          spellcheck={false}
          value={form.values.address}
          onValue={form.set('address')}
          error={wrong ? t('problem.email') : undefined}
        />
        <Button type="submit">{t('add')}</Button>
      </form>
    </Section>
  )
}
