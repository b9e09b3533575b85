/** How copies are sealed: a passphrase of the user's, typed twice; or not at all, after a warning. */
import { useState } from 'preact/hooks'
import type { CopyOwner, CopyPlan } from '../../lib/core/copy/copyPlan'
import { sealCopies } from '../../lib/state/copies'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { TextField } from '../shared/TextField'
import { RecoverySheet } from './RecoverySheet'

const SHORTEST = 12

export function SealSection({ plan, owner }: { plan: CopyPlan; owner: CopyOwner }) {
  const [asked, setAsked] = useState<'passphrase' | 'open'>()
  const { sealing } = plan
  const form = asked === 'passphrase' || (!sealing && asked !== 'open')
  const done = (passphrase: string | undefined) => void sealCopies(passphrase).then(() => setAsked(undefined))
  return (
    <Section title={t('copies.seal')} class="settings-panel">
      <p>{t('copies.sealSays')}</p>
      {sealing?.sealed && <p>{t('copies.sealed', { words: sealing.words })}</p>}
      {sealing && !sealing.sealed && <p class="cloud-warn">{t('copies.plain')}</p>}
      {form && <PassphraseForm onDone={done} onCancel={sealing && (() => setAsked(undefined))} />}
      {asked === 'open' && (
        <div class="cloud-trouble" role="alert">
          <p>{t('copies.openWarn')}</p>
          <div class="cloud-acts">
            <Button kind="danger" onClick={() => done(undefined)}>
              {t('copies.openYes')}
            </Button>
            <Button onClick={() => setAsked(undefined)}>{t('cancel')}</Button>
          </div>
        </div>
      )}
      {asked === undefined && (
        <div class="cloud-acts">
          {sealing && <Button onClick={() => setAsked('passphrase')}>{t('copies.change')}</Button>}
          {sealing?.sealed !== false && <Button onClick={() => setAsked('open')}>{t('copies.leaveOpen')}</Button>}
        </div>
      )}
      {sealing?.sealed && <RecoverySheet words={sealing.words} device={owner.name} />}
    </Section>
  )
}

function PassphraseForm({ onDone, onCancel }: { onDone: (passphrase: string) => void; onCancel?: () => void }) {
  const [first, setFirst] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState(false)
  const short = first.length < SHORTEST
  const differ = first !== again
  return (
    <form
      class="cloud-pass"
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!short && !differ) onDone(first)
      }}
    >
      <TextField
        label={t('copies.passphrase')}
        type="password"
        autoComplete="new-password"
        hint={t('copies.passHint')}
        error={tried && short ? t('copies.short') : undefined}
        value={first}
        onValue={setFirst}
      />
      <TextField
        label={t('copies.again')}
        type="password"
        autoComplete="new-password"
        error={tried && !short && differ ? t('copies.differ') : undefined}
        value={again}
        onValue={setAgain}
      />
      <div class="cloud-acts">
        <Button kind="primary" type="submit">
          {t('copies.set')}
        </Button>
        {onCancel && <Button onClick={onCancel}>{t('cancel')}</Button>}
      </div>
    </form>
  )
}
