/** Addresses of calendars' sites: what their query says, decoded, is what the entry says. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarEntry } from '../../../lib/core/calendar/entry'
import { CALENDAR_SITES, calendarLink } from '../../../lib/core/calendar/links'
import { plainLine } from '../../../lib/core/calendar/plain'

const [google, live, office] = CALENDAR_SITES
const entry: CalendarEntry = {
  uid: 'deal-1@margin',
  title: 'Send the quote & sign + close · Sensors #2',
  names: ['Claire Morel', 'Brasseries du Nord'],
  when: { day: '2026-12-01', time: '09:00' },
  busy: false,
  createdAt: '2026-11-01T09:00:00.000Z',
  changedAt: '2026-11-20T10:30:00.000Z',
}
const zone = 'Europe/Paris'
const asked = (link: string | undefined) => {
  const url = new URL(link ?? '')
  return { at: url.origin + url.pathname, query: Object.fromEntries(url.searchParams) }
}

test('Google', () => {
  expect(asked(calendarLink(google, entry, zone))).toEqual({
    at: 'https://calendar.google.com/calendar/render',
    query: {
      action: 'TEMPLATE',
      text: entry.title,
      dates: '20261201T080000Z/20261201T083000Z',
      details: 'Claire Morel, Brasseries du Nord',
    },
  })
  expect(asked(calendarLink(google, { ...entry, when: { day: '2026-12-31' } }, zone)).query.dates).toBe(
    '20261231/20270101',
  )
  expect(
    asked(calendarLink(google, { ...entry, repeat: { rule: 'FREQ=WEEKLY;BYDAY=TU', from: '2026-12-01' } }, zone)).query,
  ).toMatchObject({
    recur: 'RRULE:FREQ=WEEKLY;BYDAY=TU',
    ctz: zone,
  })
})

test('Outlook, of a house and of an office', () => {
  expect(asked(calendarLink(live, entry, zone))).toEqual({
    at: 'https://outlook.live.com/calendar/deeplink/compose',
    query: {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: entry.title,
      startdt: '2026-12-01T08:00:00Z',
      enddt: '2026-12-01T08:30:00Z',
      body: 'Claire Morel, Brasseries du Nord',
    },
  })
  const day = asked(calendarLink(office, { ...entry, when: { day: '2026-12-31' }, names: [] }, zone))
  expect(day).toEqual({
    at: 'https://outlook.office.com/calendar/deeplink/compose',
    query: {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: entry.title,
      startdt: '2026-12-31',
      enddt: '2027-01-01',
      allday: 'true',
    },
  })
})

test('an entry without a day has none', () => {
  for (const site of CALENDAR_SITES) expect(calendarLink(site, { ...entry, when: undefined }, zone)).toBeUndefined()
})

test('whatever the title and the names are, they come back as they were, and what is too long is cut and says so', () => {
  const words = fc
    .oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }))
    .map(plainLine)
  const property = fc.property(words, words, fc.constantFrom(...CALENDAR_SITES), (title, names, site) => {
    const link = calendarLink(site, { ...entry, title, names: [names] }, zone) ?? ''
    expect(link.length).toBeLessThan(2_000)
    expect(link).not.toMatch(/[+\s"<>]/)
    const { query } = asked(link)
    const [said = '', who = ''] = site.id === 'google' ? [query.text, query.details] : [query.subject, query.body]
    for (const [shown, meant] of [
      [said, title],
      [who, names],
    ] as const) {
      if (shown.endsWith('…') && shown !== meant) expect(meant.startsWith(shown.slice(0, -1))).toBe(true)
      else expect(shown).toBe(meant)
    }
  })
  fc.assert(property, { numRuns: 300 })
})
