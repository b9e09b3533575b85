/** Calendar files: read back by two readers as they were meant, whatever the records hold. */
import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import type { CalendarEntry } from '../../../lib/core/calendar/entry'
import { entryText, FEED_END, feedHead, oneEntryFile } from '../../../lib/core/calendar/file'
import { plainLine } from '../../../lib/core/calendar/plain'
import { type ReadPart, readCalendar, readText, valueIn } from '../../support/calendarLines'

const writing = { now: '2026-11-30T08:00:00.000Z', zone: 'Europe/Paris' }
const call: CalendarEntry = {
  uid: 'task-1@margin',
  title: 'Call Claire; then, maybe, Jonas',
  names: ['Claire Morel', 'Brasseries du Nord'],
  when: { day: '2026-12-01', time: '09:00' },
  busy: false,
  createdAt: '2026-11-01T09:00:00.000Z',
  changedAt: '2026-11-20T10:30:00.000Z',
}
const fileOf = (entry: Partial<CalendarEntry>) => oneEntryFile({ ...call, ...entry }, writing)
const read = (entry: Partial<CalendarEntry>) => {
  const calendar = readCalendar(fileOf(entry))
  return calendar.parts.find(({ name }) => name !== 'VTIMEZONE') as ReadPart
}
const line = (part: ReadPart, name: string) => part.lines.find((one) => one.name === name)
const eventIn = (file: string) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(file) as never).getFirstSubcomponent('vevent') as never)

describe('an entry', () => {
  test('says what it is, when, and by what it is known again', () => {
    const event = read({})
    expect(event.name).toBe('VEVENT')
    expect(valueIn(event, 'UID')).toBe('task-1@margin')
    expect(readText(valueIn(event, 'SUMMARY') ?? '')).toBe('Call Claire; then, maybe, Jonas')
    expect(readText(valueIn(event, 'DESCRIPTION') ?? '')).toBe('Claire Morel, Brasseries du Nord')
    expect(valueIn(event, 'DTSTAMP')).toBe('20261130T080000Z')
    expect(valueIn(event, 'LAST-MODIFIED')).toBe('20261120T103000Z')
    expect(valueIn(event, 'DTSTART')).toBe('20261201T080000Z')
    expect(valueIn(event, 'DTEND')).toBe('20261201T083000Z')
    expect(valueIn(event, 'TRANSP')).toBe('TRANSPARENT')
    expect(valueIn(event, 'URL')).toBeUndefined()
  })

  test('without an hour it takes the whole day, which ends where the next begins', () => {
    const event = read({ when: { day: '2026-12-31' } })
    expect(line(event, 'DTSTART')).toMatchObject({ value: '20261231', params: new Map([['VALUE', 'DATE']]) })
    expect(line(event, 'DTEND')).toMatchObject({ value: '20270101', params: new Map([['VALUE', 'DATE']]) })
  })

  test('without a day it is a to-do', () => {
    const todo = read({ when: undefined })
    expect([todo.name, valueIn(todo, 'STATUS'), valueIn(todo, 'DTSTART')]).toEqual(['VTODO', 'NEEDS-ACTION', undefined])
  })

  test('a meeting takes the time that it took', () => {
    const event = read({ when: { at: '2026-12-01T13:15:00.000Z', minutes: 45 }, busy: true })
    expect([valueIn(event, 'DTSTART'), valueIn(event, 'DTEND')]).toEqual(['20261201T131500Z', '20261201T140000Z'])
    expect(valueIn(event, 'TRANSP')).toBe('OPAQUE')
  })

  test('changed later it has a higher number, and the same name', () => {
    const [before, after] = [read({}), read({ title: 'Call Jonas', changedAt: '2026-11-20T10:30:01.000Z' })]
    expect(valueIn(after, 'UID')).toBe(valueIn(before, 'UID'))
    expect(Number(valueIn(after, 'SEQUENCE'))).toBeGreaterThan(Number(valueIn(before, 'SEQUENCE')))
    expect(Number(valueIn(read({ changedAt: '2087-12-31T00:00:00.000Z' }), 'SEQUENCE'))).toBeLessThan(2 ** 31)
  })

  test('a reminder rings as many minutes before', () => {
    const alarm = read({ remind: { before: 15 } }).parts[0] as ReadPart
    expect([alarm.name, valueIn(alarm, 'ACTION'), valueIn(alarm, 'TRIGGER')]).toEqual(['VALARM', 'DISPLAY', '-PT15M'])
    expect(readText(valueIn(alarm, 'DESCRIPTION') ?? '')).toBe(call.title)
    expect(valueIn(read({ remind: { before: 0 } }).parts[0] as ReadPart, 'TRIGGER')).toBe('PT0S')
    expect(read({}).parts).toEqual([])
    // Of a day without an hour: at nine on it. And one that was put off.
    const nine = read({ when: { day: '2026-12-01' }, remind: { before: -540 } })
    expect(valueIn(nine.parts[0] as ReadPart, 'TRIGGER')).toBe('PT540M')
    const put = read({ remind: { at: '2026-12-01T10:00:00.000Z' } }).parts[0] as ReadPart
    expect(line(put, 'TRIGGER')).toMatchObject({ value: '20261201T100000Z', params: new Map([['VALUE', 'DATE-TIME']]) })
  })
})

