/** Lists through a filter: what is found piece by piece, and set right after writes, is what looking at every record gives. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Noun } from '../../lib/core/customField'
import { addDays, dayOf } from '../../lib/core/days'
import { type Deal, OPEN } from '../../lib/core/deal'
import type { About, RecordOf } from '../../lib/core/fields'
import type { Condition, Filter } from '../../lib/core/filter'
import { asksClosed, matches } from '../../lib/core/filterMatch'
import type { Person } from '../../lib/core/person'
import { db } from '../../lib/db/db'
import { starDeal } from '../../lib/db/dealStar'
import { createDeal, moveDeal, removeDeal, setStatus } from '../../lib/db/deals'
import { type Filtered, filteredRows } from '../../lib/db/filtered'
import { type FilteredCount, filteredCount } from '../../lib/db/filteredCount'
import { editCompany, editPerson, removePerson } from '../../lib/db/people'
import { pipelines, settings } from '../../lib/db/read'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import type { Listing } from '../../lib/db/walks'
import type { Written } from '../../lib/db/write'
import { generate } from '../support/generate'
import { totalsOf } from '../support/rows'

const today = dayOf(Date.now())
let about: About

/** A small company's book, put in past the store. */
async function fill(size: { people: number; openDeals: number; closedDeals: number }): Promise<void> {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
  const records = generate(today, { ...size, seed: 7 })
  for (const [table, rows] of Object.entries(records)) await db.table(table).bulkPut(rows)
  await db.totals.clear()
  await db.totals.bulkPut(totalsOf(records))
  about = { today, pipelines: await pipelines(), settings: await settings(), labels: [], custom: [] }
}
beforeEach(() => fill({ people: 60, openDeals: 40, closedDeals: 40 }))
afterEach(() => db.delete())

const one = (field: string, op: string, value?: Condition['value']): Condition => ({
  field,
  op,
  ...(value !== undefined && { value }),
})
const filterOf = (join: 'and' | 'or', ...conditions: Condition[]): Filter => ({
  join: 'and',
  groups: [{ join, conditions }],
})

/** What looking at every record gives. */
async function naive<N extends Noun>({ noun, filter, pipelineId }: Listing<N>): Promise<string[]> {
  const companies = new Map((await db.companies.toArray()).map((company) => [company.id, company.name]))
  const people = new Map((await db.people.toArray()).map((person) => [person.id, person.name ?? person.emails[0]]))
  const all = { ...about, companyName: (id: string) => companies.get(id), personName: (id: string) => people.get(id) }
  const rows: RecordOf[N][] = await db.table(noun).toArray()
  const isListed = (row: RecordOf[N]) =>
    noun !== 'deals' ||
    ((asksClosed(filter) || OPEN.includes((row as Deal).status)) &&
      (pipelineId === undefined || (row as Deal).pipelineId === pipelineId))
  return rows.filter((row) => isListed(row) && matches(noun, filter, row, all)).map((row) => row.id)
}

async function whole<N extends Noun>(listing: Listing<N>): Promise<Filtered<RecordOf[N]>> {
  let found: Filtered<RecordOf[N]> | undefined
  while (!found?.ended) found = await filteredRows(listing, Number.POSITIVE_INFINITY, found)
  return found
}
async function counted(listing: Listing, before?: FilteredCount): Promise<FilteredCount> {
  let count = await filteredCount(listing, before)
  while (count && !count.ended) count = await filteredCount(listing, count)
  if (!count) throw new Error('not counted')
  return count
}

