/** Why a deal was lost, or why there was no sale to be had: asked when it is closed so, never later. */
import { useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { setStatus } from '../../lib/db/deals'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

type Props = { deal: Pick<Deal, 'id'>; status: 'lost' | 'cancelled'; onDone: () => void }

export function ReasonForm({ deal, status, onDone }: Props) {
  const form = useForm<'reason'>(`${status}:${deal.id}`, { reason: '' })
  const [missing, setMissing] = useState(false)
  const reason = form.values.reason.trim()

  const onSave = async () => {
    setMissing(!reason)
    if (!reason || !(await act(() => setStatus(deal.id, { status, reason })))) return false
    form.forget()
    onDone()
    return true
  }
  return (
    <InlineForm
      label={t(`status.${status}`)}
      save={t(`status.${status}`)}
      onSave={onSave}
      onCancel={() => {
        form.forget()
        onDone()
      }}
    >
      <TextField
        label={status === 'lost' ? t('deal.reasonLost') : t('deal.reasonCancelled')}
        hint={status === 'lost' ? t('deal.reasonLostHint') : t('deal.reasonCancelledHint')}
        error={missing ? t('problem.required') : undefined}
        value={form.values.reason}
        onValue={form.set('reason')}
      />
    </InlineForm>
  )
}