describe('what comes again', () => {
  test('goes by the clock on the wall, on both sides of a night of change', () => {
    const event = eventIn(
      fileOf({
        when: { day: '2026-10-23', time: '09:00' },
        repeat: { rule: 'FREQ=DAILY;COUNT=4', from: '2026-10-23' },
      }),
    )
    const times = event.iterator()
    expect([1, 2, 3, 4].map(() => times.next()?.toJSDate().toISOString())).toEqual([
      '2026-10-23T07:00:00.000Z',
      '2026-10-24T07:00:00.000Z',
      '2026-10-25T08:00:00.000Z',
      '2026-10-26T08:00:00.000Z',
    ])
  })

  test('of days without an hour, by days', () => {
    const event = read({
      when: { day: '2026-12-01' },
      repeat: { rule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231', from: '2026-12-01' },
    })
    expect(valueIn(event, 'RRULE')).toBe('FREQ=WEEKLY;BYDAY=TU;UNTIL=20261231')
  })

  test('its last day is one with an hour too, and is said in UTC as the standard asks', () => {
    const event = read({ repeat: { rule: 'RRULE:FREQ=DAILY;UNTIL=20261203', from: '2026-12-01' } })
    expect(valueIn(event, 'RRULE')).toBe('FREQ=DAILY;UNTIL=20261203T225959Z')
  })

  test('from its present occurrence on: those before it are done, and are counted off', () => {
    const rule = 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=5'
    const event = read({ when: { day: '2026-12-01' }, repeat: { rule, from: '2026-11-03' } })
    expect([valueIn(event, 'DTSTART'), valueIn(event, 'RRULE')]).toEqual([
      '20261201',
      'FREQ=WEEKLY;COUNT=3;INTERVAL=2;BYDAY=TU',
    ])
  })

  test('put off, it stands in place of the one of its row, and the others stay', () => {
    for (const time of [undefined, '09:00']) {
      const text = fileOf({ when: { day: '2026-12-03', time }, repeat: { rule: 'FREQ=WEEKLY', from: '2026-12-01' } })
      const events = readCalendar(text).parts.filter(({ name }) => name === 'VEVENT')
      expect(events.map((one) => valueIn(one, 'UID'))).toEqual([call.uid, call.uid])
      const calendar = new ICAL.Component(ICAL.parse(text) as never)
      const [row, moved] = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
      row?.relateException(moved as never)
      const days = row?.iterator()
      const starts = [1, 2, 3].map(() => {
        const at = days?.next()
        return at && row?.getOccurrenceDetails(at).startDate.toString().slice(0, 10)
      })
      expect(starts).toEqual(['2026-12-03', '2026-12-08', '2026-12-15'])
    }
  })

  test('what is no rule is left out, and nothing of it stands in the file', () => {
    for (const rule of [
      'hello',
      'FREQ=NEVER',
      'FREQ=DAILY\r\nATTACH:x',
      'FREQ=DAILY;X=\nATTACH:x',
      '',
      'FREQ=DAILY;BYDAY=XX',
    ]) {
      const text = fileOf({ repeat: { rule, from: '2026-12-01' } })
      readCalendar(text)
      expect(text).not.toContain('ATTACH')
    }
    expect(valueIn(read({ repeat: { rule: 'hello', from: '2026-12-01' } }), 'RRULE')).toBeUndefined()
  })
})

describe('a file to follow', () => {
  const feed =
    feedHead('Margin; mine') + entryText(call, writing) + entryText({ ...call, uid: 'b' }, writing) + FEED_END

  test('has a name, is published, and says how often to look', () => {
    const calendar = readCalendar(feed)
    expect(calendar.name).toBe('VCALENDAR')
    expect(['VERSION', 'METHOD', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'].map((name) => valueIn(calendar, name))).toEqual(
      ['2.0', 'PUBLISH', 'PT1H', 'PT1H'],
    )
    expect(line(calendar, 'REFRESH-INTERVAL')?.params).toEqual(new Map([['VALUE', 'DURATION']]))
    expect(['NAME', 'X-WR-CALNAME'].map((name) => readText(valueIn(calendar, name) ?? ''))).toEqual([
      'Margin; mine',
      'Margin; mine',
    ])
    expect(calendar.parts.map((part) => valueIn(part, 'UID'))).toEqual(['task-1@margin', 'b'])
  })
})

describe('whatever is in a record', () => {
  const nasty = fc.constantFrom(
    '\r\nATTACH:https://evil.example',
    '\n',
    '\r',
    '\u2028BEGIN:VEVENT',
    '\u0085X:1',
    '\\n',
    '\\',
    ';',
    ',',
    ':',
    '"',
    '\u0000',
    '\u0007',
    '\u202e',
    '\u2066',
    '\ud800',
    '\udc00',
    'END:VEVENT',
    '👩‍👩‍👧',
    'é',
    '漢',
    ' ',
    '\t',
  )
  const words = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 })
    .map((all) => all.join(''))

  test('it stays within its own line, and both readers read the same', () => {
    const property = fc.property(words, fc.array(words, { maxLength: 3 }), words, (title, names, id) => {
      const entry = {
        ...call,
        title: plainLine(title),
        names: names.map(plainLine).filter(Boolean),
        uid: plainLine(`${id}@margin`),
      }
      const file = oneEntryFile({ ...entry, remind: { before: 5 } }, writing)
      const calendar = readCalendar(file)
      expect(calendar.parts.map(({ name }) => name)).toEqual(['VEVENT'])
      const event = calendar.parts[0] as ReadPart
      expect(event.lines.map(({ name }) => name).filter((name) => name !== 'DESCRIPTION')).toEqual(
        'UID DTSTAMP CREATED LAST-MODIFIED SEQUENCE SUMMARY DTSTART DTEND TRANSP'.split(' '),
      )
      expect(readText(valueIn(event, 'SUMMARY') ?? '')).toBe(entry.title)
      expect(readText(valueIn(event, 'DESCRIPTION') ?? '')).toBe(entry.names.join(', '))
      const other = eventIn(file)
      expect([other.uid, other.summary, other.description ?? '']).toEqual([
        entry.uid,
        entry.title,
        entry.names.join(', '),
      ])
    })
    fc.assert(property, { numRuns: 500 })
  })

  test('letters are kept, and what turns their direction is not', () => {
    expect(plainLine('  Ring\r\n\tAnnᐊ  \u202eevil\u202c שלום\u0000 ')).toBe('Ring Annᐊ evil שלום')
  })
})
