/** The days to which something is put off, for a day field's `choices`. */
import { t } from '../../lib/state/language'

export const laterDays = () => [
  { days: 1, label: t('day.tomorrow') },
  { days: 3, label: t('next.in3') },
  { days: 7, label: t('day.inAWeek') },
  { days: 30, label: t('next.inMonth') },
]
