/** The home page: which cards stand on it, and what is expected when. */
import { expect, test } from 'vitest'
import { daysOf, forecast } from '../../lib/core/forecast'
import { HOME_CARDS, hiddenCards, movedCard, placedCard, shownCards, toggledCard } from '../../lib/core/home'

test('all cards stand there until some are chosen; what is not known is passed over, and nothing stands twice', () => {
  expect(shownCards(undefined)).toEqual([...HOME_CARDS])
  expect(shownCards(['notes', 'weather', 'today', 'notes'])).toEqual(['notes', 'today'])
  expect(shownCards([])).toEqual([])
  expect(hiddenCards(['notes', 'today'])).toEqual(['totals', 'out', 'forecast', 'targets', 'recent'])
})

test('a card moves by a place, comes behind the others, and goes', () => {
  expect(movedCard(['today', 'notes', 'out'], 'notes', -1)).toEqual(['notes', 'today', 'out'])
  expect(movedCard(['today', 'notes', 'out'], 'notes', 1)).toEqual(['today', 'out', 'notes'])
  expect(movedCard(['today', 'notes'], 'today', -1)).toEqual(['today', 'notes'])
  expect(placedCard(['today', 'notes', 'out', 'recent'], 'recent', 'notes')).toEqual([
    'today',
    'recent',
    'notes',
    'out',
  ])
  expect(placedCard(['today', 'notes', 'out', 'recent'], 'today', 'out')).toEqual(['notes', 'out', 'today', 'recent'])
  expect(placedCard(['today', 'notes'], 'out', 'today')).toEqual(['today', 'notes'])
  expect(toggledCard(['today'], 'notes')).toEqual(['today', 'notes'])
  expect(toggledCard(['today', 'notes'], 'today')).toEqual(['notes'])
})

const eur = (minor: number) => ({ amount: { minor, currency: 'EUR' } })
const nok = (minor: number) => ({ amount: { minor, currency: 'NOK' } })

test('each month tells its deals, what they come to by currency, and that weighted by the chance of their stage', () => {
  const months = forecast(
    [
      {
        stage: { probability: 20 },
        groups: [
          { key: '2026-12', deals: [eur(10_000), nok(500), {}] },
          { key: '', deals: [eur(100)] },
        ],
      },
      {
        stage: { probability: 80 },
        groups: [
          { key: '2026-12', deals: [eur(1_000)] },
          { key: '2026-10', deals: [eur(7)] },
          { key: '2027-09', deals: [eur(8)] },
          { key: '2027-01', deals: [nok(9)] },
        ],
      },
    ],
    '2026-11-30',
  )
  expect(months.map(({ month, count }) => [month, count])).toEqual([
    ['passed', 1],
    ['2026-12', 4],
    ['2027-01', 1],
    ['later', 1],
    ['unknown', 1],
  ])
  expect(months[1]).toEqual({
    month: '2026-12',
    count: 4,
    unpriced: 1,
    sums: [
      { minor: 11_000, currency: 'EUR' },
      { minor: 500, currency: 'NOK' },
    ],
    weighted: [
      { minor: 2_800, currency: 'EUR' },
      { minor: 100, currency: 'NOK' },
    ],
  })
})

test('a share of a minor unit is lost once at most, however many deals there are', () => {
  const deals = Array.from({ length: 1_000 }, () => eur(1))
  const [month] = forecast([{ stage: { probability: 35 }, groups: [{ key: '2026-12', deals }] }], '2026-11-30')
  expect(month?.weighted).toEqual([{ minor: 350, currency: 'EUR' }])
})

test('the stretches follow one another without a gap, over the end of a year', () => {
  expect(daysOf('passed', '2026-11-30')).toEqual({ to: '2026-10-31' })
  expect(daysOf('2026-11', '2026-11-30')).toEqual({ from: '2026-11-01', to: '2026-11-30' })
  expect(daysOf('2027-02', '2026-11-30')).toEqual({ from: '2027-02-01', to: '2027-02-28' })
  expect(daysOf('later', '2026-11-30')).toEqual({ from: '2027-05-01' })
  expect(daysOf('unknown', '2026-11-30')).toEqual({})
})
