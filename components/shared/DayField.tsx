/** A calendar day: the browser's own date field, and the three days that are meant most often. */
import { useRef, useState } from 'preact/hooks'
import { addDays, type Day } from '../../lib/core/days'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { Button } from './Button'
import { Field, type FieldProps } from './Field'

type Props = FieldProps & {
  /** `YYYY-MM-DD`, or empty. */
  value: Day | ''
  onValue: (day: Day | '') => void
  /** Days from today that stand beside it as buttons; by default today, tomorrow and in a week. */
  choices?: readonly { days: number; label: string }[]
  min?: Day
}

/** A half-typed day keeps the form from being sent: the browser says so to the field, and the field says it in words. */
export function DayField({ value, onValue, choices = usualDays(), min, error, ...frame }: Props) {
  const [bad, setBad] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  return (
    <Field {...frame} error={bad ? t('problem.day') : error}>
      {(wired) => (
        <div class="day">
          <input
            {...wired}
            ref={input}
            class="input"
            type="date"
            min={min}
            value={value}
            onInput={(event) => {
              setBad(false)
              onValue(event.currentTarget.value)
            }}
            onInvalid={(event) => {
              event.preventDefault()
              setBad(true)
              event.currentTarget.focus()
            }}
          />
          {choices.map(({ days, label }) => {
            const day = addDays(currentDay.value, days)
            return (
              <Button
                key={days}
                pressed={value === day}
                onClick={() => {
                  setBad(false)
                  onValue(day)
                }}
              >
                {label}
              </Button>
            )
          })}
        </div>
      )}
    </Field>
  )
}

const usualDays = () => [
  { days: 0, label: t('day.today') },
  { days: 1, label: t('day.tomorrow') },
  { days: 7, label: t('day.inAWeek') },
]
