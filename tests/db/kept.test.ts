/** What screens keep in memory: after any series of acts it is what reading it anew gives, however far it was read. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addDays, dayOf } from '../../lib/core/days'
import type { DealSort } from '../../lib/core/dealOrder'
import type { Pipeline } from '../../lib/core/pipeline'
import { type Board, board, type DealRows, dealRows } from '../../lib/db/board'
import { db } from '../../lib/db/db'
import { createDeal, moveDeal, removeDeal, setStatus, snoozeDeal } from '../../lib/db/deals'
import { companyRows, type Listed, peopleRows } from '../../lib/db/lists'
import { editCompany, editPerson, removePerson, savePerson } from '../../lib/db/people'
import { pipelines } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import type { Written } from '../../lib/db/write'

const today = dayOf(Date.now())
let pipeline: Pipeline

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  pipeline = (await pipelines())[0] as Pipeline
})
afterEach(async () => {
  await db.delete()
})

const stageId = (n: number) => `stage-${1 + (n % 3)}`
const dealIds = async () => (await db.deals.toCollection().primaryKeys()).sort()
const oneOf = async (ids: Promise<string[]>, n: number) => (await ids)[n % (await ids).length]

/** Acts told by two numbers: which, and on what. */
const ACTS: ((n: number) => Promise<Written<unknown> | undefined>)[] = [
  (n) =>
    createDeal({
      title: `Deal ${n}`,
      people: [],
      pipelineId: 'pipeline-1',
      stageId: stageId(n),
      amount: n % 4 ? { minor: (n % 7) * 100, currency: n % 5 ? 'EUR' : 'NOK' } : undefined,
      companyName: n % 3 ? undefined : `Company ${n % 4}`,
      nextAction: { day: addDays(today, (n % 9) - 4) },
      source: 'hand',
    }),
  async (n) => onDeal(n, (id) => moveDeal(id, stageId(n + 1))),
  async (n) => onDeal(n, (id) => snoozeDeal(id, addDays(today, n % 12))),
  async (n) => onDeal(n, (id) => setStatus(id, { status: 'standby', until: addDays(today, (n % 5) - 1) })),
  async (n) => onDeal(n, (id) => setStatus(id, { status: 'won' })),
  async (n) => onDeal(n, removeDeal),
  async (n) => {
    const id = await oneOf(db.companies.toCollection().primaryKeys(), n)
    return id ? editCompany(id, { name: `Company ${n % 6}` }) : undefined
  },
]
async function onDeal(n: number, verb: (id: string) => Promise<Written<unknown>>) {
  const id = await oneOf(dealIds(), n)
  return id ? verb(id) : undefined
}

const steps = fc.array(
  fc.record({ act: fc.nat(ACTS.length), n: fc.nat(500), limit: fc.integer({ min: 1, max: 12 }) }),
  { minLength: 5, maxLength: 25 },
)

/** Does one step: an act, or taking the last one back. */
async function doStep(act: number, n: number, done: number[]): Promise<void> {
  const verb = ACTS[act]
  const seq = verb ? (await verb(n))?.seq : undefined
  if (seq !== undefined) done.push(seq)
  const last = verb ? undefined : done.pop()
  if (last !== undefined) await undo(last)
}

const SORTS: DealSort[] = ['title', 'stage', 'amount', 'due', 'pace', 'closing']

describe('after any series of acts', () => {
  test('the board and the sorted lists hold what reading them anew gives', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fc.nat(SORTS.length - 1), fc.boolean(), async (all, which, down) => {
        await db.delete()
        await db.open()
        await setUp('en', 'EUR')
        let kept: Board | undefined
        let rows: DealRows | undefined
        const sort = { by: SORTS[which] ?? 'due', down }
        const done: number[] = []
        for (const { act, n, limit } of all) {
          await doStep(act, n, done)
          kept = await board(pipeline, today, () => limit, kept)
          const fresh = await board(pipeline, today, (id) => loaded(kept, id))
          expect(shape(kept)).toEqual(shape(fresh))
          rows = await dealRows(pipeline, sort, today, limit, rows)
          const freshRows = await dealRows(pipeline, sort, today, rows.deals.length)
          expect(rows.deals).toEqual(freshRows.deals)
          expect(rows.total).toBe(freshRows.total)
          for (const deal of rows.deals)
            expect(rows.names.get(deal.companyId ?? '')).toBe(nameOf(await db.companies.get(deal.companyId ?? '')))
        }
        const open = await db.deals
          .where('id')
          .above('')
          .filter((one) => one.lists.length > 0)
          .count()
        const whole = await dealRows(pipeline, sort, today, Number.POSITIVE_INFINITY, rows)
        expect(whole.deals).toHaveLength(open)
        const columns = (await board(pipeline, today, () => Number.POSITIVE_INFINITY, kept)).columns
        expect(columns.map((one) => one.deals.length)).toEqual(columns.map((one) => one.count))
      }),
      { numRuns: 30 },
    )
  }, 60_000)

  const nameOf = (company?: { name: string }) => company?.name
  const loaded = (read: Board | undefined, id: string) =>
    read?.columns.find((column) => column.stage.id === id)?.deals.length ?? 0
  const shape = ({ columns }: Board) =>
    columns.map(({ stage, deals, count, sums }) => ({ stage: stage.id, deals, count, sums }))
})

