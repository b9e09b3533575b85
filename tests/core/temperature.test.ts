/** How near a decision is: what was said holds for its months and not a day longer. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, type Day } from '../../lib/core/days'
import {
  isHottest,
  lastExpired,
  type TemperatureLabel,
  temperatureOn,
  USUAL_HORIZONS,
} from '../../lib/core/temperature'
import { isLabelNameTaken, withLabel, withNewLabel, withoutLabel } from '../../lib/core/temperatureLabels'
import { wholeMonths } from '../support/wholeMonths'

const labels: TemperatureLabel[] = [
  { id: 'hot', name: 'Hot', months: 1 },
  { id: 'far', name: 'Éloigné', months: 12 },
]
const [hot, far] = labels as [TemperatureLabel, TemperatureLabel]
const said = (id: string, on: Day) => ({ id, on })

describe('a temperature', () => {
  test('is none until it was said', () => {
    expect(temperatureOn(undefined, labels, '2026-11-22')).toEqual({ state: 'none' })
  })

  test('holds to the last day of its months, also of a short one, and has expired on the next', () => {
    const on = said('hot', '2026-01-31')
    expect(temperatureOn(on, labels, '2026-02-28')).toEqual({ state: 'current', label: hot, until: '2026-02-28' })
    expect(temperatureOn(on, labels, '2026-03-01')).toEqual({ state: 'expired', label: hot, until: '2026-02-28' })
    expect(temperatureOn(said('far', '2028-02-29'), labels, '2029-02-28')).toMatchObject({ state: 'current' })
    expect(temperatureOn(said('far', '2028-02-29'), labels, '2029-03-01')).toMatchObject({ state: 'expired' })
  })

  test('has expired on a day exactly when it was said up to the last day that the index is asked for', () => {
    const property = fc.property(fc.nat(3_000), fc.integer({ min: 1, max: 120 }), (days, months) => {
      const today = addDays('2024-01-01', days)
      const last = lastExpired({ months }, today)
      const state = (on: Day) => temperatureOn(said('hot', on), [{ id: 'hot', months }], today).state
      expect([state(last), state(addDays(last, 1))]).toEqual(['expired', 'current'])
    })
    fc.assert(property)
  })

  test('of a label that is gone, or of a day that is none, has expired', () => {
    expect(temperatureOn(said('gone', '2026-11-22'), labels, '2026-11-22')).toEqual({ state: 'expired' })
    expect(temperatureOn(said('hot', 'soon'), labels, '2026-11-22')).toEqual({ state: 'expired', label: hot })
  })

  test('once expired stays so until it is said again, and holds on each day before', () => {
    const property = fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 120 }),
      fc.nat(5_000),
      (start, months, days) => {
        const on = addDays('2000-01-01', start)
        const today = addDays(on, days)
        const now = temperatureOn(said('a', on), [{ id: 'a', months }], today)
        if (now.state === 'none' || !now.until) throw new Error('It was said')
        expect(now.state).toBe(wholeMonths(on, addDays(today, -1)) >= months ? 'expired' : 'current')
        expect(temperatureOn(said('a', on), [{ id: 'a', months }], now.until).state).toBe('current')
        // Said once more, whenever that is, it holds.
        expect(temperatureOn(said('a', today), [{ id: 'a', months }], today).state).toBe('current')
        expect(temperatureOn(said('a', on), [{ id: 'a', months }], addDays(now.until, 1)).state).toBe('expired')
      },
    )
    fc.assert(property)
  })
})

describe('labels', () => {
  test('are changed, added and removed without touching the others, and one stays', () => {
    expect(withLabel(labels, 'far', { months: 18 })).toEqual([hot, { ...far, months: 18 }])
    expect(withNewLabel(labels, 'new', 'New')).toEqual([hot, far, { id: 'new', name: 'New', months: 12 }])
    expect(withoutLabel(labels, 'hot')).toEqual([far])
    expect(withoutLabel([far], 'far')).toEqual([far])
  })

  test('bear no name twice, however it is written', () => {
    expect(isLabelNameTaken(labels, 'hot', 'ELOIGNE')).toBe(true)
    expect(isLabelNameTaken(labels, 'far', 'éloigné')).toBe(false)
  })

  test('of the shortest horizon is the hottest; of equal ones none is', () => {
    expect(USUAL_HORIZONS.map(({ id }) => isHottest(USUAL_HORIZONS, id))).toEqual([true, false, false])
    expect(isHottest([hot], 'hot')).toBe(false)
    expect(isHottest(labels, 'gone')).toBe(false)
  })
})
