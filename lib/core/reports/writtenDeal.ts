/** A deal of the facts written out again, as far as the reasons for which it is out of standard are told by it. */
import type { Day } from '../days'
import type { OutDeal } from '../outOfStandard'
import { instantOf } from '../wallClock'
import { dayText, type Facts, NO_DAY, STATUSES } from './facts'

/** As much of the deal as its reasons are told by. */
export function writtenDeal({ deals: { col } }: Facts, d: number, words: readonly string[], written: Written): OutDeal {
  const status = STATUSES[col.status[d] as number] as OutDeal['status']
  const due = written.day(col.due[d] as number)
  const temperature = words[col.temperature[d] as number]
  return {
    status,
    stageSince: written.day(col.since[d] as number) ?? '',
    ...(due !== undefined && status === 'standby' && { standbyUntil: due }),
    ...(due !== undefined && status === 'todo' && { nextAction: { day: due, ...(col.planned[d] && { text: '…' }) } }),
    closingDay: written.day(col.closing[d] as number),
    ...(temperature && { temperature: { id: temperature, on: written.day(col.temperatureOn[d] as number) ?? '' } }),
  }
}

/** Days as they are written, and instants on them by the user's own clock, each worked out once: many deals have the same. */
export class Written {
  private readonly days = new Map<number, Day>()
  private readonly noons = new Map<number, string>()

  day(number: number): Day | undefined {
    if (number === NO_DAY) return undefined
    const text = this.days.get(number) ?? dayText(number)
    this.days.set(number, text)
    return text
  }
  noon(number: number): string | undefined {
    const day = this.day(number)
    if (day === undefined) return undefined
    const text = this.noons.get(number) ?? new Date(instantOf(day, '12:00')).toISOString()
    this.noons.set(number, text)
    return text
  }
}
