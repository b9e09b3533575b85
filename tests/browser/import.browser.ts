/** A file's whole way into Margin, in the built extension: dropped, previewed row by row, written, told of in counts, taken back; and a page that is closed on the way. */
import { afterAll, beforeAll, expect, it } from 'vitest'
import { text } from '../../lib/core/text'
import { drop } from '../support/dropping'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { rowsOf } from '../support/records'

let margin: Margin
beforeAll(async () => {
  margin = await openMargin()
})
afterAll(() => margin?.close())

const t = (key: Parameters<typeof text>[1], params?: Parameters<typeof text>[2]) => text('en', key, params)

const PEOPLE = [
  'Name;Email;Company;Job title;Shoe size',
  'Anna Keller;anna@keller.example;Keller AG;Head of purchasing;39',
  'Bo Lind;bo@lind.example;Lind AB;CEO;',
  'Anna Keller;anna@keller.example;Keller AG;;',
  ';;;Buyer;',
].join('\n')

it('a table is dropped, its columns and fates are seen, it is written, and taken back as one', async () => {
  const page = await margin.dashboard('/import')
  const hands = onPage(page)
  await hands.sees(t('transfer.none'))
  await drop(hands, { 'fair.csv': PEOPLE })
  await hands.has(t('transfer.run', { n: 3 }))
  await hands.sees(t('transfer.by.heading'))
  await hands.sees(t('import.why.someone'))
  for (const [fate, n] of [
    ['made', 2],
    ['merged', 1],
    ['refused', 1],
  ] as const)
    await hands.has(`${t(`transfer.fate.${fate}`)} ${n}`)
  expect(await rowsOf(page, 'people'), 'nothing is written before').toEqual([])
  await hands.press(t('transfer.run', { n: 3 }))
  await hands.sees(t('transfer.done', { file: 'fair.csv' }))
  await hands.sees(t('transfer.companies', { n: 2 }))
  await hands.has(t('transfer.refusedFile', { n: 1 }))
  const people = await rowsOf(page, 'people')
  expect(people.map(({ name, title, note }) => [name, title, note])).toEqual([
    ['Anna Keller', 'Head of purchasing', 'Shoe size: 39'],
    ['Bo Lind', 'CEO', undefined],
  ])
  expect(people[0]?.provenance.title).toMatchObject({ kind: 'import', site: 'fair.csv', line: 2 })
  await hands.press(t('transfer.undo', { file: 'fair.csv' }))
  await hands.sees(t('transfer.undone'))
  expect([await rowsOf(page, 'people'), await rowsOf(page, 'companies')]).toEqual([[], []])
  await page.close()
  expect(margin.errors).toEqual([])
}, 60_000)

it('what was handed to the job is written though its page is closed, and the next page tells what came of it', async () => {
  const rows = Array.from({ length: 4_000 }, (_, i) => `Person ${i},p${i}@firm${i % 90}.example,Firm ${i % 90}`)
  const page = await margin.dashboard('/import')
  const hands = onPage(page)
  await drop(hands, { 'many.csv': ['Name,Email,Company', ...rows].join('\n') })
  await hands.press(t('transfer.run', { n: 4_000 }))
  const written = async () => (await rowsOf(page, 'people')).length
  await until(async () => (await written()) > 0, 'the first rows')
  await page.close()
  const next = await margin.dashboard('/import')
  await onPage(next).sees(t('transfer.done', { file: 'many.csv' }))
  expect((await rowsOf(next, 'people')).length).toBe(4_000)
  expect((await rowsOf(next, 'companies')).length).toBe(90)
  expect(margin.errors).toEqual([])
}, 90_000)