const LISTINGS: (() => Listing)[] = [
  () => ({ noun: 'people', about, filter: filterOf('and', one('emails', 'known'), one('company', 'contains', 'a')) }),
  () => ({
    noun: 'people',
    about,
    filter: filterOf('and', one('lifecycle', 'anyOf', ['lead']), one('phones', 'known')),
  }),
  () => ({
    noun: 'people',
    about,
    filter: filterOf('or', one('lifecycle', 'noneOf', ['lead']), one('title', 'empty')),
  }),
  () => ({ noun: 'people', about, filter: filterOf('and', one('lifecycle', 'anyOf', ['lead', 'contact'])) }),
  () => ({ noun: 'companies', about, filter: filterOf('and', one('name', 'contains', 'e')) }),
  () => ({
    noun: 'deals',
    about,
    pipelineId: 'pipeline-1',
    sort: { by: 'amount', down: true },
    filter: filterOf('and', one('amount', 'more', { minor: 1_000_00, currency: 'EUR' }), one('star', 'no')),
  }),
  () => ({ noun: 'deals', about, filter: filterOf('or', one('star', 'yes'), one('people', 'contains', 'e')) }),
  () => ({ noun: 'deals', about, filter: filterOf('and', one('status', 'anyOf', ['won', 'lost'])) }),
  () => ({ noun: 'deals', about, filter: filterOf('and', one('closedDay', 'empty'), one('company', 'known')) }),
  () => ({
    noun: 'deals',
    about,
    pipelineId: 'pipeline-1',
    filter: filterOf('and', one('stage', 'anyOf', ['stage-2', 'stage-3']), one('closingDay', 'known')),
  }),
  () => ({ noun: 'deals', about, filter: filterOf('and', one('stage', 'noneOf', ['stage-2'])) }),
]

describe('a filtered list', () => {
  test('and its count hold what looking at every record gives', async () => {
    for (const listingOf of LISTINGS) {
      const listing = listingOf()
      const what = JSON.stringify(listing.filter)
      const ids = await naive(listing)
      expect(ids.length, what).toBeGreaterThan(0)
      const found = await whole(listing)
      expect(found.rows.map((row) => row.id).sort(), what).toEqual(ids.sort())
      expect((await counted(listing)).n, what).toBe(ids.length)
    }
  })

  test('gives the first rows before all were looked at, in the order asked for, and goes on where it was', async () => {
    await fill({ people: 900, openDeals: 0, closedDeals: 0 })
    const listing: Listing<'people'> = { noun: 'people', about, filter: filterOf('and', one('emails', 'known')) }
    const first = await filteredRows(listing, 20)
    expect(first.rows.length).toBeGreaterThanOrEqual(20)
    expect([first.ended, first.sorted, first.seen < 900]).toEqual([false, true, true])
    const all = await whole(listing)
    expect(all.rows.slice(0, first.rows.length)).toEqual(first.rows)
    expect(all.seen).toBe(900)
  })

  describe('under which next to nothing matches', () => {
    const noted: Listing<'people'> = {
      noun: 'people',
      get about() {
        return about
      },
      filter: filterOf('and', one('note', 'known')),
    }
    /** Gives a note to some people, in the order of their names. */
    const note = async (from: number, count: number) => {
      const rows = (await db.people.toArray()).sort((a, b) => (a.sortName < b.sortName ? -1 : 1))
      await db.people.bulkPut(
        rows.map((row, i) => ({ ...row, note: i >= from && i < from + count ? 'Rare' : undefined })),
      )
    }
    const inOrder = (rows: readonly Person[]) =>
      rows.map((row) => row.sortName).every((name, i, all) => i === 0 || (all[i - 1] ?? '') <= name)

    test('gathers it from everywhere and gives it in order; all of it, and set right after writes', async () => {
      await fill({ people: 4_200, openDeals: 0, closedDeals: 0 })
      await note(2_900, 30)
      let now: Filtered<Person> | undefined
      let gathered = false
      while (!now?.ended) {
        now = await filteredRows(noted, 5, now)
        gathered ||= now.gathers
        expect(inOrder(now.rows)).toBe(true)
        // However few are wanted: what is still to come may stand before those that are there.
        if (now.gathers && !now.ended) expect(now.seen).toBeLessThan(4_200)
      }
      expect([gathered, now.rows.length, now.seen]).toEqual([true, 30, 4_200])
      const rest = (await db.people.toArray()).find((row) => row.note === undefined)
      await editPerson(rest?.id ?? '', { note: 'Rare too', name: 'Aaa Aaa' })
      await removePerson(now.rows[3]?.id ?? '')
      now = await filteredRows(noted, 5, now)
      expect(now.rows.map((row) => row.id).sort()).toEqual((await naive(noted)).sort())
      expect([now.rows[0]?.name, inOrder(now.rows)]).toEqual(['Aaa Aaa', true])
    })

    test('goes on in order where there are many after all', async () => {
      await fill({ people: 5_200, openDeals: 0, closedDeals: 0 })
      await note(2_400, 2_800)
      let now: Filtered<Person> | undefined
      const gathers: boolean[] = []
      while (!now || (!now.ended && now.rows.length < 100) || now.gathers) {
        now = await filteredRows(noted, 100, now)
        gathers.push(now.gathers)
      }
      expect([gathers.includes(true), gathers.at(-1), now.ended]).toEqual([true, false, false])
      const [first] = await db.people.filter((row) => row.note !== undefined).sortBy('sortName')
      expect(now.rows[0]?.sortName).toBe(first?.sortName)
      expect(inOrder(now.rows)).toBe(true)
      expect((await whole(noted)).rows).toHaveLength(2_800)
    })
  })

  test('of one company looks at nobody else', async () => {
    const company = (await db.companies.toArray()).find(async (one) =>
      db.people.where('companyId').equals(one.id).count(),
    )
    const listing: Listing<'people'> = {
      noun: 'people',
      about,
      filter: filterOf('and', one('company', 'is', company?.name.toUpperCase() ?? '')),
    }
    const found = await whole(listing)
    expect(found.rows.every((row) => row.companyId === company?.id)).toBe(true)
    expect(found.seen).toBe(
      await db.people
        .where('companyId')
        .equals(company?.id ?? '')
        .count(),
    )
  })

  test('is not counted while a job writes', async () => {
    await db.jobs.put({ id: 'j', kind: 'import', state: 'running', startedAt: '', done: 0, total: 1 } as never)
    const listing: Listing = { noun: 'people', about, filter: filterOf('and', one('emails', 'known')) }
    expect(await filteredCount(listing)).toBeUndefined()
  })
})

