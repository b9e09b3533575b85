/** What a calendar is told of a record, and what it is not. */
import { describe, expect, test } from 'vitest'
import { dealEntry, meetingEntry, taskEntry } from '../../../lib/core/calendar/entry'
import { spanOf } from '../../../lib/core/calendar/span'
import { activityRow, dealRow, taskRow } from '../../support/rows'

const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-20T10:30:00.000Z' }
const words = {
  decide: (deal: string) => `Decide on ${deal}`,
  wakes: (deal: string) => `${deal} wakes`,
  meeting: (names: string) => `Meeting ${names}`,
}
const named = { names: ['Claire Morel', 'Brasseries du Nord'] }
const stage = { pipelineId: 'p', stageId: 's', stageSince: '2026-11-01' }
const deal = (more: object) => dealRow(made, { id: '1', title: 'Sensors', note: 'Pays late', ...stage, ...more })

describe('a task', () => {
  test('its words, day and hour, and the names of whom it is about', () => {
    expect(
      taskEntry(taskRow(made, { id: '1', title: 'Ring\nClaire', day: '2026-12-01', time: '09:00' }), named),
    ).toEqual({
      uid: 'task-1@margin',
      title: 'Ring Claire',
      names: named.names,
      when: { day: '2026-12-01', time: '09:00' },
      busy: false,
      ...{ createdAt: made.createdAt, changedAt: made.updatedAt },
    })
  })

  test('rings and comes again where it says so', () => {
    const of = (more: object) => taskEntry(taskRow(made, { id: '1', title: 'Ring', day: '2026-12-01', ...more }), named)
    expect(of({ time: '09:00', remind: '15' }).remind).toEqual({ before: 15 })
    expect(of({ time: '09:00', remind: '08:00' }).remind).toEqual({ before: 60 })
    expect(of({ remind: '08:00' }).remind).toEqual({ before: -480 })
    expect(of({ remind: '08:00', remindAgain: '2026-12-01T10:00:00.000Z' }).remind).toEqual({
      at: '2026-12-01T10:00:00.000Z',
    })
    const again = of({ repeat: 'FREQ=WEEKLY', repeatFrom: '2026-11-24', series: 'first' })
    expect(again).toMatchObject({ uid: 'task-first@margin', repeat: { rule: 'FREQ=WEEKLY', from: '2026-11-24' } })
  })

  test('is changed when a name in it is', () => {
    const task = taskRow(made, { id: '1', title: 'Ring' })
    expect(taskEntry(task, { ...named, changedAt: '2026-11-21T00:00:00.000Z' }).changedAt).toBe(
      '2026-11-21T00:00:00.000Z',
    )
    expect(taskEntry(task, { ...named, changedAt: '2026-11-02T00:00:00.000Z' }).changedAt).toBe(made.updatedAt)
  })
})

describe('a deal', () => {
  test('its next action, and nothing of what was written down', () => {
    const entry = dealEntry(
      deal({ nextAction: { text: 'Send the quote', day: '2026-12-01', time: '10:00' } }),
      named,
      words,
    )
    expect(entry).toMatchObject({ title: 'Send the quote · Sensors', when: { day: '2026-12-01', time: '10:00' } })
    expect(JSON.stringify(entry)).not.toContain('Pays late')
  })

  test('without a next action, the day on which one is to be decided', () => {
    expect(dealEntry(deal({ nextAction: { day: '2026-12-01' } }), named, words)?.title).toBe('Decide on Sensors')
  })

  test('on standby, the day on which it wakes, without the hour of what was planned before', () => {
    const asleep = deal({
      status: 'standby',
      standbyUntil: '2027-01-11',
      nextAction: { text: 'x', day: '2026-12-01', time: '10:00' },
    })
    expect(dealEntry(asleep, named, words)).toMatchObject({
      title: 'Sensors wakes',
      when: { day: '2027-01-11', time: undefined },
    })
  })

  test('stays the same entry whatever becomes of it, until it is closed', () => {
    const next = dealEntry(deal({ nextAction: { day: '2026-12-01' } }), named, words)
    expect(dealEntry(deal({ status: 'standby', standbyUntil: '2027-01-11' }), named, words)?.uid).toBe(next?.uid)
    expect(dealEntry(deal({ status: 'won', nextAction: { day: '2026-12-01' } }), named, words)).toBeUndefined()
  })
})

test('a meeting: when and with whom, and not what was said', () => {
  const meeting = activityRow({
    id: '1',
    kind: 'meeting',
    at: '2026-12-01T13:15:00.000Z',
    links: [],
    minutes: 45,
    text: 'She is leaving',
  })
  const entry = meetingEntry(meeting, named, words)
  expect(entry).toMatchObject({ title: 'Meeting Claire Morel, Brasseries du Nord', busy: true })
  expect(spanOf(entry, 'Europe/Paris')).toMatchObject({ from: '2026-12-01T13:15:00Z', to: '2026-12-01T14:00:00Z' })
  expect(JSON.stringify(entry)).not.toContain('leaving')
  const noLength = meetingEntry({ ...meeting, minutes: 0 }, named, words)
  expect(spanOf(noLength, 'Europe/Paris')).toMatchObject({ to: '2026-12-01T13:45:00Z' })
})
