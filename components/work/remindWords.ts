/** How a task is called to mind and how it comes again, as a sentence says it, and the choices of both. */
import { dayFormat } from '../../lib/core/formats'
import { type Repetition, readRule, rulesFor } from '../../lib/core/repeatRule'
import type { Task } from '../../lib/core/task'
import { formatInstant } from '../../lib/state/format'
import { language, locale, t } from '../../lib/state/language'
import type { Option } from '../shared/SelectField'
import { clockTime } from './due'

/** @param remind as `Task.remind` has it */
export function remindWords(remind: string): string {
  // Any day will do: an hour of the wall is the same on each.
  if (remind.includes(':')) return t('remind.at', { time: clockTime('2026-01-15', remind) })
  const minutes = Number(remind)
  if (minutes === 0) return t('remind.now')
  if (minutes % 1440 === 0) return t('remind.days', { n: minutes / 1440 })
  return minutes % 60 === 0 ? t('remind.hours', { n: minutes / 60 }) : t('remind.minutes', { n: minutes })
}

const BEFORE = ['0', '5', '15', '30', '60', '120', '1440']
const HOURS = ['08:00', '09:00', '12:00', '14:00', '17:00']

/** What a task may be called to mind by: before its hour, where it has one, or at an hour of its day. */
export function remindChoices(time: string, now: string): Option[] {
  const all = [...(time ? BEFORE : []), ...HOURS]
  const fits = now !== '' && (time !== '' || now.includes(':'))
  if (fits && !all.includes(now)) all.push(now)
  return [{ value: '', label: t('remind.none') }, ...all.map((value) => ({ value, label: remindWords(value) }))]
}

/** @param rule as `Task.repeat` has it */
export function repeatWords(rule: string): string {
  const said = readRule(rule)
  return said ? sentence(said) : t('repeat.other', { rule })
}

function sentence(said: Repetition): string {
  if (said.every === 'workday') return t('repeat.workday')
  const { n } = said
  if (said.every === 'day') return t('repeat.day', { n })
  if (said.every === 'week') {
    const days = new Intl.ListFormat(locale.value, { type: 'conjunction' }).format(
      said.weekdays.map((day) => (language.value === 'fr' ? `le ${weekdayName(day)}` : weekdayName(day))),
    )
    return t('repeat.week', { n, days })
  }
  if (said.every === 'year') return t('repeat.year', { n, date: dateName(said.month, said.day) })
  if ('weekday' in said) {
    const nth = t(`repeat.nth.${said.nth as 1 | 2 | 3 | 4 | -1}`)
    return t('repeat.monthNth', { n, nth, weekday: weekdayName(said.weekday) })
  }
  if (said.day === -1) return t('repeat.monthLast', { n })
  const key = said.day > 28 ? 'repeat.monthSome' : 'repeat.month'
  return t(key, { n, day: language.value === 'fr' && said.day === 1 ? '1er' : String(said.day) })
}

/** The first of January 2024 was a Monday. */
const weekdayName = (weekday: number) =>
  dayFormat(locale.value, { weekday: 'long' }).format(new Date(Date.UTC(2024, 0, 1 + weekday)))

function dateName(month: number, day: number): string {
  const text = dayFormat(locale.value, { day: 'numeric', month: 'long' }).format(
    new Date(Date.UTC(2024, month - 1, day)),
  )
  return language.value === 'fr' ? text.replace(/^1 /, '1er ') : text
}

/** How a task of a day may come again. */
export function repeatChoices(day: string, now: string): Option[] {
  const all = rulesFor(day)
  if (now && !all.includes(now)) all.push(now)
  return [{ value: '', label: t('repeat.none') }, ...all.map((value) => ({ value, label: repeatWords(value) }))]
}

/** Both in one line; empty where there is neither. */
export function taskMore({ remind, remindAgain, repeat }: Pick<Task, 'remind' | 'remindAgain' | 'repeat'>): string {
  const again = remindAgain !== undefined && t('remind.again', { when: formatInstant(remindAgain) })
  return [again || (remind && remindWords(remind)), repeat && repeatWords(repeat)].filter(Boolean).join(' · ')
}
