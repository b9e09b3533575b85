/** Puts something off to a day: one press on a usual day, or a date and Enter. */
import { useState } from 'preact/hooks'
import { addDays, type Day } from '../../lib/core/days'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { DayField } from '../shared/DayField'
import { InlineForm } from '../shared/InlineForm'
import { laterDays } from './laterDays'

type Props = {
  /** Puts it off and answers whether that went well. */
  onDay: (day: Day) => Promise<boolean>
  onDone: () => void
  /** What the day is, and the word for taking it, where it is not that something is put off. */
  label?: string
  save?: string
}

export function SnoozeForm({ onDay, onDone, label: what = t('next.snooze'), save = t('next.snoozeSave') }: Props) {
  const [day, setDay] = useState('')
  const [missing, setMissing] = useState(false)
  const put = async (to: Day) => {
    if (!(await onDay(to))) return false
    onDone()
    return true
  }
  return (
    <InlineForm
      class="snooze"
      label={what}
      save={save}
      onSave={async () => {
        setMissing(!day)
        return day !== '' && put(day)
      }}
      onCancel={onDone}
    >
      <fieldset class="buttons usual">
        <legend class="unseen">{what}</legend>
        {laterDays().map(({ days, label }, index) => (
          <Button key={days} data-autofocus={index === 0} onClick={() => put(addDays(currentDay.value, days))}>
            {label}
          </Button>
        ))}
      </fieldset>
      <DayField
        label={what}
        choices={[]}
        error={missing ? t('problem.required') : undefined}
        min={currentDay.value}
        value={day}
        onValue={setDay}
      />
    </InlineForm>
  )
}
