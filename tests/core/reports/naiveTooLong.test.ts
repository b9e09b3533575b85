/** The report of what takes too long against a second computation, deal by deal from the records alone. The seed is printed when one fails. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, daysBetween } from '../../../lib/core/days'
import { type Deal, Status } from '../../../lib/core/deal'
import { dayNumber } from '../../../lib/core/reports/facts'
import { tooLong } from '../../../lib/core/reports/tooLong'
import { factsOf } from '../../support/reportBook'
import { activityRow, dealRow } from '../../support/rows'

const TODAY = '2026-05-20'
const day = fc.integer({ min: -150, max: 20 }).map((n) => addDays(TODAY, n))
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const stageId = fc.constantFrom('s0', 's1', 's2', 'after', 'gone')
const LABELS = [
  { id: 'hot', months: 1 },
  { id: 'cold', months: 4 },
]
const ONES = ['one', 'two'] as const

const deal = fc.record({
  made: day,
  // Most are won, for a standard is learnt from five.
  status: fc.constantFrom(...Status.options, 'won', 'won', 'won'),
  closedDay: maybe(day),
  pipelineId: fc.constantFrom(...ONES, ...ONES, 'gone'),
  stageId,
  stageSince: day,
  stays: fc.array(fc.record({ stageId, days: fc.nat(70) }), { maxLength: 3 }),
  closingDay: maybe(day),
  temperature: maybe(fc.record({ id: fc.constantFrom('hot', 'cold', 'gone'), on: day })),
  due: day,
  text: fc.constantFrom(undefined, 'Call', ' '),
  happened: fc.array(
    day.filter((one) => one <= TODAY),
    { maxLength: 2 },
  ),
})
const stages = fc.tuple(fc.constantFrom(undefined, 0, 15), fc.boolean()).map(([standard, typedOnly]) => ({
  stages: [
    ...['s0', 's1', 's2'].map((id, n) => ({
      ...{ id, name: id, probability: 20 },
      ...(n === 1 && standard !== undefined && { standard }),
    })),
    { id: 'after', name: 'after', probability: 100, after: true },
  ],
  ...(typedOnly && { typedOnly }),
}))

const middle = (all: readonly number[], part: number) =>
  [...all].sort((a, b) => a - b)[Math.max(0, Math.ceil(all.length * part) - 1)]
const spread = (all: readonly number[]) =>
  all.length ? { n: all.length, median: middle(all, 0.5), low: middle(all, 0.25), high: middle(all, 0.75) } : undefined

/** The days that a deal stood in a stage, or undefined where it never did; of one that was won and is known to be closed. */
function stood(one: Deal, stage: string): number | undefined {
  const here = (one.stays ?? []).filter((stay) => stay.stageId === stage).map(({ days }) => days)
  const last = one.stageId === stage && (one.closedDay ?? '') >= one.stageSince
  if (last) here.push(daysBetween(one.stageSince, one.closedDay ?? ''))
  return here.length ? here.reduce((sum, days) => sum + days, 0) : undefined
}