describe('the board', () => {
  const add = (n: number) => ACTS[0]?.(n)

  test('that nothing was written to gives the same columns, and of a save only those that it touched', async () => {
    for (let n = 0; n < 12; n++) await add(n)
    const first = await board(pipeline, today, () => 5)
    const same = await board(pipeline, today, () => 5, first)
    expect(same.columns.map((column, i) => column === first.columns[i])).toEqual([true, true, true, true, true])
    const id = first.columns[0]?.deals[0]?.id ?? ''
    await moveDeal(id, 'stage-2')
    const moved = await board(pipeline, today, () => 5, same)
    expect(moved.columns.map((column, i) => column === same.columns[i])).toEqual([false, false, true, true, true])
    expect(moved.columns[0]?.deals).toHaveLength(3)
  })

  test('is read on until a deal that it follows is there', async () => {
    for (let n = 0; n < 60; n++) {
      await createDeal({
        title: `Deal ${n}`,
        people: [],
        pipelineId: 'pipeline-1',
        nextAction: { day: addDays(today, n) },
        source: 'hand',
      })
    }
    const first = await board(pipeline, today, () => 5)
    const last = (await db.deals.filter((one) => one.title === 'Deal 59').first())?.id
    expect(first.columns[0]?.deals).toHaveLength(5)
    expect(first.columns[0]).toMatchObject({ count: 60, whole: false })
    const followed = await board(pipeline, today, () => 5, first, last)
    expect(followed.columns[0]?.deals.some((one) => one.id === last)).toBe(true)
  })
})

describe('people and companies', () => {
  const person = (name: string, lifecycle: 'suspect' | 'lead' | 'contact') =>
    savePerson({
      name,
      emails: [],
      phones: [],
      profileUrls: [],
      lifecycle,
      source: 'hand',
      provenance: {},
      companyName: `${name} & Co`,
    })
  const CYCLES = ['suspect', 'lead', 'contact'] as const

  test('come page by page in order of name, each once, also where many have one name', async () => {
    const names = ['Zoé', 'anna', 'Émile', 'Anna', 'anna', 'Bert', 'Anna', 'Çelik', 'anna']
    for (const [i, name] of names.entries()) await person(name, CYCLES[i % 3] ?? 'lead')
    let rows: Listed<{ id: string; sortName: string }> | undefined
    let companies: typeof rows
    for (let limit = 1; limit <= 10; limit++) {
      rows = await peopleRows(limit, undefined, rows as never)
      expect(rows.rows).toHaveLength(Math.min(limit, names.length))
      companies = await companyRows(limit, companies as never)
    }
    const sorted = (all: readonly { sortName: string }[] = []) => all.map((one) => one.sortName)
    expect(sorted(rows?.rows)).toEqual([...sorted(rows?.rows)].sort())
    expect(new Set(rows?.rows.map((one) => one.id)).size).toBe(names.length)
    expect(sorted(companies?.rows)).toEqual([...sorted(companies?.rows)].sort())
    expect(new Set(companies?.rows.map((one) => one.id)).size).toBe(await db.companies.count())
  })

  test('are set right by what was written meanwhile', async () => {
    for (const name of ['Anna', 'Bert', 'Carl', 'Dora']) await person(name, 'lead')
    let rows = await peopleRows(3, 'lead')
    const [anna, bert] = rows.rows
    await editPerson(anna?.id ?? '', { name: 'Billie' })
    await removePerson(bert?.id ?? '')
    rows = await peopleRows(3, 'lead', rows)
    expect(rows.rows.map((one) => one.name)).toEqual(['Billie', 'Carl', 'Dora'])
    await editPerson(anna?.id ?? '', { lifecycle: 'contact' })
    rows = await peopleRows(3, 'lead', rows)
    expect(rows.rows.map((one) => one.name)).toEqual(['Carl', 'Dora'])
  })
})
