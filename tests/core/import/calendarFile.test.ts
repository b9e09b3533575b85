/** A calendar's file: every entry becomes a meeting, a task or a note at its right hour, or is refused with its line. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetingEntry, taskEntry } from '../../../lib/core/calendar/entry'
import { oneEntryFile } from '../../../lib/core/calendar/file'
import { calendarReader } from '../../../lib/core/import/calendar/calendarFile'
import { seedOf } from '../../support/chance'
import { corpusFiles, imported } from '../../support/imported'
import { activityRow, taskRow } from '../../support/rows'

const read = (content: string | Uint8Array) => imported(calendarReader, content)
const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const seed = seedOf('calendars')

test('a meeting with all that it says; alarms are no entries', async () => {
  const { records, refused } = await read(
    calendar(
      ...event(
        'UID:1@x.example',
        'SUMMARY:Offre\\, deuxième',
        '  tour',
        'DTSTART;TZID=Europe/Paris:20260701T093000',
        'DTEND;TZID=Europe/Paris:20260701T104500',
        'DESCRIPTION:Ordre\\n1. Prix',
        'LOCATION:Lille',
        'CATEGORIES:Vente,Nord',
        'ORGANIZER;CN="Morel, Claire":mailto:Claire@Nord.example',
        'ATTENDEE;CN=Paul Rey;PARTSTAT=ACCEP',
        ' TED:mailto:paul@nord.example',
        'ATTENDEE;CN=Salle 3;CUTYPE=ROOM:mailto:salle3@nord.example',
        'ATTENDEE;CN=Nora:invalid:nomail',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'BEGIN:VALARM',
        'DESCRIPTION:Rappel',
        'SUMMARY:Rappel',
        'END:VALARM',
      ),
    ),
  )
  expect(refused).toEqual([])
  expect(records).toEqual([
    {
      line: 3,
      noun: 'activity',
      fields: {
        externalId: '1@x.example',
        title: 'Offre, deuxième tour',
        at: '2026-07-01T07:30:00.000Z',
        type: 'meeting',
        minutes: 75,
        emails: ['claire@nord.example', 'paul@nord.example'],
        person: 'Nora',
        note: 'Ordre\n1. Prix',
        tags: ['Vente', 'Nord'],
      },
      other: {
        LOCATION: 'Lille',
        RRULE: 'FREQ=WEEKLY;COUNT=3',
        ATTENDEE:
          'Morel, Claire <claire@nord.example>; Paul Rey <paul@nord.example>; Salle 3 <salle3@nord.example>; Nora',
      },
    },
  ])
})

test('to-dos are tasks, days stay days, local times stay local, and what has no time or kind is refused', async () => {
  const { records, refused } = await read(
    calendar(
      ...['BEGIN:VTODO', 'SUMMARY:Call', 'DUE:20260701T120000Z', 'END:VTODO'],
      ...['BEGIN:VTODO', 'SUMMARY:Sent', 'DUE;VALUE=DATE:20260701', 'COMPLETED:20260630T100000Z', 'END:VTODO'],
      ...['BEGIN:VTODO', 'SUMMARY:Some day', 'STATUS:COMPLETED', 'END:VTODO'],
      ...event('SUMMARY:All day', 'DTSTART;VALUE=DATE:20260701', 'DTEND;VALUE=DATE:20260702'),
      ...event('SUMMARY:Floating', 'DTSTART:20260701T090000', 'DURATION:PT1H30M'),
      ...['BEGIN:VJOURNAL', 'SUMMARY:Diary', 'DTSTART:20260701', 'END:VJOURNAL'],
      ...event('SUMMARY:Off', 'DTSTART:20260701', 'STATUS:CANCELLED'),
      ...event('SUMMARY:Never', 'DTSTART:20260231T100000Z'),
      ...['BEGIN:VFREEBUSY', 'DTSTART:20260701T090000Z', 'END:VFREEBUSY'],
      ...['BEGIN:VEVENT', 'SUMMARY:Cut', 'DTSTART:20260701'],
    ),
  )
  expect(records.map(({ noun, fields }) => ({ noun, ...fields }))).toEqual([
    { noun: 'task', title: 'Call', due: '2026-07-01T12:00:00Z' },
    { noun: 'task', title: 'Sent', due: '2026-07-01', done: true, closedOn: '2026-06-30T10:00:00Z' },
    { noun: 'task', title: 'Some day', done: true },
    { noun: 'activity', title: 'All day', at: '2026-07-01', type: 'meeting' },
    { noun: 'activity', title: 'Floating', at: '2026-07-01T09:00:00', type: 'meeting', minutes: 90 },
    { noun: 'activity', title: 'Diary', at: '2026-07-01', type: 'note' },
  ])
  expect(refused.map(({ line, reason }) => [line, reason])).toEqual([
    [30, 'import.entry.cancelled'],
    [35, 'import.entry.when'],
    [39, 'import.entry.kind'],
    [42, 'import.entry.cut'],
  ])
})

test('a zone is the one that all know, the table in the file, or none: never a wrong hour', async () => {
  const table = (name: string, rule: string) => [
    'BEGIN:VTIMEZONE',
    `TZID:${name}`,
    ...['BEGIN:STANDARD', 'DTSTART:20001029T030000', 'TZOFFSETFROM:+0530', 'TZOFFSETTO:+0430', rule, 'END:STANDARD'],
    ...[
      'BEGIN:DAYLIGHT',
      'DTSTART:20000326T020000',
      'TZOFFSETFROM:+0430',
      'TZOFFSETTO:+0530',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'END:DAYLIGHT',
    ],
    'END:VTIMEZONE',
  ]
  const at = (zone: string) => event(`SUMMARY:${zone}`, `DTSTART;TZID=${zone}:20260701T090000`)
  const autumn = 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'
  const { records, refused, worst } = await read(
    calendar(
      ...at('Nowhere/Zone'),
      ...at('Elsewhere'),
      ...at('Endless'),
      ...at('/mozilla.org/20050126_1/America/New_York'),
      ...event('SUMMARY:before', 'DTSTART;TZID=Nowhere/Zone:19900701T090000'),
      ...table('Nowhere/Zone', autumn),
      ...table('Endless', 'RRULE:FREQ=SECONDLY'),
    ),
  )
  expect(records.map(({ fields }) => fields.at)).toEqual([
    '2026-07-01T03:30:00.000Z',
    '2026-07-01T13:00:00.000Z',
    '1990-07-01T04:30:00.000Z',
  ])
  expect(refused.map(({ params }) => params?.zone)).toEqual(['Elsewhere', 'Endless'])
  expect(worst).toBeLessThan(100)
})

test('what we write for calendars is read back: tasks as tasks, meetings as meetings', async () => {
  const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-20T10:30:00.000Z' }
  const named = { names: ['Claire Morel'] }
  const words = { decide: String, wakes: String, meeting: (names: string) => `Meeting ${names}` }
  const writing = { now: '2026-11-30T12:00:00.000Z', zone: 'Europe/Paris' }
  const back = async (entry: Parameters<typeof oneEntryFile>[0]) => {
    const { records, refused } = await read(oneEntryFile(entry, writing))
    expect(refused).toEqual([])
    return records.map(({ noun, fields }) => ({ noun, ...fields }))
  }
  const task = (more: object) => taskEntry(taskRow(made, { id: '1', title: 'Ring; Claire, “now”', ...more }), named)
  const title = 'Ring; Claire, “now”'
  const known = { noun: 'task', externalId: 'task-1@margin', title, note: 'Claire Morel' }
  expect(await back(task({ day: '2026-12-01', time: '09:00', remind: '15' }))).toEqual([
    { ...known, due: '2026-12-01T08:00:00Z' },
  ])
  expect(await back(task({ day: '2026-12-01' }))).toEqual([{ ...known, due: '2026-12-01' }])
  expect(await back(task({}))).toEqual([known])
  expect(
    await back(task({ day: '2026-07-01', time: '09:00', repeat: 'FREQ=WEEKLY', repeatFrom: '2026-07-01' })),
  ).toEqual([{ ...known, due: '2026-07-01T07:00:00.000Z' }])
  const meeting = activityRow({ id: '2', kind: 'meeting', at: '2026-12-01T10:00:00.000Z', minutes: 45, links: [] })
  expect(await back(meetingEntry(meeting, named, words))).toMatchObject([
    { noun: 'activity', title: 'Meeting Claire Morel', at: '2026-12-01T10:00:00Z', minutes: 45, type: 'meeting' },
  ])
})

const FILES = corpusFiles('ics', '.ics')

test('every file of the corpus is read or refused, in time', async () => {
  for (const [name, content] of FILES) {
    const { records, refused: all, worst } = await read(content)
    const refused = all.filter(({ reason }) => reason !== 'import.entry.kind')
    const begun = [...new TextDecoder().decode(content).matchAll(/^BEGIN:V(?:EVENT|TODO)/gm)].length
    expect(records.length + refused.length, name).toBe(begun || 1)
    expect(records.length, name).toBe(begun)
    expect(worst, name).toBeLessThan(100)
  }
})

test('cut anywhere, or with a bit turned, a file gives records and refusals and nothing else', async () => {
  const own = new TextEncoder().encode(calendar(...event('SUMMARY:x', 'DTSTART;TZID=Europe/Paris:20260701T090000')))
  const files = FILES.length ? FILES.map(([, content]) => content) : [own]
  await fc.assert(
    fc.asyncProperty(fc.nat(), fc.nat(), fc.boolean(), async (which, at, isCut) => {
      const file = (files[which % files.length] as Uint8Array).slice()
      if (!isCut) file[at % file.length] = (file[at % file.length] as number) ^ (1 << (at % 8))
      const { records, refused, worst } = await read(isCut ? file.subarray(0, at % file.length) : file)
      expect(records.length + refused.length).toBeGreaterThan(0)
      expect(worst).toBeLessThan(1_000)
      for (const { reason } of refused) expect(reason).not.toBe('import.entry.unread')
    }),
    { seed, numRuns: 400 },
  )
})