test('too long: the same as judged deal by deal', () => {
  fc.assert(
    fc.property(fc.array(deal, { maxLength: 60 }), fc.tuple(stages, stages), fc.boolean(), (made, own, sifted) => {
      const pipelines = ONES.map((id, n) => ({ id, name: id, position: n, ...(own[n] as (typeof own)[0]) }))
      const deals = made.map(({ made: on, happened: _, due, text, ...more }, n) =>
        dealRow(
          { createdAt: `${on}T11:00:00.000Z`, updatedAt: `${on}T11:00:00.000Z` },
          {
            ...{ id: `d${n}`, title: `${n}`, ...more },
            ...(more.status === 'standby' ? { standbyUntil: due } : {}),
            ...(more.status === 'todo' ? { nextAction: { day: due, ...(text && { text }) } } : {}),
          },
        ),
      )
      const activities = made.flatMap(({ happened }, n) =>
        happened.map((on, k) =>
          activityRow({
            id: `a${n}-${k}`,
            kind: 'call',
            at: new Date(`${on}T10:00`).toISOString(),
            links: [`d:d${n}`],
          }),
        ),
      )
      const facts = factsOf({ people: [], companies: [], deals, activities })
      const keep = sifted ? deals.map((_, n) => Number(n % 2 === 0)) : undefined
      const { rows, out } = tooLong(facts, pipelines, {
        ...{ today: dayNumber(TODAY), labels: LABELS },
        ...(keep && { keep }),
      })
      const told: { row: number; over: number; why: string }[] = []
      expect(rows.map((row) => `${row.pipelineId} ${row.stageId}`)).toEqual(
        ONES.flatMap((id) => ['s0', 's1', 's2'].map((stage) => `${id} ${stage}`)),
      )
      for (const row of rows) {
        const pipeline = pipelines.find(({ id }) => id === row.pipelineId)
        const typed = pipeline?.stages.find(({ id }) => id === row.stageId) as { standard?: number } | undefined
        const won = deals
          .map((one, n) => ({ one, n }))
          .filter(({ one }) => one.status === 'won' && one.pipelineId === row.pipelineId && one.closedDay)
        const took = (only: (n: number) => boolean) =>
          won.flatMap(({ one, n }) => (only(n) ? (stood(one, row.stageId) ?? []) : []))
        const all = took(() => true)
        const learns = !typed?.standard && !pipeline?.typedOnly && all.length >= 5
        const standard = typed?.standard || (learns ? Math.max(1, middle(all, 0.75) ?? 0) : undefined)
        expect(row.standard).toBe(standard)
        expect(row.learntFrom).toBe(learns ? all.length : undefined)
        expect(row.won).toEqual(spread(took((n) => !sifted || n % 2 === 0)))
        // A deal whose stage is gone, or that is open behind the sale, stands in the first one.
        const sale = (id: string) => (['s0', 's1', 's2'].includes(id) ? id : 's0')
        const here = deals.flatMap((one, n) =>
          ['todo', 'standby'].includes(one.status) &&
          one.pipelineId === row.pipelineId &&
          sale(one.stageId) === row.stageId &&
          (!sifted || n % 2 === 0)
            ? [n]
            : [],
        )
        expect(row.deals).toEqual(here)
        expect(row.open).toBe(here.length)
        expect(row.standing).toEqual(
          spread(here.map((n) => Math.max(0, daysBetween(deals[n]?.stageSince ?? '', TODAY)))),
        )
        const counts = { pace: 0, closing: 0, silent: 0, temperature: 0 }
        for (const n of here) {
          const one = deals[n] as Deal
          const asleep = one.status === 'standby' && (one.standbyUntil ?? '') > TODAY
          const planned =
            asleep || (one.status === 'todo' && one.nextAction?.text?.trim() && one.nextAction.day >= TODAY)
          const over: number[] = []
          const why: string[] = []
          const say = (kind: keyof typeof counts, days: number) => {
            counts[kind]++
            over.push(days)
            why.push(kind)
          }
          const here = daysBetween(one.stageSince, TODAY)
          if (!asleep && standard && here > standard) say('pace', here - standard)
          if (one.closingDay && one.closingDay < TODAY) say('closing', daysBetween(one.closingDay, TODAY))
          const last = [...(made[n]?.happened ?? [])].sort().at(-1)
          if (last && !planned && daysBetween(last, TODAY) > 30) say('silent', daysBetween(last, TODAY) - 30)
          const label = LABELS.find(({ id }) => id === one.temperature?.id)
          const until = label && one.temperature && addMonths(one.temperature.on, label.months)
          if (one.temperature && (!until || until < TODAY)) say('temperature', until ? daysBetween(until, TODAY) : 0)
          if (why.length) told.push({ row: n, over: Math.max(...over), why: why.join() })
        }
        expect(row).toMatchObject(counts)
      }
      told.sort((a, b) => b.over - a.over || a.row - b.row)
      expect(
        out.map(({ deal: row, over, reasons }) => ({ row, over, why: reasons.map(({ kind }) => kind).join() })),
      ).toEqual(told)
    }),
    { numRuns: 100 },
  )
})
