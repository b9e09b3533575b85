// @vitest-environment jsdom
/** Rows of a list saved as files: those that were chosen, with the columns that are shown, in their order. */
import { Blob } from 'node:buffer'
import { unzipSync } from 'fflate'
import Papa from 'papaparse'
import readXlsx from 'read-excel-file/node'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { vcardCandidates } from '../../lib/extract/vcard'
import { sample } from '../support/sample'
import { fill, goTo } from './dashboard'
import { button, click, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const saved: { file: Blob; name: string }[] = []
vi.mock('../../lib/platform/files', async (original) => ({
  ...(await original<object>()),
  download: (file: Blob, name: string) => void saved.push({ file, name }),
}))
// The one of jsdom cannot be read.
vi.stubGlobal('Blob', Blob)
const { db } = await import('../../lib/db/db')
const { Dashboard } = await import('../../components/Dashboard')
// Asked for by the page once it is needed; the test does not wait for what it takes to make them.
await Promise.all([import('../../components/lists/ExportDialog'), import('../../lib/state/xlsxFile')])
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)

const today = dayOf(Date.now())
beforeEach(async () => {
  saved.length = 0
  await fill(sample(today, 'en'))
})
afterEach(hide)

const shown = () => document.body.textContent ?? ''
const dialog = () => document.querySelector<HTMLDialogElement>('dialog[open]')
/** A list with all its rows chosen, and the dialog that saves them. */
async function exporting(address: string, heading: string): Promise<void> {
  location.hash = address
  await show(<Dashboard />)
  await goTo(address, heading)
  const all = await until(
    () => document.querySelector<HTMLInputElement>('[aria-label="All rows of the list"]'),
    'the box of all',
  )
  await click(all)
  await until(() => document.querySelector('.bulk-bar'), 'the bar')
  await click(button('Export…'))
  await until(dialog, 'the dialog')
}
const textOf = async (n: number) =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(await saved[n]?.file.arrayBuffer())

test('deals: amounts, days and names as any program reads them', async () => {
  await exporting('#/deals?view=list', 'New business')
  await click(button('Save as a spreadsheet (.csv)'))
  await until(() => shown().includes('deals.csv saved'), 'the word that it is saved')
  const text = await textOf(0)
  expect([saved[0]?.name, text[0]]).toEqual(['deals.csv', '\uFEFF'])
  const { data } = Papa.parse<Record<string, string>>(text.slice(1).trimEnd(), { header: true })
  const deal = await db.deals.get('deal-16')
  const row = data.find((one) => Object.values(one).includes('Bottling line sensors')) ?? {}
  expect(Object.values(row)).toEqual(expect.arrayContaining(['48000.00 EUR', 'Brasseries du Nord']))
  expect(Object.values(row)).toContain(deal?.closingDay)
  expect(Object.keys(row)).toEqual('Deal|Company|Stage|Amount|Next action|Days in stage|Expected closing'.split('|'))
})

test('people: as cards, each with her company, and without notes', async () => {
  await db.people.update('person-1', { note: 'Owes me lunch' })
  await exporting('#/people', 'People')
  await click(button('Save as contacts (.vcf)'))
  await until(() => shown().includes('people.vcf saved'), 'the word that it is saved')
  const text = await textOf(0)
  const cards = vcardCandidates(text)
  expect(cards).toHaveLength(await db.people.count())
  expect(cards.find(({ name }) => name?.value === 'Claire Morel')).toMatchObject({
    company: { value: 'Brasseries du Nord' },
  })
  expect(text).not.toContain('lunch')
})

test('deals: a workbook has days as days, amounts as numbers with their currency beside them, and no formula', async () => {
  await db.deals.update('deal-16', { title: '=HYPERLINK("https://evil.example") & <b>\n\u0001“é” 😀' })
  await exporting('#/deals?view=list', 'New business')
  await click(button('Save as a workbook (.xlsx)'))
  await until(() => shown().includes('deals.xlsx saved'), 'the word that it is saved')
  const file = Buffer.from((await saved[0]?.file.arrayBuffer()) as ArrayBuffer)
  const [{ data: [head = [], ...rows] = [] } = {}] = (await readXlsx(file)) as unknown as { data: unknown[][] }[]
  const at = (name: string) => head.indexOf(name)
  const row = rows.find((one) => String(one[at('Deal')]).includes('HYPERLINK')) ?? []
  const deal = await db.deals.get('deal-16')
  expect(row[at('Deal')]).toBe('=HYPERLINK("https://evil.example") & <b>\n“é” 😀')
  expect([row[at('Amount')], row[at('Currency')]]).toEqual([48_000, 'EUR'])
  expect((row[at('Expected closing')] as Date).toISOString().slice(0, 10)).toBe(deal?.closingDay)
  const sheet = new TextDecoder().decode(unzipSync(new Uint8Array(file))['xl/worksheets/sheet1.xml'])
  expect(sheet).not.toContain('<f>')
})
