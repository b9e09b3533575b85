/** What is next on a deal, asked in place: an action with its day, or standby until a day. An open deal never goes without. */
import { useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { doneNextAction, setNextAction, setStatus } from '../../lib/db/deals'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { DayField } from '../shared/DayField'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { laterDays } from './laterDays'

type Props = {
  deal: Deal
  /** `done`: the present action is ticked off by this. `plan`: it is only replaced. `standby`: only a day is asked. */
  mode: 'done' | 'plan' | 'standby'
  onDone: () => void
}

export function NextForm({ deal, mode, onDone }: Props) {
  const [asleep, setAsleep] = useState(mode === 'standby')
  const [missing, setMissing] = useState<{ text?: boolean; day?: boolean }>({})
  const form = useForm<'text' | 'day' | 'time'>(`next:${deal.id}`, {
    text: mode === 'plan' ? (deal.nextAction?.text ?? '') : '',
    day: mode === 'plan' ? (deal.nextAction?.day ?? '') : '',
    time: mode === 'plan' ? (deal.nextAction?.time ?? '') : '',
  })
  const { text, day, time } = form.values

  const onSave = async () => {
    const lacks = { text: !asleep && !text.trim(), day: !day }
    setMissing(lacks)
    if (lacks.text || lacks.day) return false
    const next = { text: text.trim(), day, time: time || undefined }
    const written = await act(() => {
      if (mode === 'done') return doneNextAction(deal.id, asleep ? { standbyUntil: day } : next)
      return asleep ? setStatus(deal.id, { status: 'standby', until: day }) : setNextAction(deal.id, next)
    })
    if (!written) return false
    form.forget()
    onDone()
    return true
  }
  return (
    <InlineForm
      key={String(asleep)}
      label={asleep ? t('deal.standby') : t('next.what')}
      save={asleep ? t('status.standby') : t('next.plan')}
      explain={
        mode !== 'standby' &&
        !asleep && (
          <Button kind="quiet" onClick={() => setAsleep(true)}>
            {t('next.orStandby')}
          </Button>
        )
      }
      onSave={onSave}
      onCancel={() => {
        form.forget()
        onDone()
      }}
    >
      {!asleep && (
        <TextField
          label={t('next.what')}
          placeholder={t('next.placeholder')}
          error={missing.text ? t('problem.required') : undefined}
          value={text}
          onValue={form.set('text')}
        />
      )}
      <DayField
        label={asleep ? t('deal.until') : t('next.when')}
        error={missing.day ? t('problem.required') : undefined}
        hint={mode === 'done' ? t('next.hint') : undefined}
        choices={asleep ? laterDays() : undefined}
        min={asleep ? currentDay.value : undefined}
        value={day}
        onValue={form.set('day')}
      />
      {!asleep && day && <TextField label={t('next.time')} type="time" value={time} onValue={form.set('time')} />}
    </InlineForm>
  )
}
