/** The products of a deal in the store: each change one entry of the journal, two windows on one deal, one currency. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Deal } from '../../lib/core/deal'
import { RowProblem } from '../../lib/core/rowProblem'
import { isDamaged } from '../../lib/core/soundRow'
import { db } from '../../lib/db/db'
import { addDealLine, editDealLine, moveDealLine, removeDealLine, setLineCurrency } from '../../lib/db/dealLines'
import { createDeal, editDeal } from '../../lib/db/deals'
import { RowGone } from '../../lib/db/edit'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'

const sensor = { name: 'Sensor', quantity: 3, unitPrice: 120_000, discount: 5 }
const visit = { name: 'Visit', quantity: 1.5, unitPrice: 98_000 }
let id = ''

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
  const draft = { title: 'Bottling line', people: [], pipelineId: 'pipeline-1', source: 'hand' }
  id = (await createDeal({ ...draft, amount: { minor: 500_000, currency: 'EUR' } })).value.dealId
})
afterEach(() => db.delete())

async function deal(): Promise<Deal> {
  const row = await db.deals.get(id)
  if (!row) throw new Error('no deal')
  return row
}
const names = async () => ((await deal()).lines ?? []).map((line) => line.name)
const lineId = async (at: number) => (await deal()).lines?.[at]?.id ?? ''
const letters = async () => JSON.stringify(await db.deals.toArray())

test('a line is added, changed and taken off; each undone to the letter, and the amount is never touched', async () => {
  const steps: (() => Promise<{ seq?: number }>)[] = [
    () => addDealLine(id, sensor, 'EUR'),
    () => addDealLine(id, visit, 'EUR'),
    async () => editDealLine(id, await lineId(0), { discount: undefined, quantity: 4 }, 'EUR', await deal()),
    async () => removeDealLine(id, await lineId(1), await deal()),
    async () => removeDealLine(id, await lineId(0), await deal()),
  ]
  const before: string[] = []
  const seqs: number[] = []
  for (const step of steps) {
    before.push(await letters())
    const { seq } = await step()
    seqs.push(seq ?? -1)
    expect((await deal()).amount).toEqual({ minor: 500_000, currency: 'EUR' })
  }
  // Nothing is left of them, the currency neither.
  expect(await deal()).not.toHaveProperty('lines')
  expect(await deal()).not.toHaveProperty('lineCurrency')
  const labels = (await db.changes.bulkGet(seqs)).map((change) => [change?.kind, change?.label.params?.name])
  expect(labels).toEqual([
    ['dealLineAdded', 'Sensor'],
    ['dealLineAdded', 'Visit'],
    ['dealLineEdited', 'Sensor'],
    ['dealLineRemoved', 'Visit'],
    ['dealLineRemoved', 'Sensor'],
  ])
  for (const [i, seq] of [...seqs.entries()].reverse()) {
    expect((await undo(seq)).state).toBe('undone')
    expect(await letters()).toBe(before[i])
  }
})

test('two windows each add, change and take off what they like, and are asked about the same field alone', async () => {
  await addDealLine(id, sensor, 'EUR')
  await addDealLine(id, visit, 'EUR')
  const seen = await deal()
  const [first = '', second = ''] = (seen.lines ?? []).map((line) => line.id)
  // Theirs: another quantity, another line.
  await editDealLine(id, first, { quantity: 10 }, 'EUR', seen)
  await addDealLine(id, { ...visit, name: 'Training' }, 'EUR')
  // Mine, as seen before: another price of the same line, the other line off.
  expect((await editDealLine(id, first, { unitPrice: 99_000 }, 'EUR', seen)).clash).toBeUndefined()
  expect((await removeDealLine(id, second, seen)).clash).toBeUndefined()
  expect((await deal()).lines?.map(({ id: _, ...line }) => line)).toEqual([
    { ...sensor, quantity: 10, unitPrice: 99_000 },
    { ...visit, name: 'Training' },
  ])
  const before = await letters()
  expect((await editDealLine(id, first, { quantity: 12, unitPrice: 1 }, 'EUR', seen)).clash?.fields).toEqual([
    { field: 'lines', entry: first, part: 'quantity', theirs: 10, mine: 12 },
    {
      field: 'lines',
      entry: first,
      part: 'unitPrice',
      theirs: { minor: 99_000, currency: 'EUR' },
      mine: { minor: 1, currency: 'EUR' },
    },
  ])
  // One that was taken off elsewhere is not written over.
  expect((await editDealLine(id, second, { quantity: 9 }, 'EUR', seen)).clash?.fields).toMatchObject([
    { field: 'lines', entry: second, mine: { name: 'Visit', quantity: 9 } },
  ])
  expect(await letters()).toBe(before)
})

test('the first lines of two windows both stand', async () => {
  const seen = await deal()
  await addDealLine(id, sensor, 'EUR')
  await editDeal(id, { note: 'mine' }, seen)
  await addDealLine(id, visit, 'EUR')
  expect(await names()).toEqual(['Sensor', 'Visit'])
  expect(await deal()).toMatchObject({ note: 'mine', lineCurrency: 'EUR' })
})

test('prices never stand in two currencies, and keep theirs when the amount gets another', async () => {
  await addDealLine(id, { ...sensor, unitPrice: 120_000 }, 'EUR')
  const seen = await deal()
  await editDeal(id, { amount: { minor: 4_000_000, currency: 'NOK' } })
  expect((await deal()).lineCurrency).toBe('EUR')
  expect((await addDealLine(id, visit, 'NOK')).clash?.fields).toEqual([
    { field: 'lineCurrency', theirs: 'EUR', mine: 'NOK' },
  ])
  // Told that they are kroner, every figure stays; a coin that is not there stops it.
  await setLineCurrency(id, 'JPY', seen)
  expect(await deal()).toMatchObject({ lineCurrency: 'JPY', lines: [{ unitPrice: 1_200 }] })
  expect((await setLineCurrency(id, 'NOK', seen)).clash?.fields).toEqual([
    { field: 'lineCurrency', theirs: 'JPY', mine: 'NOK' },
  ])
  expect((await editDealLine(id, await lineId(0), { unitPrice: 5 }, 'EUR', seen)).clash).toBeDefined()
  await setLineCurrency(id, 'EUR', await deal())
  await editDealLine(id, await lineId(0), { unitPrice: 1_250 }, 'EUR', await deal())
  expect((await setLineCurrency(id, 'JPY', await deal())).seq).toBeUndefined()
})

test('what cannot be counted never gets in, and a damaged line does not take the others along', async () => {
  await expect(addDealLine(id, { ...sensor, quantity: 0 }, 'EUR')).rejects.toMatchObject({
    field: 'lines.0.quantity',
    value: 0,
  })
  await expect(addDealLine(id, { ...sensor, unitPrice: 0.5 }, 'EUR')).rejects.toBeInstanceOf(RowProblem)
  await expect(addDealLine('gone', sensor, 'EUR')).rejects.toBeInstanceOf(RowGone)
  await addDealLine(id, sensor, 'EUR')
  const row = await deal()
  await db.deals.put({ ...row, lines: [...(row.lines ?? []), { id: 'x', name: 'Bad', quantity: 'many' }] } as never)
  expect(isDamaged(await deal())).toBe(true)
  expect(await names()).toEqual(['Sensor'])
})

test('lines are put in order one place at a time, at an edge they stay, and two windows that do so are asked', async () => {
  for (const name of ['One', 'Two', 'Three']) await addDealLine(id, { ...visit, name }, 'EUR')
  const seen = await deal()
  const { seq } = await moveDealLine(id, await lineId(2), -1, seen)
  expect(await names()).toEqual(['One', 'Three', 'Two'])
  expect((await moveDealLine(id, await lineId(0), -1)).seq).toBeUndefined()
  const third = seen.lines?.[0]?.id ?? ''
  expect((await moveDealLine(id, third, 1, seen)).clash?.fields[0]?.field).toBe('lines')
  await undo(seq ?? 0)
  expect(await names()).toEqual(['One', 'Two', 'Three'])
})
