/** Why a deal was lost, or why there was no sale to be had: asked when it is closed so, never later. One press takes a reason of the user's list. */
import { useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { statusClash } from '../../lib/core/dealClash'
import { offeredWords, RIVALS } from '../../lib/core/tag'
import { setStatus } from '../../lib/db/deals'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { reasonsFor } from '../../lib/state/reasons'
import { Button } from '../shared/Button'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { DealClash } from './DealClash'
import { useSeenDeal } from './useSeenDeal'

const MOST_OFFERED = 8

type Props = { deal: Deal; status: 'lost' | 'cancelled'; onDone: () => void }

export function ReasonForm({ deal, status, onDone }: Props) {
  const on = { table: 'deals' as const, row: deal, fields: {} }
  const form = useForm<'reason' | 'rival', Deal>(`${status}:${deal.id}`, { reason: '', rival: '' }, on)
  const seen = useSeenDeal(deal, (now, seen) => statusClash(now, seen, status))
  const close = () => {
    form.forget()
    onDone()
  }
  const [missing, setMissing] = useState(false)
  const reason = form.values.reason.trim()
  const offered = reasonsFor(status, currentSettings.value)

  const onSave = async () => {
    setMissing(!reason)
    const to = status === 'lost' ? { status, reason, rival: form.values.rival } : { status, reason }
    if (!reason || !(await seen.save((seen) => setStatus(deal.id, to, seen)))) return false
    close()
    return true
  }
  return (
    <InlineForm label={t(`status.${status}`)} save={t(`status.${status}`)} onSave={onSave} onCancel={close}>
      <DealClash form={seen} onTheirs={close} />
      <TextField
        label={status === 'lost' ? t('deal.reasonLost') : t('deal.reasonCancelled')}
        hint={status === 'lost' ? t('deal.reasonLostHint') : t('deal.reasonCancelledHint')}
        error={missing ? t('problem.required') : undefined}
        value={form.values.reason}
        onValue={form.set('reason')}
      />
      {offered.length > 0 && (
        <fieldset class="buttons">
          <legend class="unseen">{t('reason.offered')}</legend>
          {offered.map((one) => (
            <Button
              key={one}
              small
              class="reason"
              pressed={one === reason}
              onClick={(event) => {
                form.set('reason')(one)
                // Enter saves it then, or it is added to.
                event.currentTarget.form?.querySelector('input')?.focus()
              }}
            >
              {one}
            </Button>
          ))}
        </fieldset>
      )}
      {status === 'lost' && (
        <TextField
          label={t('deal.rival')}
          hint={t('deal.rivalHint')}
          value={form.values.rival}
          onValue={form.set('rival')}
          offers={offeredWords(currentSettings.value?.tags ?? [], RIVALS, form.values.rival, []).slice(0, MOST_OFFERED)}
        />
      )}
    </InlineForm>
  )
}
