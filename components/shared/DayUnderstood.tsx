/** What was understood of a day told in words, written out before anything is saved; or that it was not. */
import { useEffect, useState } from 'preact/hooks'
import { formatDistance, formatWhen } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import type { Typed } from './useWhen'

type Props = {
  id: string
  typed: Typed
  /** The hour of the form; undefined where it keeps none. */
  time?: string
  /** The error says it already. */
  quiet: boolean
  /** Before the first day that there can be. */
  early: boolean
}

/** So long somebody who is still typing is not told that it makes no sense yet. */
const PAUSE = 600

export function DayUnderstood({ id, typed, time, quiet, early }: Props) {
  const [paused, setPaused] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setPaused(typed.text), PAUSE)
    return () => clearTimeout(timer)
  }, [typed.text])
  const isWrong = Boolean(typed.problem) || early
  const words = typed.day ? understood(typed, time) : typed.problem && paused === typed.text ? notUnderstood(typed) : ''
  return (
    <p id={id} class={quiet ? 'when quiet' : isWrong ? 'when wrong' : 'when'} aria-live="polite">
      {quiet ? '' : early && words ? `${words} · ${t('when.early')}` : words}
    </p>
  )
}

function understood({ day, own, time: told, over }: Typed, time: string | undefined): string {
  const hour = time === undefined ? undefined : time || undefined
  return [
    (own || hour) && formatWhen(day, hour),
    formatDistance(day),
    told && time === undefined && t('when.noHour'),
    over && told && time !== undefined && t('when.over'),
  ]
    .filter(Boolean)
    .join(' · ')
}

function notUnderstood({ problem, rest }: Typed): string {
  if (problem === 'twice') return t('when.tryTwice')
  return rest ? t('when.tryWithout', { rest }) : t('when.try')
}
