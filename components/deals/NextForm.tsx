/** What is next on a deal, asked in place: an action with its day, or standby until a day. An open deal never goes without. */
import { useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { nextClash } from '../../lib/core/dealClash'
import { doneNextAction, setNextAction, setStatus } from '../../lib/db/deals'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { DayField } from '../shared/DayField'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { DealClash } from './DealClash'
import { laterDays } from './laterDays'
import { NextWhen } from './NextWhen'
import { useSeenDeal } from './useSeenDeal'

type Props = {
  deal: Deal
  /** `done`: the present action is ticked off by this. `plan`: it is only replaced. `standby`: only a day is asked. */
  mode: 'done' | 'plan' | 'standby'
  onDone: () => void
}

export function NextForm({ deal, mode, onDone }: Props) {
  const [asleep, setAsleep] = useState(mode === 'standby')
  const [missing, setMissing] = useState<{ text?: boolean; day?: boolean }>({})
  const planned = mode === 'plan' ? deal.nextAction : undefined
  const form = useForm<'text' | 'day' | 'time', Deal>(
    `next:${deal.id}`,
    { text: planned?.text ?? '', day: planned?.day ?? '', time: planned?.time ?? '' },
    { table: 'deals', row: deal, fields: {} },
  )
  const { text, day, time } = form.values
  const next = { text: text.trim(), day, ...(time && { time }) }
  const seen = useSeenDeal(deal, (now, seen) => nextClash(now, seen, asleep ? { standbyUntil: day } : next))
  const when = {
    error: missing.day ? t('problem.required') : undefined,
    hint: mode === 'done' ? t('next.hint') : undefined,
    value: day,
    onValue: form.set('day'),
    ...form.words('day'),
  }
  const close = () => {
    form.forget()
    onDone()
  }

  const onSave = async () => {
    const lacks = { text: !asleep && !text.trim(), day: !day }
    setMissing(lacks)
    if (lacks.text || lacks.day) return false
    const saved = await seen.save((seen) => {
      if (mode === 'done') return doneNextAction(deal.id, asleep ? { standbyUntil: day } : next, seen)
      return asleep ? setStatus(deal.id, { status: 'standby', until: day }, seen) : setNextAction(deal.id, next, seen)
    })
    if (saved) close()
    return saved
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
      onCancel={close}
    >
      <DealClash form={seen} onTheirs={close} />
      {!asleep && (
        <TextField
          label={t('next.what')}
          placeholder={t('next.placeholder')}
          error={missing.text ? t('problem.required') : undefined}
          value={text}
          onValue={form.set('text')}
        />
      )}
      {asleep ? (
        <DayField {...when} label={t('deal.until')} choices={laterDays()} min={currentDay.value} />
      ) : (
        <NextWhen {...when} label={t('next.when')} time={time} onTime={form.set('time')} asks={Boolean(day)} />
      )}
    </InlineForm>
  )
}
