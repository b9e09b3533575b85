/** Each report on a history that was counted by hand: the figures stand here as they were written down, not as they were worked out. */
import { describe, expect, test } from 'vitest'
import type { ActivityKind } from '../../../lib/core/activity'
import type { Deal } from '../../../lib/core/deal'
import { actionReturn } from '../../../lib/core/reports/actionReturn'
import { activityRows, heatMap, kindKey } from '../../../lib/core/reports/activity'
import { heatOf } from '../../../lib/core/reports/activityWords'
import { attributionRows } from '../../../lib/core/reports/attribution'
import { attribution } from '../../../lib/core/reports/attributionReport'
import { costCells } from '../../../lib/core/reports/campaignReturn'
import { cohortRows } from '../../../lib/core/reports/cohort'
import { effortRows, neededFor } from '../../../lib/core/reports/effort'
import { dayNumber, type Facts, KINDS } from '../../../lib/core/reports/facts'
import { lostRows } from '../../../lib/core/reports/lost'
import { firstIn, quotedStages, quoteStage, quotesWithin, wonWithin } from '../../../lib/core/reports/milestones'
import { countInterval, perOne } from '../../../lib/core/reports/poisson'
import { pressed, pressureRows, USUAL_LIMITS } from '../../../lib/core/reports/pressure'
import { monthText } from '../../../lib/core/reports/stretch'
import { tooLong } from '../../../lib/core/reports/tooLong'
import { factsOf } from '../../support/reportBook'
import { activityRow, companyRow, dealRow, personRow } from '../../support/rows'

const made = (day: string) => ({ createdAt: `${day}T11:00:00.000Z`, updatedAt: `${day}T11:00:00.000Z` })
const euros = (whole: number) => ({ minor: whole * 100, currency: 'EUR' })
const year = { from: dayNumber('2026-01-01'), to: dayNumber('2026-12-31') }
const pipeline = {
  id: 'sales',
  name: 'Sales',
  position: 1,
  stages: ['Qualify', 'Meet', 'Quote', 'Negotiate'].map((name, n) => ({ id: `s${n}`, name, probability: 20 })),
}
const deal = (id: string, day: string, more: Partial<Deal> = {}) =>
  dealRow(made(day), { id, title: id, pipelineId: 'sales', stageId: 's0', stageSince: day, ...more })
const closed = (status: 'won' | 'lost' | 'cancelled', day: string) => ({ status, closedDay: day })
const happened = (id: string, kind: ActivityKind, at: string, more: object = {}) =>
  activityRow({ id, kind, at: new Date(at).toISOString(), links: [], ...more })
const book = (part: Partial<Parameters<typeof factsOf>[0]>): Facts =>
  factsOf({ people: [], companies: [], deals: [], activities: [], ...part })
const word = (facts: Facts, key: number) => facts.words.all[key]

