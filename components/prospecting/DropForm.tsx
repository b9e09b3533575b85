/** Why a row is not to be worked any more: asked when it is dropped, never later. One press takes a usual reason. */
import { useState } from 'preact/hooks'
import type { TextKey } from '../../lib/core/text'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'

const USUAL: readonly TextKey[] = [
  'prospect.reason.no',
  'prospect.reason.supplier',
  'prospect.reason.budget',
  'prospect.reason.person',
  'prospect.reason.number',
]

type Props = { label: string; onReason: (reason: string) => Promise<boolean>; onDone: () => void }

export function DropForm({ label, onReason, onDone }: Props) {
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const take = async (why: string) => {
    setMissing(!why.trim())
    if (!why.trim() || !(await onReason(why))) return false
    onDone()
    return true
  }
  return (
    <InlineForm
      label={`${t('prospect.drop')}: ${label}`}
      save={t('prospect.drop.save')}
      onSave={() => take(reason)}
      onCancel={onDone}
    >
      <fieldset class="buttons">
        <legend class="unseen">{t('prospect.drop.why')}</legend>
        {USUAL.map((key, index) => (
          <Button small key={key} class="reason" data-autofocus={index === 0} onClick={() => void take(t(key))}>
            {t(key)}
          </Button>
        ))}
      </fieldset>
      <TextField
        label={t('prospect.drop.why')}
        value={reason}
        onValue={setReason}
        error={missing ? t('problem.required') : undefined}
      />
    </InlineForm>
  )
}
