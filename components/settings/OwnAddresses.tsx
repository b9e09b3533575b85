/** The user's own addresses: she is not a lead of her own. */
import { useState } from 'preact/hooks'
import { emailKey, isEmailAddress } from '../../lib/core/email'
import { editSettings } from '../../lib/db/setup'
import { act } from '../../lib/state/act'
import { currentSettings, t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { Section } from '../shared/Section'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

export function OwnAddresses() {
  const form = useForm('settings:own', { address: '' })
  const [wrong, setWrong] = useState(false)
  const own = currentSettings.value?.ownAddresses ?? []
  const add = async () => {
    const address = emailKey(form.values.address)
    setWrong(!isEmailAddress(address))
    if (!isEmailAddress(address)) return
    if (!own.includes(address) && !(await act(() => editSettings({ ownAddresses: [...own, address] })))) return
    form.set('address')('')
    form.forget()
  }
  return (
    <Section title={t('settings.own')} class="settings-panel">
      <p class="quiet">{t('settings.ownHint')}</p>
      <ul class="settings-chips">
        {own.map((address) => (
          <li key={address}>
            <Chip
              label={address}
              onRemove={() => act(() => editSettings({ ownAddresses: own.filter((one) => one !== address) }))}
            >
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
