/** What is typed into a day field, and the day that it means: read as it is typed, told to the form once it is sure. */
import { useEffect, useReducer, useRef } from 'preact/hooks'
import { type Day, isDay } from '../../lib/core/days'
import type { readWhen } from '../../lib/core/when'
import { wallClock } from '../../lib/state/clock'
import { formatWhen } from '../../lib/state/format'
import { locale } from '../../lib/state/language'
import { meetFailure } from '../../lib/state/trouble'

export type DayValue = {
  /** `YYYY-MM-DD`, or empty: also while what is typed is not understood. */
  value: Day | ''
  onValue: (day: Day | '') => void
  /** The hour that goes with it, `HH:MM` or empty, where the form keeps one: words can tell it too. */
  time?: string
  onTime?: (time: string) => void
  /** What was typed before and not understood, where the form keeps it; and hears of it, empty once it is understood. */
  words?: string
  onWords?: (text: string) => void
}

/** What stands in the field. */
export type Typed = {
  text: string
  day: Day | ''
  /** The hour that its words told. */
  time?: string
  /** Typed by the user, and not written by Margin. */
  own: boolean
  over?: boolean
  problem?: 'unknown' | 'twice'
  /** What was not understood, where something else was. */
  rest?: string
}

// The words of both languages are much to load, and most forms are never opened.
let reader: typeof readWhen | undefined
let loading: Promise<void> | undefined
const load = () => {
  loading ??= import('../../lib/core/when').then((loaded) => {
    reader = loaded.readWhen
  })
  return loading
}

type When = {
  typed: Typed
  type: (text: string) => void
  /** Takes a day that was picked; an hour that words told before stays. */
  pick: (day: Day | '') => void
}

export function useWhen({ value, onValue, time, onTime, words, onWords }: DayValue): When {
  const typed = useRef<Typed>(given(value))
  const seen = useRef({ value, time })
  const [, redraw] = useReducer((n: number) => n + 1, 0)
  const props = useRef({ onValue, onTime, onWords })
  props.current = { onValue, onTime, onWords }

  // A day or hour that came from elsewhere stands in the field instead of the words.
  const isOther =
    (value !== seen.current.value && value !== typed.current.day) ||
    (time !== seen.current.time && typed.current.time !== undefined && time !== typed.current.time)
  if (isOther) typed.current = given(value)
  seen.current = { value, time }

  const put = (now: Typed) => {
    const before = typed.current
    typed.current = now
    if (now.day !== before.day) props.current.onValue(now.day)
    if (wordsOf(now) !== wordsOf(before)) props.current.onWords?.(wordsOf(now))
    redraw(undefined)
    return before
  }
  const type = (text: string) => {
    const now = read(text)
    const before = put(now)
    // An hour that was told goes when it is no longer told; one that was picked beside it stays.
    if (now.time !== before.time) props.current.onTime?.(now.time ?? '')
  }
  useEffect(() => {
    let stands = true
    load()
      .then(() => stands && typed.current.problem && type(typed.current.text))
      .catch(meetFailure)
    return () => {
      stands = false
    }
  }, [])
  // They come a moment after the field, and not in the place of what was typed in that moment.
  useEffect(() => {
    if (words && !typed.current.own) type(words)
  }, [words])
  // What Margin wrote is written anew in the language of now.
  const shown = typed.current.own ? typed.current : given(typed.current.day)
  return { typed: shown, type, pick: (day) => put(given(day)) }
}

/** What is not understood stands in the field alone. */
const wordsOf = ({ problem, text }: Typed): string => (problem ? text : '')

const given = (day: Day | ''): Typed => ({ text: day && isDay(day) ? formatWhen(day) : day, day, own: false })

function read(text: string): Typed {
  const bare = text.trim()
  if (!bare || isDay(bare)) return { text, day: bare, own: true }
  const told = reader?.(text, wallClock(), locale.value)
  if (told?.day) return { text, day: told.day, time: told.time, over: told.past, own: true }
  const { problem = 'unknown', understood, rest } = told ?? {}
  return { text, day: '', own: true, problem, ...(understood && rest && { rest }) }
}
