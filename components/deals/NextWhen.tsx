/** When what is next is to be done: its day, which may be told in words, and beside it its hour, once there is one. */
import { useRef } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { DayField } from '../shared/DayField'
import type { FieldProps } from '../shared/Field'
import { TextField } from '../shared/TextField'
import type { DayValue } from '../shared/useWhen'

type Props = FieldProps &
  DayValue & {
    time: string
    onTime: (time: string) => void
    /** Whether the hour is asked for though none was told. */
    asks?: boolean
  }

export function NextWhen({ asks = false, ...props }: Props) {
  const { time, onTime } = props
  // Once it was asked for, it stays while another day is typed.
  const asksHour = useRef(asks)
  asksHour.current ||= asks || Boolean(time)
  return (
    <>
      <DayField {...props} />
      {asksHour.current && <TextField label={t('next.time')} type="time" value={time} onValue={onTime} />}
    </>
  )
}
