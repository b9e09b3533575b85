/** The board through a filter and in groups: after any series of acts, however far it was looked through, it is what all deals say. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { groupKey, groupsOf } from '../../lib/core/boardGroups'
import { addDays, dayOf } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import { type About, fieldOf } from '../../lib/core/fields'
import type { Filter } from '../../lib/core/filter'
import { matches } from '../../lib/core/filterMatch'
import { sumByCurrency } from '../../lib/core/money'
import { board } from '../../lib/db/board'
import { setBoardLook } from '../../lib/db/boardLook'
import { type Question, type Sift, siftOn } from '../../lib/db/boardSift'
import { db } from '../../lib/db/db'
import { createDeal, moveDeal, removeDeal, setStatus, snoozeDeal } from '../../lib/db/deals'
import { editCompany } from '../../lib/db/people'
import { pipelines, settings } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import type { Written } from '../../lib/db/write'

const today = dayOf(Date.now())

beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

const pipelineNow = async () => (await pipelines())[0] as NonNullable<Awaited<ReturnType<typeof pipelines>>[0]>
const aboutNow = async (): Promise<About> => ({
  today,
  pipelines: await pipelines(),
  settings: await settings(),
  labels: [{ id: 'hot', name: 'Hot', months: 3 }],
  custom: [],
})
const add = (n: number) =>
  createDeal({
    title: `Deal ${n}`,
    people: [],
    pipelineId: 'pipeline-1',
    stageId: `stage-${1 + (n % 3)}`,
    amount: n % 4 ? { minor: (n % 7) * 100, currency: n % 5 ? 'EUR' : 'NOK' } : undefined,
    companyName: n % 3 ? undefined : `Company ${n % 4}`,
    nextAction: { day: addDays(today, (n % 9) - 4) },
    ...(n % 2 && { closingDay: addDays(today, (n % 5) * 20) }),
    source: n % 2 ? 'hand' : 'import',
  })
async function on(n: number, verb: (id: string) => Promise<Written<unknown>>) {
  const ids = await db.deals.toCollection().primaryKeys()
  const id = ids.sort()[n % Math.max(1, ids.length)]
  return id ? verb(id) : undefined
}
const ACTS: ((n: number) => Promise<Written<unknown> | undefined>)[] = [
  add,
  (n) => on(n, (id) => moveDeal(id, `stage-${1 + (n % 3)}`)),
  (n) => on(n, (id) => snoozeDeal(id, addDays(today, n % 12))),
  (n) => on(n, (id) => setStatus(id, { status: 'standby', until: addDays(today, (n % 5) - 1) })),
  (n) => on(n, (id) => setStatus(id, { status: 'won' })),
  (n) => on(n, removeDeal),
  async (n) => {
    const id = (await db.companies.toCollection().primaryKeys()).sort()[0]
    return id ? editCompany(id, { name: `Company ${n % 4}` }) : undefined
  },
]

const one = (field: string, op: string, value?: string | string[] | { minor: number; currency: string }): Filter => ({
  join: 'and',
  groups: [{ join: 'and', conditions: [{ field, op, value }] }],
})
const FILTERS: Filter[] = [
  { join: 'and', groups: [] },
  one('amount', 'more', { minor: 200, currency: 'EUR' }),
  one('company', 'contains', 'company 1'),
  one('source', 'anyOf', ['hand']),
]
const GROUPS = [undefined, 'company', 'closingDay', 'source', 'star', 'temperature']

/** What all deals say, in the order of the board as it is without a filter. */
async function plainly({ filter, groupBy, about }: Question) {
  const { columns } = await board(await pipelineNow(), today, () => Number.POSITIVE_INFINITY)
  const names = new Map((await db.companies.toArray()).map((company) => [company.id, company.name]))
  const known = { ...about, companyName: (id: string) => names.get(id) }
  const field = groupBy === undefined ? undefined : fieldOf('deals', groupBy, about)
  return columns.map(({ deals }) =>
    deals
      .filter((deal) => matches('deals', filter, deal, known))
      .map((deal) => ({ id: deal.id, group: field ? groupKey(field, deal as Deal, about) : '' })),
  )
}
const shape = ({ lists }: Sift) => lists.map(({ rows }) => rows.map(({ id, group }) => ({ id, group })))

test('after any series of acts, between any two pieces, it holds what all deals say', async () => {
  const steps = fc.array(fc.record({ act: fc.nat(ACTS.length), n: fc.nat(500) }), { minLength: 3, maxLength: 14 })
  await fc.assert(
    fc.asyncProperty(
      steps,
      fc.nat(FILTERS.length - 1),
      fc.nat(GROUPS.length - 1),
      fc.nat(200),
      async (all, which, by, many) => {
        await db.delete()
        await db.open()
        await setUp('en', 'EUR')
        for (let n = 0; n < many; n++) if (n % 7 === 0 || many > 150) await add(n)
        const question = { filter: FILTERS[which] as Filter, groupBy: GROUPS[by], about: await aboutNow() }
        let sift: Sift | undefined
        const done: number[] = []
        for (const { act, n } of all) {
          sift = await siftOn(await pipelineNow(), question, sift)
          const verb = ACTS[act]
          const seq = verb ? (await verb(n))?.seq : undefined
          if (seq !== undefined) done.push(seq)
          const last = verb ? undefined : done.pop()
          if (last !== undefined) await undo(last)
        }
        do sift = await siftOn(await pipelineNow(), question, sift)
        while (!sift.ended)
        expect(shape(sift)).toEqual(await plainly(question))
      },
    ),
    { numRuns: 15 },
  )
}, 60_000)

test('the groups of a column come to what the column does, and no deal is in two', async () => {
  for (let n = 0; n < 40; n++) await add(n)
  const about = await aboutNow()
  for (const groupBy of ['company', 'closingDay', 'source']) {
    const field = fieldOf('deals', groupBy, about)
    if (!field) throw new Error(groupBy)
    const sift = await siftOn(await pipelineNow(), { filter: FILTERS[0] as Filter, groupBy, about })
    for (const { rows } of sift.lists) {
      const groups = groupsOf(rows, field, about, new Set())
      expect(groups.flatMap((group) => group.deals.map((deal) => deal.id)).sort()).toEqual(
        rows.map((deal) => deal.id).sort(),
      )
      expect(sumByCurrency(groups.flatMap((group) => group.sums))).toEqual(
        sumByCurrency(rows.map((deal) => deal.amount)),
      )
      expect(groups.findIndex((group) => group.key === '')).toBe(
        groups.some((group) => group.key === '') ? groups.length - 1 : -1,
      )
    }
  }
})

test('what a board shows is saved as one change, and undone', async () => {
  const before = await pipelineNow()
  await setBoardLook(before.id, { cardFields: ['amount', 'closingDay'] }, before)
  expect((await pipelineNow()).cardFields).toEqual(['amount', 'closingDay'])
  // Another window chose groups meanwhile: both stand.
  const grouped = await setBoardLook(before.id, { groupBy: 'source' }, before)
  expect(await pipelineNow()).toMatchObject({ cardFields: ['amount', 'closingDay'], groupBy: 'source' })
  const clash = await setBoardLook(before.id, { groupBy: 'star' }, before)
  expect(clash.clash?.fields.map((one) => one.field)).toEqual(['groupBy'])
  await undo(grouped.seq ?? 0)
  expect((await pipelineNow()).groupBy).toBeUndefined()
})
