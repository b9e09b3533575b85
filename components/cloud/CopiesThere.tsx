/** What lies at a place: devices, days, what one holds beside what is here; and taking it in. */
import { useEffect, useState } from 'preact/hooks'
import type { Looked, MergedSeen, SeenDevice } from '../../lib/core/copy/copySeen'
import { placeOf } from '../../lib/core/copy/targetSettings'
import type { ErasedThere as ErasedOne } from '../../lib/db/erasedThere'
import { lookAtCopies, mergeDevice } from '../../lib/state/copies'
import { formatDate, formatSize, formatTime } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import type { ShownTarget } from '../../lib/state/targets'
import { ErasedThere } from '../erase/ErasedThere'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { TextField } from '../shared/TextField'
import { CopyInside } from './CopyInside'
import { failed, mergedWords, unseenWords } from './copyWords'

const SHOWN = 7

export function CopiesThere({ target, onClose }: { target: ShownTarget; onClose: () => void }) {
  const [looked, setLooked] = useState<Looked>()
  const [inside, setInside] = useState<{ device: string; name: string }>()
  const [passphrase, setPassphrase] = useState('')
  const [said, setSaid] = useState<string[]>()
  const [erased, setErased] = useState<readonly ErasedOne[]>([])
  const [busy, setBusy] = useState(false)
  const pass = passphrase ? { passphrase } : {}
  useEffect(() => {
    void lookAtCopies(target.id).then(setLooked, (error) => setLooked(failed(error)))
  }, [target.id])
  const merge = async (device: string) => {
    setBusy(true)
    setSaid(undefined)
    const merged: MergedSeen = await mergeDevice({ id: target.id, device, ...pass }).catch(failed)
    setSaid(mergedWords(merged))
    setErased(merged.state === 'merged' ? (merged.erasedThere ?? []) : [])
    setBusy(false)
  }
  return (
    <Section
      title={t('copies.there', { place: placeOf(target.settings) })}
      class="settings-panel"
      action={<Button onClick={onClose}>{t('close')}</Button>}
    >
      <div role="status">
        {!looked && <p>{t('copies.looking')}</p>}
        {busy && <p>{t('copies.working')}</p>}
        {said?.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      <ErasedThere people={erased} />
      {looked && looked.state !== 'seen' && <p role="alert">{unseenWords(looked)}</p>}
      {looked?.state === 'seen' && !looked.devices.length && <p>{t('copies.nothing')}</p>}
      {looked?.state === 'seen' && looked.devices.length > 0 && (
        <>
          <TextField
            label={t('copies.otherPass')}
            type="password"
            value={passphrase}
            onValue={setPassphrase}
            autoComplete="off"
          />
          {looked.devices.map((device) => (
            <Device
              key={device.device}
              of={device}
              busy={busy}
              onMerge={() => void merge(device.device)}
              onChoose={(name) => setInside({ device: device.device, name })}
            />
          ))}
        </>
      )}
      {inside && (
        <CopyInside
          key={inside.name}
          ask={{ id: target.id, name: inside.name, ...pass }}
          onMerge={() => {
            setInside(undefined)
            void merge(inside.device)
          }}
          onClose={() => setInside(undefined)}
        />
      )}
    </Section>
  )
}

type DeviceProps = { of: SeenDevice; busy: boolean; onMerge: () => void; onChoose: (name: string) => void }

function Device({ of, busy, onMerge, onChoose }: DeviceProps) {
  const id = of.device.slice(0, 4)
  const row = (day: SeenDevice['days'][number]) => (
    <li key={day.day} class="cloud-day">
      <span>
        {day.at
          ? t('copies.day', { day: formatDate(day.day), time: formatTime(day.at), size: formatSize(day.bytes ?? 0) })
          : formatDate(day.day)}
        {day.missing.slice(0, 1).map((n) => (
          <span key={n} class="error">
            {' '}
            {t('copies.gap', { n })}
          </span>
        ))}
      </span>
      {day.name && (
        <Button
          small
          disabled={busy}
          aria-label={t('copies.chooseAt', { day: formatDate(day.day) })}
          onClick={() => onChoose(day.name ?? '')}
        >
          {t('copies.choose')}
        </Button>
      )}
    </li>
  )
  return (
    <div class="cloud-place">
      <h3 class="cloud-name">{of.mine ? t('copies.mine') : t('copies.other', { id })}</h3>
      <ul class="cloud-days">{of.days.slice(0, SHOWN).map(row)}</ul>
      {of.days.length > SHOWN && (
        <details>
          <summary>{t('copies.earlier', { n: of.days.length - SHOWN })}</summary>
          <ul class="cloud-days">{of.days.slice(SHOWN).map(row)}</ul>
        </details>
      )}
      {!of.mine && (
        <Button disabled={busy} aria-label={t('copies.mergeAt', { id })} onClick={onMerge}>
          {t('copies.merge')}
        </Button>
      )}
    </div>
  )
}
