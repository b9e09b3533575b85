/** Figures, pipeline and forecast: histories worked out by hand, and the same by a second, plain way on any history. */
import { describe, expect, test } from 'vitest'
import { addMonths } from '../../../lib/core/days'
import { figures } from '../../../lib/core/reports/figures'
import { forecastReport } from '../../../lib/core/reports/forecastReport'
import { periodBefore, periodOf, yearBefore } from '../../../lib/core/reports/period'
import { pipelineReport } from '../../../lib/core/reports/pipelineReport'
import type { Said } from '../../../lib/core/reports/report'
import { wilson } from '../../../lib/core/reports/wilson'
import { seedOf } from '../../support/chance'
import { ABOUT, cellOf, dealOf, factsOf, PIPE, seeded, TODAY, type Told } from '../../support/reportWorld'

const eur = (minor: number) => ({ minor, currency: 'EUR' })
const closed = (day: string) => ({ closedDay: day, closedAt: `${day}T12:00:00.000Z` })
const period = { from: '2026-11-01', to: '2026-11-30' }

/** Seven deals: two open, one won and one before, one lost, one cancelled, one won in another currency. */
const HAND: Told[] = [
  {
    id: 'open1',
    way: [
      ['a', '2026-10-01'],
      ['b', '2026-11-10'],
    ],
    amount: eur(10_000),
  },
  { id: 'open2', way: [['a', '2026-11-20']] },
  {
    id: 'won',
    way: [
      ['a', '2026-10-05'],
      ['b', '2026-11-02'],
      ['c', '2026-11-12'],
    ],
    status: 'won',
    amount: eur(30_000),
    ...closed('2026-11-25'),
  },
  {
    id: 'before',
    way: [
      ['a', '2026-09-01'],
      ['b', '2026-09-11'],
    ],
    status: 'won',
    amount: eur(7_000),
    ...closed('2026-10-20'),
  },
  {
    id: 'lost',
    way: [
      ['a', '2026-10-10'],
      ['b', '2026-11-01'],
    ],
    status: 'lost',
    amount: eur(5_000),
    ...closed('2026-11-30'),
  },
  { id: 'gone', way: [['a', '2026-11-03']], status: 'cancelled', amount: eur(2_000), ...closed('2026-11-08') },
  {
    id: 'krone',
    way: [['a', '2026-11-04']],
    status: 'won',
    amount: { minor: 90_000, currency: 'NOK' },
    ...closed('2026-11-05'),
  },
]

describe('figures', () => {
  const facts = factsOf(HAND)
  test('closed in a period by what became of it, beside another one; two currencies are two sums', () => {
    const answer = figures.run(facts, { period, comparison: periodBefore(period) }, ABOUT)
    expect(cellOf(answer, 'closed', 'won', 0)).toMatchObject({ is: 'count', value: 2, was: { value: 1 } })
    expect(cellOf(answer, 'closed', 'won', 1)).toMatchObject({
      sums: [{ minor: 90_000, currency: 'NOK' }, eur(30_000)],
      was: { sums: [eur(7_000)] },
    })
    expect(cellOf(answer, 'closed', 'lost', 1)).toMatchObject({ sums: [eur(5_000)] })
    expect(cellOf(answer, 'closed', 'cancelled', 1)).toMatchObject({ sums: [eur(2_000)] })
    expect(cellOf(answer, 'now', 'open', 0)).toMatchObject({ value: 2 })
    expect(cellOf(answer, 'now', 'open', 1)).toMatchObject({ sums: [eur(10_000)], unpriced: 1 })
    expect(cellOf(answer, 'now', 'open', 2)).toMatchObject({ sums: [eur(5_000)] })
  })
  test('converted only with a rate that held on the day of closing, and said to be so', () => {
    const rate = (day: string, rate: number) => ({
      id: day,
      from: 'NOK',
      to: 'EUR',
      day,
      rate,
      createdAt: '',
      updatedAt: '',
    })
    const run = (rates: ReturnType<typeof rate>[]) =>
      cellOf(figures.run(facts, { period, currency: 'EUR' }, { ...ABOUT, rates }), 'closed', 'won', 1)
    expect(run([])).toMatchObject({ sums: [eur(30_000)], unrated: 1, converted: true })
    expect(run([rate('2026-11-06', 0.1)])).toMatchObject({ unrated: 1 })
    expect(run([rate('2026-11-01', 0.085), rate('2026-11-06', 0.1)])).toEqual({
      is: 'money',
      sums: [eur(37_650)],
      converted: true,
    })
  })
  test('the records behind a figure are those that it counts', () => {
    const answer = figures.run(facts, { period }, ABOUT)
    const rows = answer.tables[1]?.rows[0]?.cells[0]?.behind?.rows() ?? []
    expect(rows.map((row) => facts.deals.ids.at(row)).sort()).toEqual(['krone', 'won'])
  })
})