describe('activity', () => {
  const facts = book({
    activities: [
      happened('1', 'call', '2026-03-27T09:05', { minutes: 10, outcome: 'Reached' }),
      happened('2', 'call', '2026-03-27T09:59', { outcome: 'No answer' }),
      // The night on which clocks in Paris go forward, and the one on which they go back: still the hours of the wall.
      happened('3', 'meeting', '2026-03-29T03:30', { minutes: 60, type: { id: 't', name: 'Site visit' } }),
      happened('4', 'email', '2026-10-25T23:30'),
      happened('5', 'stage', '2026-03-27T09:00'),
      happened('6', 'note', '2025-12-31T12:00'),
    ],
  })

  test('is counted by type, with minutes of those that have them; what Margin writes down by itself is none', () => {
    const rows = activityRows(facts, 'type', year)
    expect(
      rows.map(({ key, n, minutes, timed }) => [key < 0 ? KINDS[-1 - key] : word(facts, key), n, minutes, timed]),
    ).toEqual([
      ['call', 2, 10, 1],
      ['email', 1, 0, 0],
      ['Site visit', 1, 60, 1],
    ])
    expect([...(rows[0]?.outcomes ?? [])].map(([key, n]) => [word(facts, key), n])).toEqual([
      ['Reached', 1],
      ['No answer', 1],
    ])
  })

  test('has a row for each week and day, also those on which nothing happened', () => {
    const within = { from: dayNumber('2026-03-23'), to: dayNumber('2026-04-05') }
    expect(activityRows(facts, 'week', within).map(({ n }) => n)).toEqual([3, 0])
    expect(activityRows(facts, 'day', within).map(({ n }) => n)).toEqual([0, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 0, 0])
  })

  test('has hours of the week by the clock on the wall', () => {
    const cells = heatMap(facts, year)
    const at = (day: number, hour: number) => cells[day * 24 + hour]
    expect([at(4, 9), at(6, 3), at(6, 23), cells.reduce((sum, n) => sum + n, 0)]).toEqual([2, 1, 1, 4])
  })

  test('the picture of the week begins with the first hour in which anything happened and ends with the last', () => {
    const cells = new Uint32Array(7 * 24)
    cells[8] = 3
    cells[6 * 24 + 10] = 2
    const drawn = heatOf(cells)
    if (drawn.kind !== 'heat') throw new Error('no heat map')
    expect(drawn.columns).toEqual([{ text: '08' }, { text: '09' }, { text: '10' }])
    expect([drawn.values[0], drawn.values[1], drawn.values[6]]).toEqual([
      [3, 0, 0],
      [0, 0, 0],
      [0, 0, 2],
    ])
  })

  test('whose mailbox is not known is a row of its own, the last one', () => {
    expect(activityRows(facts, 'rep', year).map(({ key, n }) => [key, n])).toEqual([[0, 4]])
  })
})

describe('lost and cancelled', () => {
  const facts = book({
    deals: [
      deal('1', '2026-01-05', { ...closed('lost', '2026-02-01'), reason: 'Price', rival: 'Acme', amount: euros(100) }),
      deal('2', '2026-01-05', {
        ...closed('lost', '2026-02-03'),
        reason: 'Price',
        amount: { minor: 700, currency: 'NOK' },
      }),
      deal('3', '2026-01-05', { ...closed('lost', '2026-02-09'), reason: 'Price' }),
      deal('4', '2026-01-05', { ...closed('lost', '2026-02-09'), amount: euros(5) }),
      deal('5', '2026-01-05', { ...closed('cancelled', '2026-02-09'), reason: 'Price', amount: euros(40) }),
      deal('6', '2026-01-05', { ...closed('lost', '2025-12-31'), reason: 'Price', amount: euros(1000) }),
    ],
  })
  const rows = (status: 'lost' | 'cancelled', by: 'reason' | 'rival') =>
    lostRows({ facts }, status, by, year).map(({ key, sums }) => [
      word(facts, key),
      sums.count,
      sums.unpriced,
      sums.money(),
    ])

  test('by reason, each currency by itself, unknown last; what was cancelled is in no row of what was lost', () => {
    expect(rows('lost', 'reason')).toEqual([
      [
        'Price',
        3,
        1,
        [
          { minor: 10_000, currency: 'EUR' },
          { minor: 700, currency: 'NOK' },
        ],
      ],
      ['', 1, 0, [{ minor: 500, currency: 'EUR' }]],
    ])
    expect(rows('cancelled', 'reason')).toEqual([['Price', 1, 0, [{ minor: 4000, currency: 'EUR' }]]])
    expect(rows('lost', 'rival').map(([name, n]) => [name, n])).toEqual([
      ['Acme', 1],
      ['', 3],
    ])
  })
})

