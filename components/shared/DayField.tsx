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
  /** Today, tomorrow and in a week as buttons. */
  quick?: boolean
  min?: Day
}

/** A half-typed day keeps the form from being sent: the browser says so to the field, and the field says it in words. */
export function DayField({ value, onValue, quick = true, min, error, ...frame }: Props) {
  const [bad, setBad] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const today = currentDay.value
  const choices = [
    { day: today, label: t('day.today') },
    { day: addDays(today, 1), label: t('day.tomorrow') },
    { day: addDays(today, 7), label: t('day.inAWeek') },
  ]
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
          {quick &&
            choices.map((choice) => (
              <Button
                key={choice.day}
                pressed={value === choice.day}
                onClick={() => {
                  setBad(false)
                  onValue(choice.day)
                }}
              >
                {choice.label}
              </Button>
            ))}
        </div>
      )}
    </Field>
  )
}