/** Acts told by a number: on what. */
const oneOf = async (table: 'deals' | 'people' | 'companies', n: number): Promise<string> => {
  const ids = await db.table(table).toCollection().primaryKeys()
  return ids[n % ids.length] as string
}
const ACTS: ((n: number) => Promise<Written<unknown>>)[] = [
  async (n) => starDeal(await oneOf('deals', n), n % 2 === 0),
  async (n) => setStatus(await oneOf('deals', n), n % 3 ? { status: 'won' } : { status: 'todo' }),
  async (n) => moveDeal(await oneOf('deals', n), `stage-${1 + (n % 3)}`),
  async (n) => removeDeal(await oneOf('deals', n)),
  async (n) => editPerson(await oneOf('people', n), { lifecycle: n % 2 ? 'lead' : 'contact' }),
  async (n) => removePerson(await oneOf('people', n)),
  async (n) => editCompany(await oneOf('companies', n), { name: `Company ${n % 6}` }),
  async (n) =>
    createDeal({
      title: `Deal ${n}`,
      people: [],
      pipelineId: 'pipeline-1',
      amount: { minor: n * 100_00, currency: n % 5 ? 'EUR' : 'NOK' },
      closingDay: addDays(today, n % 30),
      source: 'hand',
    }),
]

test('after any series of acts, and while it is still looked on, list and count are what looking anew gives', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.nat(LISTINGS.length - 1),
      fc.array(fc.record({ act: fc.nat(ACTS.length), n: fc.nat(60), limit: fc.integer({ min: 1, max: 30 }) }), {
        minLength: 4,
        maxLength: 8,
      }),
      async (which, steps) => {
        await fill({ people: 30, openDeals: 25, closedDeals: 20 })
        const listing = (LISTINGS[which] as () => Listing)()
        const done: number[] = []
        let found: Filtered<RecordOf[Noun]> | undefined
        let count: FilteredCount | undefined
        for (const { act, n, limit } of steps) {
          const verb = ACTS[act]
          if (verb) {
            const { seq } = await verb(n)
            if (seq !== undefined) done.push(seq)
          } else {
            const last = done.pop()
            if (last !== undefined) await undo(last)
          }
          found = await filteredRows(listing, limit, found)
          const ids = new Set(await naive(listing))
          expect(found.rows.filter((row) => !ids.has(row.id))).toEqual([])
          if (found.ended) expect(found.rows).toHaveLength(ids.size)
          count = await counted(listing, count)
          expect(count.n).toBe(ids.size)
        }
        const fresh = await whole(listing)
        while (!found?.ended) found = await filteredRows(listing, Number.POSITIVE_INFINITY, found)
        expect(found.rows).toEqual(fresh.rows)
      },
    ),
    { numRuns: 10 },
  )
}, 60_000)