describe('effort', () => {
  test('the interval of a count is that of the tables', () => {
    const shown = (n: number) => [countInterval(n).low.toFixed(3), countInterval(n).high.toFixed(3)]
    expect([0, 1, 3, 10, 100].map(shown)).toEqual([
      ['0.000', '3.689'],
      ['0.025', '5.572'],
      ['0.619', '8.767'],
      ['4.795', '18.390'],
      ['81.364', '121.627'],
    ])
    // Where the approximation takes over nothing jumps.
    expect(countInterval(200).low - countInterval(199).low).toBeCloseTo(0.93, 2)
    expect(countInterval(200).high - countInterval(199).high).toBeCloseTo(1.07, 2)
  })

  test('42 calls and 3 signatures are 14 calls each, and 42 for 3; of none nobody can say', () => {
    const calls = Array.from({ length: 42 }, (_, n) => happened(`c${n}`, 'call', '2026-02-03T10:00', { minutes: 5 }))
    const meetings = [happened('m1', 'meeting', '2026-02-04T10:00'), happened('m2', 'meeting', '2026-02-05T10:00')]
    const facts = book({ activities: [...calls, ...meetings] })
    const rows = effortRows(facts, year, { signatures: 3, quotes: 0 })
    const call = rows.find(({ kind }) => kind === 'call')
    expect(call?.per.signatures?.each).toBe(14)
    expect(neededFor(3, call?.per.signatures ?? { each: 0, low: 0, high: 0 })).toEqual({ each: 42, low: 15, high: 204 })
    expect(call?.per.meetings?.each).toBe(21)
    expect(call?.per.quotes).toBeUndefined()
    expect(call?.minutesPer.signatures?.each).toBe(70)
    expect(rows.find(({ kind }) => kind === 'meeting')?.minutesPer).toEqual({})
    expect(rows.at(-1)).toMatchObject({ kind: 'all', n: 44, minutes: 210, timed: 42 })
    expect([perOne(5, 0), perOne(0, 5)]).toEqual([undefined, undefined])
  })

  test('a deal came to a quote on the day on which it first stood in that stage or behind it', () => {
    const stays = [
      { stageId: 's0', days: 10 },
      { stageId: 's2', days: 5 },
      { stageId: 's1', days: 3 },
    ]
    const facts = book({
      deals: [
        deal('1', '2026-01-01', { stageId: 's3', stageSince: '2026-01-19', stays }),
        deal('2', '2026-01-01', { stageId: 's1', stageSince: '2026-01-05', stays: [{ stageId: 's0', days: 4 }] }),
        deal('3', '2026-02-01', { stageId: 's3', stageSince: '2026-02-01', ...closed('won', '2026-02-20') }),
      ],
    })
    expect(quoteStage(pipeline)).toBe('s2')
    const stages = quotedStages(facts, [pipeline]) ?? new Set()
    expect(firstIn(facts, 0, stages)).toBe(dayNumber('2026-01-11'))
    expect(quotesWithin(facts, stages, year)).toEqual([0, 2])
    expect(wonWithin(facts, year)).toEqual([2])
    expect(quotesWithin(facts, quotedStages(facts, [pipeline], { sales: 's1' }) ?? new Set(), year)).toEqual([0, 1, 2])
    const unnamed = { ...pipeline, stages: pipeline.stages.slice(0, 2) }
    expect(quotedStages(facts, [unnamed])).toBeUndefined()
  })
})

