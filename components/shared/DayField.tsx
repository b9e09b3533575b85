/** A calendar day, told in words or picked: the browser's own date field is one press away, and the days meant most often stand beside it. */
import { CalendarDays } from 'lucide-preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { addDays, type Day } from '../../lib/core/days'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { Button } from './Button'
import { DayUnderstood } from './DayUnderstood'
import { Field, type FieldProps } from './Field'
import { IconButton } from './IconButton'
import { type DayValue, type Typed, useWhen } from './useWhen'

type Props = FieldProps &
  DayValue & {
    /** Days from today that stand beside it as buttons; by default today, tomorrow and in a week. */
    choices?: readonly { days: number; label: string }[]
    min?: Day
  }

/** What is not understood keeps the form from being sent: the browser says so to the field, and the field says it in words. */
export function DayField(props: Props) {
  const { value, onValue, time, onTime, words, onWords, choices = usualDays(), min, error, ...frame } = props
  const { typed, type, pick: take } = useWhen({ value, onValue, time, onTime, words, onWords })
  const [wrong, setWrong] = useState<string>()
  const [picks, setPicks] = useState<boolean>()
  const input = useRef<HTMLInputElement>(null)
  // In the calendar's field the words do not stand.
  const problem = problemOf(typed, picks, min, frame.label)
  useLayoutEffect(() => {
    input.current?.setCustomValidity(problem ?? '')
  })
  useLayoutEffect(() => {
    if (picks === undefined) return
    input.current?.focus()
    if (picks) openCalendar(input.current)
  }, [picks])
  return (
    <Field {...frame} error={wrong ?? error}>
      {(wired) => {
        const own = {
          ...wired,
          'aria-describedby': [wired['aria-describedby'], `${wired.id}-when`].filter(Boolean).join(' '),
          ref: input,
          class: 'input',
          onInvalid: (event: { preventDefault: () => void; currentTarget: HTMLInputElement }) => {
            event.preventDefault()
            setWrong(problem ?? t('problem.day'))
            event.currentTarget.focus()
          },
        }
        return (
          <>
            <div class="day-entry">
              {picks ? (
                <input
                  {...own}
                  key="pick"
                  type="date"
                  value={value}
                  onInput={(event) => pick(event.currentTarget.value)}
                />
              ) : (
                <input
                  {...own}
                  key="words"
                  type="text"
                  autoComplete="off"
                  spellcheck={false}
                  placeholder={t(onTime ? 'when.exampleHour' : 'when.example')}
                  value={typed.text}
                  onInput={(event) => {
                    setWrong(undefined)
                    type(event.currentTarget.value)
                  }}
                />
              )}
              <IconButton label={t('when.calendar')} aria-pressed={picks ?? false} onClick={() => setPicks(!picks)}>
                <CalendarDays size={15} aria-hidden="true" />
              </IconButton>
            </div>
            <DayUnderstood
              id={`${wired.id}-when`}
              typed={typed}
              time={onTime ? (time ?? '') : undefined}
              quiet={Boolean(wrong)}
              early={Boolean(min && value && value < min)}
            />
            {choices.length > 0 && (
              <div class="day">
                {choices.map(({ days, label }) => {
                  const day = addDays(currentDay.value, days)
                  return (
                    <Button key={days} pressed={value === day} onClick={() => pick(day)}>
                      {label}
                    </Button>
                  )
                })}
              </div>
            )}
          </>
        )
      }}
    </Field>
  )

  function pick(day: Day | '') {
    setWrong(undefined)
    take(day)
  }
}

function problemOf({ problem, day }: Typed, picks: boolean | undefined, min: Day | undefined, field: string) {
  if (problem && !picks) return t(`when.${problem}`, { field })
  return min && day && day < min ? t('when.past', { field }) : undefined
}

/** In a frame of another site's page no script may open it: there the field does, by its own sign or key. */
function openCalendar(input: HTMLInputElement | null): void {
  try {
    input?.showPicker?.()
  } catch {
    // The field stands there and has the focus.
  }
}

const usualDays = () => [
  { days: 0, label: t('day.today') },
  { days: 1, label: t('day.tomorrow') },
  { days: 7, label: t('day.inAWeek') },
]
