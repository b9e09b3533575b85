/** Webmails on hosts of the user's own: she adds the address, the browser asks for that host alone. */
import { useState } from 'preact/hooks'
import { hostTyped } from '../../lib/core/ownHost'
import { isSiteAddress } from '../../lib/platform/hosts'
import { t } from '../../lib/state/language'
import { allowHost, forgetHost, hosts } from '../../lib/state/ownHosts'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { Section } from '../shared/Section'
import { TextField } from '../shared/TextField'

type Problem = 'none' | 'insecure' | 'unknown' | 'there' | 'builtIn'

export function OwnWebmail() {
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Problem>()
  const own = hosts.value
  if (!own) return null
  const add = async () => {
    const read = hostTyped(typed)
    const wrong =
      'problem' in read
        ? read.problem
        : isSiteAddress(`https://${read.host}/`)
          ? 'builtIn'
          : own.some((one) => one.host === read.host && one.allowed)
            ? 'there'
            : undefined
    setProblem(wrong)
    // Nothing may be waited for before this: the browser asks only straight after a click.
    if ('host' in read && !wrong && (await allowHost(read.host))) setTyped('')
  }
  return (
    <Section title={t('own.title')} class="settings-panel">
      <p class="quiet">{t('own.says')}</p>
      <ul class="settings-chips">
        {own.map(({ host, allowed }) => (
          <li key={host} class="row">
            <Chip label={host} onRemove={() => void forgetHost(host)}>
              {host}
            </Chip>
            {!allowed && (
              <>
                <span class="quiet">{t('own.taken')}</span>
                <Button small onClick={() => void allowHost(host)}>
                  {t('own.again')}
                </Button>
              </>
            )}
          </li>
        ))}
        {!own.length && <li class="quiet">{t('own.none')}</li>}
      </ul>
      <form
        class="settings-add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <TextField
          label={t('own.add')}
          placeholder={t('own.example')}
          inputMode="url"
          spellcheck={false}
          value={typed}
          onValue={setTyped}
          error={problem && t(`own.problem.${problem}`)}
        />
        <Button type="submit">{t('add')}</Button>
      </form>
    </Section>
  )
}