describe('attribution', () => {
  const person = (id: string, day: string, source: string, lifecycle: 'lead' | 'suspect' | 'contact' = 'lead') =>
    personRow(made(day), { id, source, lifecycle })
  const facts = book({
    people: [
      person('ada', '2026-01-10', 'gmail', 'contact'),
      person('ben', '2026-01-11', 'gmail'),
      person('cy', '2026-01-12', 'linkedin'),
      person('dee', '2026-01-12', 'linkedin', 'suspect'),
    ],
    deals: [
      deal('1', '2026-01-15', {
        ...{ stageId: 's1', source: 'gmail', campaign: 'Fair', people: [{ personId: 'ada' }], amount: euros(1000) },
        ...closed('won', '2026-01-25'),
        stays: [{ stageId: 's3', days: 2 }],
      }),
      deal('2', '2026-01-15', {
        stageId: 's2',
        source: 'hand',
        campaign: 'Fair',
        people: [{ personId: 'ada' }, { personId: 'cy' }],
      }),
    ],
  })

  test('leads by the source of the person, deals by their own, quality by the furthest stage of the best deal', () => {
    const rows = attributionRows({ facts }, 'source', year, pipeline)
    expect(
      rows.map((row) => [word(facts, row.key), row.leads, row.withDeal, row.wonLeads, row.deals, row.reached]),
    ).toEqual([
      ['gmail', 2, 1, 1, 1, [1, 1, 1, 1]],
      ['linkedin', 1, 1, 0, 0, [1, 1, 1, 0]],
      ['hand', 0, 0, 0, 1, [0, 0, 0, 0]],
    ])
    expect(rows[0]?.won.money()).toEqual([{ minor: 100_000, currency: 'EUR' }])
    expect(rows[0]?.toClose).toEqual({ n: 1, median: 10, low: 10, high: 10 })
  })

  test('a campaign of which nothing was won brought nothing, and that is known', () => {
    const facts = book({ deals: [deal('1', '2026-01-15', { campaign: 'Fair' })] })
    const about = { today: '2026-12-01', pipelines: [pipeline], rates: [], labels: [] }
    const asked = { period: { from: '2026-01-01', to: '2026-12-31' }, choices: { by: 'campaign' } }
    const returns = attribution.run(facts, asked, about).tables.find(({ id }) => id === 'returns')
    expect(returns?.rows.map(({ cells }) => cells.slice(1, 3))).toEqual([
      [
        { is: 'count', value: 0 },
        { is: 'money', sums: [] },
      ],
    ])
  })

  test('a campaign that cost 400 and brought 1,000 has a return of 150 %; unknown costs and other currencies have none', () => {
    const [fair] = attributionRows({ facts }, 'campaign', year)
    expect([fair?.leads, fair?.deals, fair?.won.count]).toEqual([2, 2, 1])
    const period = { from: '2026-01-01', to: '2026-12-31' }
    const back = (cost: { minor: number; currency: string }[]) => {
      const campaignCosts = cost.map((amount) => ({ campaign: 'fair', amount }))
      const settings = { id: 'settings' as const, currency: 'EUR', ownAddresses: [], campaignCosts }
      return costCells(
        'Fair',
        fair?.won,
        { period },
        { today: '2026-12-01', pipelines: [], rates: [], labels: [], settings },
      )[1]
    }
    expect(back([euros(400)])).toEqual({ is: 'percent', value: 1.5, over: 1 })
    for (const cost of [[], [{ minor: 400, currency: 'NOK' }], [euros(0)], [euros(1), { minor: 1, currency: 'NOK' }]]) {
      expect(back(cost)).toEqual({ is: 'unknown' })
    }
  })
})

test('a cohort: each lead once by the best that became of it, and when the first was won', () => {
  const lead = (id: string, day: string) => personRow(made(day), { id, lifecycle: 'lead' })
  const of = (...ids: string[]) => ({ people: ids.map((personId) => ({ personId })) })
  const facts = book({
    people: [
      lead('a', '2026-01-03'),
      lead('b', '2026-01-30'),
      lead('c', '2026-01-31'),
      lead('d', '2026-02-01'),
      lead('e', '2026-02-02'),
    ],
    deals: [
      deal('1', '2026-01-05', { ...of('a', 'b'), ...closed('won', '2026-03-02'), amount: euros(10) }),
      deal('2', '2026-01-05', { ...of('a'), ...closed('lost', '2026-01-06') }),
      deal('3', '2026-02-05', { ...of('d'), ...closed('lost', '2026-02-06') }),
      deal('4', '2026-02-05', { ...of('d'), ...closed('cancelled', '2026-02-06') }),
      deal('5', '2026-02-05', { ...of('e'), ...closed('cancelled', '2026-02-06') }),
    ],
  })
  const rows = cohortRows({ facts }, year, dayNumber('2026-04-10'))
  expect(rows.map(({ month, n, fates }) => [monthText(month), n, fates])).toEqual([
    ['2026-01', 3, { won: 2, open: 0, lost: 0, cancelled: 0, none: 1 }],
    ['2026-02', 2, { won: 0, open: 0, lost: 1, cancelled: 1, none: 0 }],
  ])
  expect(rows[0]?.wonAfter).toEqual([0, 0, 2, 2])
  // One deal of two leads is one deal.
  expect(rows[0]?.won.money()).toEqual([{ minor: 1000, currency: 'EUR' }])
})

