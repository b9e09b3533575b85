/** Why a deal is out of standard: each reason at its limit, and whatever is done with a deal, none is hidden. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../lib/core/days'
import { daysOver, type OutDeal, outReasons, SILENT_DAYS } from '../../lib/core/outOfStandard'
import { type Horizon, USUAL_HORIZONS } from '../../lib/core/temperature'
import { wholeMonths } from '../support/wholeMonths'

const today = '2026-11-22'
const stage = { standard: 10 }
const labels = USUAL_HORIZONS
const ago = (days: number) => addDays(today, -days)
const deal = (more: Partial<OutDeal>): OutDeal => ({
  status: 'todo',
  stageSince: today,
  nextAction: { text: 'Call', day: today },
  ...more,
})
const kinds = (one: OutDeal, about = {}) => outReasons(one, stage, { today, labels, ...about }).map(({ kind }) => kind)
/** Noon of a day, in the zone that the tests run in. */
const noon = (day: Day) => new Date(`${day}T12:00`).toISOString()

describe('a deal', () => {
  test('within all its limits has no reason', () => {
    const fine = deal({ stageSince: ago(10), closingDay: today, temperature: { id: 'hot', on: today } })
    expect(outReasons(fine, stage, { today, labels, lastActivity: noon(ago(SILENT_DAYS)) })).toEqual([])
  })

  test('past all of them has four, in their order, with what their sentences need', () => {
    const past = deal({
      stageSince: ago(11),
      closingDay: ago(2),
      nextAction: { day: ago(1) },
      temperature: { id: 'hot', on: '2026-08-21' },
    })
    const reasons = outReasons(past, stage, { today, labels, lastActivity: noon(ago(31)) })
    expect(reasons).toEqual([
      { kind: 'pace', days: 11, standard: 10 },
      { kind: 'closing', days: 2, day: ago(2) },
      { kind: 'silent', days: 31, day: ago(31) },
      { kind: 'temperature', id: 'hot', until: '2026-11-21', days: 1 },
    ])
    expect(daysOver(reasons)).toBe(2)
    expect(outReasons({ ...past, status: 'lost' }, stage, { today, labels })).toEqual([])
  })

  test('of which it is not known when something happened last, or what labels there are, has no reason for that', () => {
    expect(outReasons(deal({ temperature: { id: 'gone', on: today } }), stage, { today })).toEqual([])
    expect(outReasons(deal({ nextAction: { day: ago(90) } }), stage, { today })).toEqual([])
  })

  test('is not forgotten while something is planned in words for a day to come', () => {
    const lastActivity = noon(ago(31))
    expect(kinds(deal({ nextAction: { text: 'Call', day: today } }), { lastActivity })).toEqual([])
    expect(kinds(deal({ nextAction: { text: ' ', day: today } }), { lastActivity })).toEqual(['silent'])
    expect(kinds(deal({ nextAction: { text: 'Call', day: ago(1) } }), { lastActivity })).toEqual(['silent'])
  })

  test('that sleeps may stand still, but its closing day and temperature are asked for', () => {
    const asleep = deal({ status: 'standby', standbyUntil: addDays(today, 1), stageSince: ago(99) })
    expect(kinds(asleep, { lastActivity: noon(ago(99)) })).toEqual([])
    expect(kinds({ ...asleep, standbyUntil: today }, { lastActivity: noon(ago(99)) })).toEqual(['pace', 'silent'])
    const asked = { ...asleep, closingDay: ago(1), temperature: { id: 'gone', on: today } }
    expect(kinds(asked)).toEqual(['closing', 'temperature'])
  })

  test('in a stage without a standard is never there too long', () => {
    expect(outReasons(deal({ stageSince: ago(999) }), {}, { today, labels })).toEqual([])
  })
})

type Desk = { deal: OutDeal; labels: Horizon[]; today: Day; saidOn?: { day: Day; id: string } }
type Act = (desk: Desk) => Desk

const label = fc.constantFrom('hot', 'follow', 'cold', 'own')
const days = fc.nat(200)
const act: fc.Arbitrary<Act> = fc.oneof(
  label.map(
    (id): Act =>
      (desk) => ({
        ...desk,
        deal: { ...desk.deal, temperature: { id, on: desk.today } },
        saidOn: { day: desk.today, id },
      }),
  ),
  days.map(
    (n): Act =>
      (desk) => ({ ...desk, today: addDays(desk.today, n) }),
  ),
  label.map(
    (id): Act =>
      (desk) => ({ ...desk, labels: desk.labels.filter((one) => one.id !== id) }),
  ),
  fc.tuple(label, fc.integer({ min: 1, max: 18 })).map(
    ([id, months]): Act =>
      (desk) => ({
        ...desk,
        labels: [...desk.labels.filter((one) => one.id !== id), { id, months }],
      }),
  ),
  fc.constant<Act>((desk) => ({ ...desk, deal: { ...desk.deal, stageSince: desk.today } })),
  days.map(
    (n): Act =>
      (desk) => ({
        ...desk,
        deal: { ...desk.deal, status: 'standby', standbyUntil: addDays(desk.today, n) },
      }),
  ),
  days.map(
    (n): Act =>
      (desk) => ({
        ...desk,
        deal: { ...desk.deal, status: 'todo', nextAction: { text: 'Call', day: addDays(desk.today, n) } },
      }),
  ),
  days.map(
    (n): Act =>
      (desk) => ({ ...desk, deal: { ...desk.deal, closingDay: addDays(desk.today, n) } }),
  ),
  fc.constantFrom('won' as const, 'lost' as const, 'cancelled' as const, 'todo' as const).map(
    (status): Act =>
      (desk) => ({ ...desk, deal: { ...desk.deal, status } }),
  ),
)

test('whatever is done with an open deal, a temperature that expired is flagged, and only then', () => {
  const order = ['pace', 'closing', 'silent', 'temperature']
  const property = fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
    let desk: Desk = { deal: deal({}), labels: [...labels], today }
    for (const step of acts) {
      desk = step(desk)
      const { deal: now, saidOn } = desk
      const found = outReasons(now, stage, desk).map(({ kind }) => kind)
      expect(found).toEqual(order.filter((kind) => found.includes(kind as never)))
      if (now.status !== 'todo' && now.status !== 'standby') {
        expect(found).toEqual([])
        continue
      }
      const months = desk.labels.find((one) => one.id === saidOn?.id)?.months
      const holds = saidOn && months !== undefined && wholeMonths(saidOn.day, addDays(desk.today, -1)) < months
      expect(found.includes('temperature')).toBe(saidOn !== undefined && !holds)
      expect(found.includes('closing')).toBe(now.closingDay !== undefined && now.closingDay < desk.today)
      expect(found).not.toContain('silent')
    }
  })
  fc.assert(property)
})
