/** Workbooks: what a spreadsheet shows is read; what is damaged, or made to fill the memory, is refused with the reason. */
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { fileOf, lookAt, readAll } from '../../support/tables'

const workbook = async (rows: unknown[][]): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await writeXlsxFile(rows as never).toBuffer())

/** A workbook from its parts as text. */
const packed = (sheet: string, more: Record<string, string> = {}) =>
  new Uint8Array(
    zipSync(
      Object.fromEntries(
        Object.entries({
          '[Content_Types].xml': '<Types/>',
          'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="One" r:id="a"/></sheets></workbook>',
          'xl/_rels/workbook.xml.rels':
            '<Relationships><Relationship Id="a" Target="worksheets/one.xml"/></Relationships>',
          'xl/worksheets/one.xml': sheet,
          ...more,
        }).map(([name, text]) => [name, strToU8(text)]),
      ),
    ),
  )
const fieldsOf = async (content: Uint8Array<ArrayBuffer>) =>
  (await readAll(fileOf(content, 'a.xlsx'))).records.map(({ fields }) => fields)

test('days, amounts with their currency, long numbers and words are what the spreadsheet shows', async () => {
  const content = await workbook([
    ['Deal name', 'Amount', 'Close date', 'Stage', 'Reference'].map((value) => ({ value })),
    [
      { value: 'Ovens & <more>' },
      { value: 1234.567, type: Number, format: '#,##0.00 "€"' },
      { value: new Date(Date.UTC(2026, 2, 29)), type: Date, format: 'dd/mm/yyyy' },
      { value: '=1+2' },
      { value: 1000000000000001, type: Number },
    ],
  ])
  expect(await fieldsOf(content)).toEqual([
    {
      title: 'Ovens & <more>',
      amount: '1234.5670',
      currency: 'EUR',
      due: '2026-03-29',
      stage: '=1+2',
      externalId: '1000000000000001',
    },
  ])
})

test('sheets with prefixes, words in place, cells without a place, and signs in escapes are read', async () => {
  const cells = ['Name', 'Email', 'Ada &amp; Co', 'ada@engines.example'].map(
    (text) => `<x:c t="inlineStr"><x:is><x:t>${text}</x:t><x:rPh><x:t>spoken</x:t></x:rPh></x:is></x:c>`,
  )
  const sheet = `<x:worksheet><x:sheetData><x:row>${cells.slice(0, 2).join('')}</x:row><x:row r="7">${cells.slice(2).join('')}</x:row></x:sheetData></x:worksheet>`
  expect((await readAll(fileOf(packed(sheet), 'a.xlsx'))).records).toEqual([
    { line: 7, noun: 'person', fields: { name: 'Ada & Co', emails: ['ada@engines.example'] } },
  ])
})

test('another sheet than the first can be chosen, and a hidden one is not the first', async () => {
  const sheet = (name: string) =>
    `<worksheet><sheetData><row><c t="str"><v>Name</v></c><c t="str"><v>Email</v></c></row><row><c t="str"><v>${name}</v></c></row></sheetData></worksheet>`
  const content = packed(sheet('Hidden'), {
    'xl/workbook.xml':
      '<workbook xmlns:r="r"><sheets><sheet name="H" state="hidden" r:id="a"/><sheet name="B" r:id="b"/><sheet name="C" r:id="c"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships>'.concat(
      ...['a one', 'b two', 'c three'].map(
        (of) => `<Relationship Id="${of[0]}" Target="/xl/worksheets/${of.slice(2)}.xml"/>`,
      ),
      '</Relationships>',
    ),
    'xl/worksheets/two.xml': sheet('Ada'),
    'xl/worksheets/three.xml': sheet('Grace'),
  })
  const file = fileOf(content, 'a.xlsx')
  expect(await lookAt(file)).toMatchObject({ sheets: ['B', 'C'], sheet: 'B', records: [{ fields: { name: 'Ada' } }] })
  expect((await readAll(file, { sheet: 'C' })).records).toMatchObject([{ fields: { name: 'Grace' } }])
})

describe('refused as a whole, with the reason', () => {
  const reasonOf = async (content: Uint8Array<ArrayBuffer>) => {
    const { records, refused } = await readAll(fileOf(content, 'a.xlsx'))
    return [records.length, ...refused.map(({ reason }) => reason)]
  }
  const rows = Array.from({ length: 40 }, (_, i) => [{ value: `Person ${i}` }, { value: `p${i}@nord.example` }])

  test('a workbook that was made to fill the memory, whether its list says so or not', async () => {
    const spaces = new Uint8Array(31_000_000).fill(32)
    const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'xl/worksheets/one.xml': spaces }
    const bomb = new Uint8Array(zipSync(parts, { level: 1 }))
    expect(await reasonOf(bomb)).toEqual([0, 'import.bomb'])
    const view = new DataView(bomb.buffer)
    for (let at = bomb.length - 22; at > 0; at--)
      if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1_000_000)
        view.setUint32(at + 24, 1_000, true)
    expect(await reasonOf(bomb)).toEqual([0, 'import.bomb'])
  }, 30_000)

  test('a packed folder that is none, and one that was cut off anywhere or has a bit turned', async () => {
    expect(await reasonOf(new Uint8Array(zipSync({ 'a.txt': strToU8('a') })))).toEqual([0, 'import.notWorkbook'])
    const content = await workbook([[{ value: 'Name' }, { value: 'Email' }], ...rows])
    const wanted = await fieldsOf(content)
    expect(wanted).toHaveLength(40)
    for (let length = 4; length < content.length; length += 311)
      expect(await reasonOf(content.slice(0, length))).toEqual([0, 'import.damagedWorkbook'])
    for (let at = 0; at < 60; at++) {
      const turned = content.slice()
      const place = 4 + Math.floor(((content.length - 4) * at) / 60)
      turned[place] = (turned[place] as number) ^ (1 << (at % 8))
      const { records, refused } = await readAll(fileOf(turned, 'a.xlsx'))
      // A bit of what no reader needs, such as a day in the list, changes nothing.
      if (records.length) expect(records.map(({ fields }) => fields)).toEqual(wanted)
      else expect(refused).toHaveLength(1)
    }
  })

  test('words that break off in the midst of a sheet', async () => {
    const sheet =
      '<worksheet><sheetData><row><c t="str"><v>Name</v></c><c t="str"><v>Email</v></c></row><row><c t="str"><v>Ad'
    expect(await reasonOf(packed(sheet))).toEqual([0, 'import.damagedWorkbook'])
  })
})

test('any table is read back as it was written, and as another reader reads it', async () => {
  const cell = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
    .filter((text) => /^[^\p{Cc}\p{Cs}\uFFFD-\uFFFF']+$/u.test(text) && text.trim() === text)
    // The writer loses words that every object knows, and marks of signs that were lost.
    .filter((text) => !/_x[0-9a-f]{4}_/i.test(text) && !(text in {}))
  const tables = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 })
  const property = fc.asyncProperty(tables, async (body) => {
    const rows = [['Name', 'Email', 'x', 'y'], ...body].map((row) => row.map((value) => ({ value })))
    const content = await workbook(rows)
    const { records } = await readAll(fileOf(content, 'a.xlsx'), { columns: [] })
    expect(records.map(({ other = {} }) => Object.values(other))).toEqual(body)
    const theirs = await readSheet(Buffer.from(content))
    expect(theirs.slice(1).map((row) => row.filter((one) => one !== null))).toEqual(body)
  })
  await fc.assert(property, { numRuns: 15, endOnFailure: true })
})
