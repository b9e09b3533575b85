/** Amounts turned into another currency by rates that the user typed, each by the newest one that held on a day. Without a rate: not at all. */
import { decimalsOf } from '../money'
import { dayNumber } from './facts'
import type { Rate } from './rate'

export type Exchange = (minor: number, from: string, day: number) => number | undefined

/**
 * @param to the currency asked for
 * @returns a function of minor units, their currency and a day (a number); whole minor units, halves away from nought
 */
export function exchangeTo(to: string, rates: readonly Rate[]): Exchange {
  const known = new Map<string, { day: number; rate: number }[]>()
  const add = (from: string, day: number, rate: number) => {
    const list = known.get(from) ?? []
    list.push({ day, rate })
    known.set(from, list)
  }
  // The way round counts as well, where there is none of the day itself.
  for (const one of rates) if (one.from === to) add(one.to, dayNumber(one.day), 1 / one.rate)
  for (const one of rates) if (one.to === to) add(one.from, dayNumber(one.day), one.rate)
  for (const list of known.values()) list.sort((a, b) => a.day - b.day)
  const scales = new Map<string, number>()
  const scale = (from: string) => {
    let found = scales.get(from)
    if (found === undefined) {
      found = 10 ** (decimalsOf(to) - decimalsOf(from))
      scales.set(from, found)
    }
    return found
  }
  return (minor, from, day) => {
    if (from === to) return minor
    const held = known.get(from)?.findLast((one) => one.day <= day)
    if (!held) return undefined
    const exact = minor * held.rate * scale(from)
    return Math.sign(exact) * Math.round(Math.abs(exact))
  }
}
