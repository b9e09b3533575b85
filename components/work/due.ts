/** When something is due, in words and in the tone that goes with them. */
import { type Day, daysBetween } from '../../lib/core/days'
import { formatDay, formatTime } from '../../lib/state/format'
import { t } from '../../lib/state/language'

export type DueWords = { text: string; tone: 'late' | 'near' | 'plain' }

/** @param short without "Today" before the hour, for lists that stand under that heading */
export function dueWords(day: Day, time: string | undefined, today: Day, short = false): DueWords {
  const late = daysBetween(day, today)
  if (late > 1) return { text: t('due.late', { n: late }), tone: 'late' }
  if (late === 1) return { text: formatDay(day, today), tone: 'late' }
  if (late < 0) return { text: formatDay(day, today), tone: 'plain' }
  const hour = time && clockTime(day, time)
  if (short) return { text: hour ?? t('due.anyTime'), tone: 'plain' }
  return { text: hour ? t('due.todayAt', { time: hour }) : t('due.today'), tone: 'near' }
}

/** `16:00` as the user's language writes it. */
export const clockTime = (day: Day, time: string): string => formatTime(new Date(`${day}T${time}`).toISOString())

/** A first letter in capitals, where a sentence or a chip begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1)
