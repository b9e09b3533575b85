/**
 * The table of a time zone that a calendar needs where something comes again at an hour on the wall: the nights on which its
 * clocks change. Where they change by the same rule each year it is written as that rule, which goes on for ever; where they do
 * not, as in Morocco, as the nights that the browser knows.
 */

import { offsetAt } from '../wallClock'
import type { Component, Property } from './lines'

/** How many years the nights are looked for; a rule that held all along is taken for one. */
const YEARS = 12
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Nobody changes the clocks forth and back within that. */
const STEP_MS = 14 * DAY_MS

type Night = { at: number; from: number; to: number }

/** @param zone IANA name @param year from the beginning of which its clocks are needed */
export function timezone(zone: string, year: number): Component {
  const nights = nightsOf(zone, Date.UTC(year, 0, 1), Date.UTC(year + YEARS, 0, 1))
  const first = offsetAt(Date.UTC(year, 0, 1), zone)
  const kinds = new Map<string, Night[]>()
  for (const night of nights) {
    const key = `${night.from} ${night.to}`
    kinds.set(key, [...(kinds.get(key) ?? []), night])
  }
  const before = part('standard', { at: Date.UTC(1970, 0, 1) - first, from: first, to: first })
  const parts = [...kinds.values()].map((same) => {
    const [night] = same as [Night, ...Night[]]
    return part(night.to > night.from ? 'daylight' : 'standard', night, again(same))
  })
  return ['vtimezone', [['tzid', {}, 'text', zone]], [before, ...parts]]
}

/** Every change of the clocks from one instant to another. */
function nightsOf(zone: string, from: number, to: number): Night[] {
  const nights: Night[] = []
  let offset = offsetAt(from, zone)
  for (let at = from; at < to; at += STEP_MS) {
    const after = offsetAt(at + STEP_MS, zone)
    if (after !== offset) nights.push({ at: changeIn(at, at + STEP_MS, offset, zone), from: offset, to: after })
    offset = after
  }
  return nights
}

/** The instant, to the second, at which an offset ends that is in force at `low` and not at `high`. */
function changeIn(low: number, high: number, offset: number, zone: string): number {
  let [held, gone] = [low, high]
  while (gone - held > 1000) {
    const middle = held + Math.floor((gone - held) / 2000) * 1000
    if (offsetAt(middle, zone) === offset) held = middle
    else gone = middle
  }
  return gone
}

function part(name: 'standard' | 'daylight', { at, from, to }: Night, more: readonly Property[] = []): Component {
  return [
    name,
    [
      ['dtstart', {}, 'date-time', wall(at + from)],
      ['tzoffsetfrom', {}, 'utc-offset', signed(from)],
      ['tzoffsetto', {}, 'utc-offset', signed(to)],
      ...more,
    ],
    [],
  ]
}

/** When the same change comes again after the first time: by a rule, or on which nights. */
function again(nights: readonly Night[]): Property[] {
  const places = nights.map(({ at, from }) => placeOf(new Date(at + from)))
  const [first] = places
  const same = (key: 'month' | 'weekday' | 'time' | 'fromStart' | 'fromEnd') =>
    places.every((one) => one[key] === first?.[key])
  if (first && nights.length >= YEARS - 1 && same('month') && same('weekday') && same('time')) {
    const nth = same('fromEnd') && first.fromEnd === 1 ? -1 : same('fromStart') ? first.fromStart : undefined
    if (nth !== undefined) {
      const byday = [`${nth}${WEEKDAYS[first.weekday]}`]
      return [['rrule', {}, 'recur', { freq: 'YEARLY', bymonth: [first.month], byday }]]
    }
  }
  // A line each: some readers take the first of a line that holds several.
  return nights.slice(1).map(({ at, from }): Property => ['rdate', {}, 'date-time', wall(at + from)])
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA']

/** Where a night stands in its month: the how manieth of its weekday, from the start and from the end. */
function placeOf(date: Date) {
  const day = date.getUTCDate()
  const days = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  return {
    month: date.getUTCMonth() + 1,
    weekday: date.getUTCDay(),
    time: date.getTime() % DAY_MS,
    fromStart: Math.ceil(day / 7),
    fromEnd: Math.ceil((days - day + 1) / 7),
  }
}

const wall = (shown: number): string => new Date(shown).toISOString().slice(0, 19)

/** Milliseconds as `+01:00`, with seconds where clocks of old had some. */
function signed(offset: number): string {
  const text = new Date(Math.abs(offset)).toISOString()
  return (offset < 0 ? '-' : '+') + (offset % 60_000 ? text.slice(11, 19) : text.slice(11, 16))
}
