/**
 * Addresses at which a calendar's site opens with a form filled in, to be sent by the user or not. Neither site documents its
 * own for good; both have answered to these for years.
 */
import type { CalendarEntry } from './entry'
import { ruleText, seriesOf } from './recurrence'
import { type Span, spanOf } from './span'

/** A site that takes an entry in its address, and whether it takes how the entry comes again. */
export const CALENDAR_SITES = [
  { id: 'google', host: 'calendar.google.com', repeats: true },
  { id: 'outlookLive', host: 'outlook.live.com', repeats: false },
  { id: 'outlookOffice', host: 'outlook.office.com', repeats: false },
] as const
export type CalendarSite = (typeof CALENDAR_SITES)[number]

/** @param zone IANA name of the user's @returns nothing for an entry without a day, which no such form can hold */
export function calendarLink(site: CalendarSite, entry: CalendarEntry, zone: string): string | undefined {
  const span = spanOf(entry, zone)
  if (!span) return undefined
  const title = fit(entry.title)
  const names = fit(entry.names.join(', '))
  if (site.id === 'google') return google(entry, span, title, names, zone)
  const form: Query = [
    ['path', '/calendar/action/compose'],
    ['rru', 'addevent'],
    ['subject', title],
    ['startdt', span.from],
    ['enddt', span.to],
    ...(span.allDay ? [['allday', 'true'] as const] : []),
    ...(names ? [['body', names] as const] : []),
  ]
  return address(`https://${site.host}/calendar/deeplink/compose`, form)
}

function google(entry: CalendarEntry, span: Span, title: string, names: string, zone: string): string {
  const series = seriesOf(entry, zone)
  // One that was put off stands alone: the form has no place for a row and one that is out of it.
  const rule = series && entry.when && 'day' in entry.when && series.start === entry.when.day ? series.rule : undefined
  return address('https://calendar.google.com/calendar/render', [
    ['action', 'TEMPLATE'],
    ['text', title],
    ['dates', `${short(span.from)}/${short(span.to)}`],
    // Only what comes again goes by the clocks of a zone.
    ...(rule ? [['recur', `RRULE:${ruleText(rule)}`] as const, ['ctz', zone] as const] : []),
    ...(names ? [['details', names] as const] : []),
  ])
}

type Query = readonly (readonly [name: string, value: string])[]

/** Not as forms are sent, where a blank is a plus: Outlook would show the plus. */
const address = (base: string, query: Query): string =>
  `${base}?${query.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`

const short = (moment: string): string => moment.replace(/[-:]/g, '')

/** Twice that and the rest stay within the 2,000 signs that every browser and site takes. */
const ROOM = 800

/** As much of the words as an address holds, cut between letters and said to be. */
function fit(words: string): string {
  if (encodeURIComponent(words).length <= ROOM) return words
  let out = ''
  let room = ROOM - encodeURIComponent('…').length
  for (const letter of words) {
    room -= encodeURIComponent(letter).length
    if (room < 0) break
    out += letter
  }
  return `${out}…`
}