describe('pipeline', () => {
  const answer = pipelineReport.run(factsOf(HAND), { period }, ABOUT)
  const line = (stage: string) =>
    [0, 1, 2, 3, 4].map((at) => (cellOf(answer, 'flow-pipe', stage, at) as { value: number }).value)
  test('who entered, went on, went back, was lost or cancelled in each stage', () => {
    expect(line('a')).toEqual([3, 4, 0, 0, 1])
    expect(line('b')).toEqual([3, 1, 0, 1, 0])
    expect(line('c')).toEqual([1, 1, 0, 0, 0])
    expect(cellOf(answer, 'flow-pipe', 'a', 5)).toMatchObject({ is: 'share', part: 4, of: 5 })
    // 28, 40, 22, 5 and 1 days.
    expect(cellOf(answer, 'flow-pipe', 'a', 6)).toMatchObject({ is: 'days', value: 96 / 5, over: 5 })
  })
  test('on a past day each stood where it stood then, whether activities or stays tell it', () => {
    for (const moves of [true, false]) {
      const then = pipelineReport.run(factsOf(HAND, moves), { period, asOf: '2026-11-01' }, ABOUT)
      expect([0, 1].map((i) => cellOf(then, 'open-pipe', ['a', 'b'][i] ?? '', 0))).toMatchObject([
        { value: 2 },
        { value: 1 },
      ])
      expect(then.notes).toContainEqual({ key: 'report.pipeline.amountsNow' })
    }
  })
  test('a way that is not known is said to be unknown', () => {
    const facts = factsOf([{ id: 'x', way: [['b', '2026-11-10']], createdAt: '2026-10-01T10:00:00.000Z' }])
    const then = pipelineReport.run(facts, { period, asOf: '2026-10-15' }, ABOUT)
    expect(then.notes).toContainEqual({ key: 'report.pipeline.unknown', params: { n: 1 } })
  })
  test('the weakest stage is named once enough left it', () => {
    const many = seeded(3, 400)
    const notes = pipelineReport.run(factsOf(many), { period: { from: '2024-01-01', to: TODAY } }, ABOUT).notes
    expect(notes.map((note: Said) => ('key' in note ? note.key : ''))).toContain('report.pipeline.weakest')
  })
})

test('any history: the same by going through each deal day by day', () => {
  const seed = seedOf('reports')
  for (let run = 0; run < 6; run++) {
    const all = seeded(seed + run, 120)
    const span = { from: addMonths('2026-01-01', run), to: addMonths('2026-03-31', run) }
    const answer = pipelineReport.run(factsOf(all, run % 2 === 0), { period: span }, ABOUT)
    const within = (day?: string) => day !== undefined && day >= span.from && day <= span.to
    for (const [i, { id }] of PIPE.stages.slice(0, 3).entries()) {
      const entered = all.flatMap(({ way }) => way.filter(([stage, day]) => stage === id && within(day)))
      const through = all.filter(({ way, status, closedDay }) => {
        const next = way.find(([stage]) => PIPE.stages.findIndex((one) => one.id === stage) === i + 1)
        const here = way.some(([stage]) => stage === id)
        return here && (next ? within(next[1]) : status === 'won' && within(closedDay))
      })
      const fell = (status: string) =>
        all.filter((one) => one.status === status && one.way.at(-1)?.[0] === id && within(one.closedDay))
      const said = [0, 1, 3, 4].map((at) => (cellOf(answer, 'flow-pipe', id, at) as { value: number }).value)
      expect(said, `${id}, run ${run}`).toEqual([
        entered.length,
        through.length,
        fell('lost').length,
        fell('cancelled').length,
      ])
    }
    const won = all.filter(({ status, closedDay }) => status === 'won' && within(closedDay))
    const sum = won.reduce((sum, one) => sum + (dealOf(one).amount?.minor ?? 0), 0)
    expect(cellOf(figures.run(factsOf(all), { period: span }, ABOUT), 'closed', 'won', 1)).toMatchObject({
      sums: sum ? [eur(sum)] : [],
    })
  }
})