test('the return of an action: deals made from its day on and within the window, whoever they are of', () => {
  const person = (id: string) => personRow(made('2025-06-01'), { id })
  const facts = book({
    people: [person('a'), person('b'), person('c')],
    deals: [
      deal('before', '2026-03-01', { people: [{ personId: 'a' }] }),
      deal('within', '2026-03-10', {
        people: [{ personId: 'a' }, { personId: 'b' }],
        ...closed('won', '2026-05-01'),
        amount: euros(7),
      }),
      deal('late', '2026-04-05', { people: [{ personId: 'b' }] }),
    ],
    activities: [
      happened('1', 'call', '2026-03-05T10:00', { links: ['p:a', 'p:b'], minutes: 20 }),
      happened('2', 'call', '2026-03-20T10:00', { links: ['p:a'] }),
      happened('3', 'meeting', '2026-03-05T10:00', { links: ['p:c'] }),
    ],
  })
  const found = actionReturn({ facts }, kindKey(KINDS.indexOf('call')), year, 30)
  expect(found).toMatchObject({ activities: 2, minutes: 20, timed: 1, withDeal: 2, withWon: 2 })
  expect([found.people, found.deals]).toEqual([[0, 1], [1]])
  expect(found.won.money()).toEqual([{ minor: 700, currency: 'EUR' }])
})

test('pressure: a customer seldom met and a prospect met too often, people without a company apart', () => {
  const facts = book({
    companies: [
      companyRow(made('2025-01-01'), { id: 'old', name: 'Old', roles: ['customer'] }),
      companyRow(made('2025-01-01'), { id: 'new', name: 'New' }),
    ],
    people: [
      personRow(made('2025-01-01'), { id: 'p', companyId: 'new' }),
      personRow(made('2026-02-20'), { id: 'free' }),
    ],
    activities: [
      happened('0', 'call', '2025-11-01T10:00', { links: ['c:old'] }),
      // Her company is meant too; both links are one contact.
      ...[2, 3, 4, 5, 6, 7, 8].map((n) =>
        happened(`e${n}`, 'email', `2026-02-0${n}T10:00`, { links: ['p:p', 'c:new'] }),
      ),
      happened('n', 'note', '2026-02-05T10:00', { links: ['c:old'] }),
    ],
  })
  const within = { from: dayNumber('2026-02-01'), to: dayNumber('2026-02-28') }
  const rows = pressureRows(facts, within, dayNumber('2026-06-01'), USUAL_LIMITS)
  expect(rows.map((r) => [r.segment, r.of, r.accounts, r.contacted, r.contacts, r.few, r.many])).toEqual([
    ['customer', 'companies', 1, 0, 0, 1, 0],
    ['prospect', 'companies', 1, 1, 7, 0, 1],
    ['customer', 'people', 0, 0, 0, 0, 0],
    ['prospect', 'people', 1, 0, 0, 0, 0],
  ])
  const seldom = rows[0]
  expect(seldom && pressed(facts, within, dayNumber('2026-06-01'), USUAL_LIMITS, seldom, ({ few }) => few)).toEqual([0])
})

test('too long: the standard is learnt of five deals won, and an open deal is told by its reasons', () => {
  const won = [4, 6, 8, 10, 30].map((days, n) =>
    deal(`w${n}`, '2026-01-01', {
      stageId: 's1',
      stageSince: '2026-02-01',
      stays: [{ stageId: 's0', days }],
      ...closed('won', '2026-02-03'),
    }),
  )
  const next = { nextAction: { day: '2026-06-20', text: 'Call' } }
  const facts = book({
    deals: [
      ...won,
      deal('slow', '2026-05-01', next),
      deal('fine', '2026-06-05', next),
      deal('closing', '2026-06-05', { ...next, closingDay: '2026-06-01' }),
      deal('silent', '2026-06-05', { nextAction: { day: '2026-06-20' } }),
    ],
    activities: [happened('1', 'call', '2026-05-01T10:00', { links: ['d:silent', 'd:slow'] })],
  })
  const { rows, out } = tooLong(facts, [pipeline], { today: dayNumber('2026-06-10') })
  expect(rows[0]).toMatchObject({
    ...{ stageId: 's0', open: 4, out: 3, pace: 1, closing: 1, silent: 1, temperature: 0, standard: 10, learntFrom: 5 },
    won: { n: 5, median: 8, low: 6, high: 10 },
    standing: { n: 4, median: 5 },
  })
  expect(rows[1]).toMatchObject({ open: 0, won: { n: 5, median: 2 }, standard: 2 })
  expect(rows[2]?.won).toBeUndefined()
  // Forty days in a stage of ten, forty of silence where thirty are too many, nine days past the closing day.
  expect(out.map(({ deal: row, over }) => [row, over])).toEqual([
    [5, 30],
    [8, 10],
    [7, 9],
  ])
})
