/** Hours on the wall on the nights of change, and the tables of zones that calendars are given. */
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { zoneText } from '../../lib/core/calendar/file'
import { instantOf } from '../../lib/core/wallClock'
import { readCalendar } from '../support/calendarLines'

const at = (zone: string, day: string, time: string) => new Date(instantOf(day, time, zone)).toISOString().slice(0, 16)

/** Zone; an hour that no clock shows, and the instant that is meant; one that is shown twice, and the first. */
const NIGHTS = [
  ['Europe/Paris', '2026-03-29 02:30', '2026-03-29T01:30', '2026-10-25 02:30', '2026-10-25T00:30'],
  ['Europe/London', '2026-03-29 01:30', '2026-03-29T01:30', '2026-10-25 01:30', '2026-10-25T00:30'],
  ['America/New_York', '2026-03-08 02:30', '2026-03-08T07:30', '2026-11-01 01:30', '2026-11-01T05:30'],
  ['America/Santiago', '2026-09-06 00:30', '2026-09-06T04:30', '2026-04-04 23:30', '2026-04-05T02:30'],
  ['Australia/Sydney', '2026-10-04 02:30', '2026-10-03T16:30', '2026-04-05 02:30', '2026-04-04T15:30'],
  ['Australia/Lord_Howe', '2026-10-04 02:15', '2026-10-03T15:45', '2026-04-05 01:45', '2026-04-04T14:45'],
  ['Africa/Casablanca', '2026-03-22 02:30', '2026-03-22T02:30', '2026-02-15 02:30', '2026-02-15T01:30'],
  ['Pacific/Chatham', '2026-09-27 03:00', '2026-09-26T14:15', '2026-04-05 03:00', '2026-04-04T13:15'],
] as const

describe('the night on which the clocks change', () => {
  test.each(NIGHTS)('in %s: an hour that is not, and one that is twice', (zone, gap, gapAt, twice, twiceAt) => {
    const [gapDay = '', gapTime = ''] = gap.split(' ')
    const [day = '', time = ''] = twice.split(' ')
    expect(at(zone, gapDay, gapTime)).toBe(gapAt)
    expect(at(zone, day, time)).toBe(twiceAt)
  })

  test.each(NIGHTS)(
    'in %s: every quarter of an hour of both days is what a clock there shows, if any shows it',
    (zone, ...nights) => {
      const shown = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
      let missed = 0
      for (const day of [nights[0].slice(0, 10), nights[2].slice(0, 10)]) {
        for (let quarter = 0; quarter < 96; quarter++) {
          const time = new Date(quarter * 900_000).toISOString().slice(11, 16)
          if (shown.format(instantOf(day, time, zone)) !== `${day} ${time}`) missed += 1
        }
      }
      expect(missed).toBe(zone === 'Australia/Lord_Howe' ? 2 : 4)
    },
  )

  test('far from any night, and where there are none', () => {
    expect(at('Asia/Kolkata', '2026-12-01', '09:00')).toBe('2026-12-01T03:30')
    expect(at('UTC', '2026-12-01', '09:00')).toBe('2026-12-01T09:00')
    expect(at('Pacific/Apia', '2011-12-31', '09:00')).toBe('2011-12-30T19:00')
    expect(at('Pacific/Kiritimati', '2026-01-01', '00:00')).toBe('2025-12-31T10:00')
  })
})

describe('the table of a zone', () => {
  const zones = [...NIGHTS.map(([zone]) => zone), 'Asia/Jerusalem', 'Asia/Kolkata', 'America/Caracas', 'Asia/Gaza']
  test.each(zones)('of %s says of every noon what the zone itself does', (zone) => {
    const text = zoneText(zone, '2026-11-30')
    readCalendar(text)
    const component = new ICAL.Component(ICAL.parse(text) as never)
    const table = new ICAL.Timezone({ component, tzid: zone })
    const wrong: string[] = []
    for (let n = 0; n < 365 * 10; n++) {
      const day = new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)
      const noon = ICAL.Time.fromDateTimeString(`${day}T12:00:00`)
      noon.zone = table
      if (noon.toUnixTime() * 1000 !== instantOf(day, '12:00', zone)) wrong.push(day)
    }
    expect(wrong).toEqual([])
  })

  test('is a rule for ever where there is one', () => {
    expect(zoneText('Europe/Paris', '2026-11-30')).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
    expect(zoneText('America/New_York', '2026-11-30')).toContain('RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU')
    expect(zoneText('Africa/Casablanca', '2026-11-30')).not.toContain('RRULE')
  })
})