test('forecast: over seeded histories it is off by no more than the better of the two naive ways', () => {
  const sizes = [400, 900, 1_500, 2_500]
  const off = Array.from({ length: 12 }, (_, i) => {
    // The method was chosen on seeds 1 to 40: these it has not seen.
    const [seed, count] = [2001 + i, sizes[i % 4] ?? 400]
    const { figures = [] } = forecastReport.run(factsOf(seeded(seed, count)), { period }, ABOUT)
    const [own = 1, same = 0, weighted = 0] = figures.map((one) => (one.is === 'percent' ? one.value : Number.NaN))
    const said = [own, same, weighted].map((one) => one.toFixed(3))
    console.log(`forecast: seed ${seed}, ${count} deals: own ${said[0]}, last month ${said[1]}, weighted ${said[2]}`)
    return { own, better: Math.min(same, weighted) }
  })
  const mean = (of: 'own' | 'better') => off.reduce((sum, one) => sum + one[of], 0) / off.length
  const within = off.filter(({ own, better }) => own <= better).length
  console.log(
    `forecast: own ${mean('own').toFixed(3)}, better of two ${mean('better').toFixed(3)}, not above it in ${within} of 12`,
  )
  expect(mean('own')).toBeLessThanOrEqual(mean('better'))
  expect(within).toBeGreaterThanOrEqual(9)
})

test('forecast: open deals by closing month, weighted; nothing is told from a history of nothing', () => {
  const open: Told[] = [
    { id: '1', way: [['b', '2026-12-01']], amount: eur(10_000), closingDay: '2026-12-20' },
    { id: '2', way: [['c', '2026-12-01']], amount: eur(5_000), closingDay: '2027-01-31' },
    { id: '3', way: [['a', '2026-12-01']], amount: eur(1_000), closingDay: '2026-11-30' },
    { id: '4', way: [['a', '2026-12-01']], amount: eur(2_000) },
  ]
  const answer = forecastReport.run(factsOf(open), { period }, ABOUT)
  const weighted = (row: string) => cellOf(answer, 'ahead', row, 2)
  expect(weighted('2026-12')).toMatchObject({ sums: [eur(5_000)] })
  expect(weighted('2027-01')).toMatchObject({ sums: [eur(4_000)] })
  expect(weighted('passed')).toMatchObject({ sums: [eur(200)] })
  expect(weighted('unknown')).toMatchObject({ sums: [eur(400)] })
  expect(cellOf(answer, 'ahead', '2026-12', 3)).toEqual({ is: 'unknown' })
  // How far off it was is one sentence then, and not three unknown figures.
  expect(answer.figures).toBeUndefined()
  expect(answer.instead).toMatchObject({ key: 'report.forecast.few' })
})

test('periods and the ones beside them; the interval of a share', () => {
  expect(periodOf('quarter', '2026-12-15')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  expect(periodBefore({ from: '2026-10-01', to: '2026-12-31' })).toEqual({ from: '2026-07-01', to: '2026-09-30' })
  expect(periodBefore({ from: '2026-12-08', to: '2026-12-14' })).toEqual({ from: '2026-12-01', to: '2026-12-07' })
  expect(yearBefore({ from: '2024-02-01', to: '2024-02-29' })).toEqual({ from: '2023-02-01', to: '2023-02-28' })
  // 14 of 27, as tables of Wilson's interval have it.
  const { low = 0, high = 0 } = wilson(14, 27) ?? {}
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(['0.340', '0.693'])
  expect(wilson(0, 0)).toBeUndefined()
})
