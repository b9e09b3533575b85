/** What is to be done next, in the same form and the same change: of a deal its next action, else a task. */
import type { Deal } from '../../lib/core/deal'
import type { NextDraft } from '../../lib/db/logActivity'
import { t } from '../../lib/state/language'
import { NextWhen } from '../deals/NextWhen'
import { TextField } from '../shared/TextField'
import type { FormFields } from '../shared/useForm'

type Field = 'next' | 'nextDay' | 'nextTime' | 'nextDone'
type Props = { form: FormFields<Field>; deal?: Deal }

export function NextFields({ form, deal }: Props) {
  const { next, nextDay, nextTime, nextDone } = form.values
  const planned = deal?.nextAction?.text
  const isPlanned = next.trim() !== ''
  const hint = !isPlanned ? t('log.nextHint') : deal ? t('log.nextOnDeal', { title: deal.title }) : t('log.nextAsTask')
  return (
    <>
      <TextField label={t('log.next')} hint={hint} value={next} onValue={form.set('next')} />
      {isPlanned && (
        <NextWhen
          label={t('log.day')}
          value={nextDay}
          onValue={form.set('nextDay')}
          {...form.words('nextDay')}
          time={nextTime}
          onTime={form.set('nextTime')}
        />
      )}
      {isPlanned && planned && (
        <label class="check">
          <input
            type="checkbox"
            checked={nextDone === 'yes'}
            onChange={(event) => form.set('nextDone')(event.currentTarget.checked ? 'yes' : '')}
          />
          {t('log.wasDone', { action: planned })}
        </label>
      )}
    </>
  )
}

/** What the fields say; undefined where nothing is planned, or for no day. @param deal the open one that the activity is about */
export function nextOf(
  { next, nextDay, nextTime, nextDone }: Record<Field, string>,
  deal?: Deal,
): NextDraft | undefined {
  const text = next.trim()
  if (!text || !nextDay) return undefined
  return {
    text,
    day: nextDay,
    ...(nextTime && { time: nextTime }),
    ...(deal && { dealId: deal.id }),
    ...(nextDone && { done: true }),
  }
}
