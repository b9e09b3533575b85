/** How long it took. After a number was pressed the time since then is offered once the user comes back, and said to be a guess. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { now } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { Clashing } from '../shared/Clashing'
import { TextField } from '../shared/TextField'
import type { FormFields } from '../shared/useForm'
import type { Calling } from './useCalling'

type Props = { form: FormFields<'minutes'>; bad?: boolean; calling?: Calling }

export function MinutesField({ form, bad, calling }: Props) {
  const [guess, setGuess] = useState<number>()
  const latest = useRef(form)
  latest.current = form
  const guessed = useRef<string>()
  useEffect(() => {
    if (!calling) return
    const back = () => {
      const { values, set } = latest.current
      const n = Math.round((now() - calling.at) / 60_000)
      // What she typed is hers; less than half a minute is no call that one could tell the length of.
      if (document.visibilityState !== 'visible' || n < 1 || (values.minutes && values.minutes !== guessed.current))
        return
      guessed.current = String(n)
      setGuess(n)
      set('minutes')(String(n))
    }
    addEventListener('focus', back)
    document.addEventListener('visibilitychange', back)
    return () => {
      removeEventListener('focus', back)
      document.removeEventListener('visibilitychange', back)
    }
  }, [calling?.at])
  const isGuess = guess !== undefined && form.values.minutes === String(guess)
  return (
    <Clashing form={form} field="minutes" label={t('work.minutes')}>
      <TextField
        label={t('work.minutes')}
        inputMode="numeric"
        hint={isGuess ? t('log.minutesGuess', { n: guess }) : undefined}
        error={bad ? t('work.minutesBad') : undefined}
        value={form.values.minutes}
        onValue={form.set('minutes')}
      />
    </Clashing>
  )
}
