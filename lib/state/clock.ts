/** The current day, kept up to date while a page is open. */
import { computed, type ReadonlySignal, signal } from '@preact/signals'
import { type Day, dayOf } from '../core/days'

const MINUTE = 60_000

/** The clock, looked at once a minute while somebody watches. */
const minute = signal(Date.now(), {
  watched() {
    minute.value = Date.now()
    timer = setInterval(() => {
      minute.value = Date.now()
    }, MINUTE)
  },
  unwatched() {
    clearInterval(timer)
  },
})
let timer: ReturnType<typeof setInterval> | undefined

/** Today as a calendar day in the browser's zone; changes at midnight while a page is open. */
export const currentDay: ReadonlySignal<Day> = computed(() => dayOf(minute.value))

/** The present instant, in milliseconds since the epoch. */
export const now = (): number => Date.now()

/** The present by the clock on the user's wall: her day, and the time as `HH:MM`. */
export function wallClock(): { day: Day; time: string } {
  const at = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return { day: dayOf(at), time: `${two(at.getHours())}:${two(at.getMinutes())}` }
}
