/** The form of an activity as texts: what it begins with, what does not fit, what it says. */
import type { Activity } from '../../lib/core/activity'
import type { ActivityType, BornType } from '../../lib/core/activityType'
import type { Day } from '../../lib/core/days'

export type ActivityField =
  | 'text'
  | 'at'
  | 'minutes'
  | 'outcome'
  | 'type'
  | 'deal'
  | 'next'
  | 'nextDay'
  | 'nextTime'
  | 'nextDone'
type Values = Record<ActivityField, string>
export type Said = Pick<Activity, 'at' | 'text' | 'minutes' | 'outcome' | 'type'>

/**
 * What the fields begin with.
 * @param now the instant (ms) at which a new one begins
 * @param dealId the deal that a new one is offered for
 * @param tomorrow the day that is offered for the next action
 */
export function activityTexts(
  activity: Activity | undefined,
  now: number,
  dealId: string | undefined,
  tomorrow: Day,
): Values {
  return {
    text: activity?.text ?? '',
    at: localInstant(new Date(activity?.at ?? now)),
    minutes: activity?.minutes === undefined ? '' : String(activity.minutes),
    outcome: activity?.outcome ?? '',
    type: activity?.type?.id ?? '',
    deal: activity ? '' : (dealId ?? ''),
    next: '',
    nextDay: tomorrow,
    nextTime: '',
    nextDone: '',
  }
}

/** Which fields do not fit: a bare note says something, minutes are whole, the instant is one. */
export function problemsOf(
  kind: 'note' | 'call' | 'meeting',
  { text, minutes, at, type }: Values,
): { text?: boolean; minutes?: boolean; at?: boolean } {
  const n = Number(minutes)
  return {
    text: kind === 'note' && !type && !text.trim(),
    minutes: minutes.trim() !== '' && !(Number.isInteger(n) && n >= 0),
    at: Number.isNaN(new Date(at).getTime()),
  }
}

/** What the texts say. @param born the type that the activity has already: it may be gone from the list */
export function saidOf(values: Values, types: readonly ActivityType[], born?: BornType): Said {
  const type = types.find(({ id }) => id === values.type)
  return {
    at: new Date(values.at).toISOString(),
    text: values.text.trim() || undefined,
    minutes: values.minutes.trim() ? Number(values.minutes) : undefined,
    outcome: values.outcome.trim() || undefined,
    type: type ? { id: type.id, name: type.name } : born?.id === values.type ? born : undefined,
  }
}

/** Only what was changed: an instant that was left alone keeps its seconds. */
export const onlyChanged = (said: Said, changed: readonly ActivityField[]): Partial<Said> =>
  Object.fromEntries(Object.entries(said).filter(([field]) => changed.includes(field as ActivityField)))

/** An instant as a `datetime-local` field writes it, in the browser's zone, to the minute. */
function localInstant(date: Date): string {
  const shifted = new Date(date.getTime() - date.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}
