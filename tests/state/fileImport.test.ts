/** Files on their way in, as the page of the import takes them: refused rows come back mended, sheets and headings are chosen. */
import 'fake-indexeddb/auto'
import Papa from 'papaparse'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import type { Job } from '../../lib/core/job'
import { db } from '../../lib/db/db'
import { importOf } from '../../lib/db/importStage'
import { stepJob } from '../../lib/db/jobs'
import { setUp } from '../../lib/db/setup'
import { newReading } from '../../lib/extract/import/reading'
import { FileImport } from '../../lib/state/fileImport'
import { refusedFile } from '../../lib/state/refusedFile'
import { aboutImport } from '../support/importing'

vi.hoisted(() => {
  const locks = { request: (_name: string, work: () => unknown) => work() }
  Object.defineProperty(globalThis, 'navigator', { value: { language: 'en', locks }, configurable: true })
  Object.defineProperty(globalThis, 'localStorage', { value: { getItem: () => null }, configurable: true })
})

beforeEach(async () => {
  await db.open()
  await setUp('en', 'EUR')
})
afterEach(() => db.delete())

async function opened(file: File): Promise<FileImport> {
  const { known, lifecycle, currency, otherCurrencies, words } = aboutImport()
  const [pipeline] = await db.pipelines.toArray()
  const choices = { known, lifecycle, currency, otherCurrencies, pipelineId: pipeline?.id ?? '' }
  const way = new FileImport(file, { ...newReading(), close: () => undefined }, { language: 'en', words }, choices)
  await way.begin()
  return way
}
async function written(way: FileImport): Promise<Job> {
  await way.run()
  expect(way.failure.value).toBeUndefined()
  const id = way.job.value as string
  let job = (await db.jobs.get(id)) as Job
  while (job.state === 'running') job = (await stepJob(id)) as Job
  return job
}

/** The file of refused rows as a spreadsheet gives it back when its cells were mended. */
async function mended(job: Job, mend: (cells: string[]) => string[]): Promise<{ file: File; rows: string[][] }> {
  const text = await (await refusedFile(job)).file.text()
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true })
  const rows = [data[0] as string[], ...data.slice(1).map((cells) => mend([...cells]))]
  return { file: new File([Papa.unparse(rows, { delimiter: ';' })], 'refused.csv'), rows: data }
}

test('refused rows stand under the headings of their file, and mended and dropped again all of them are made as the others were', async () => {
  const text = [
    'Wer;Where to write;Shoe size;Firma;Boss',
    'Anna Keller;anna@keller.example;39;Keller AG;Ida Roth',
    'Bo Lind;bo@@lind.example;44;Lind AB;',
    ';;41;Nobody AG;',
    '"Cy; Dahl;cy@dahl.example;40;Dahl AS;',
    'Dora Elm;dora@elm.example;38;Elm Ltd;Ed;too;many',
  ].join('\n')
  const way = await opened(new File([text], 'fair.csv'))
  const columns = way.look.value?.columns ?? []
  const means = ['name', 'email', undefined, 'company', undefined]
  await way.read(
    columns.map(({ at, heading }) => ({
      at,
      heading,
      ...(means[at] && { field: means[at] }),
      by: 'user' as const,
    })),
    'person',
    ['Boss'],
  )
  way.choose({ lifecycle: 'suspect' })
  const job = await written(way)
  expect(importOf(job).counts).toMatchObject({ made: 2, refused: 3 })
  // What was learnt is not what brings the columns back.
  await db.meta.clear()
  const { file, rows } = await mended(job, ([why = '', ...cells]) => {
    if (why.includes('bo@@')) cells[1] = 'bo@lind.example'
    if (cells[0] === 'Cy') cells = ['Cy Dahl', ...cells.slice(2)]
    return [why, ...cells.slice(0, 5)]
  })
  const headings = ['Wer', 'Where to write', 'Shoe size', 'Firma', 'Boss', 'Column 6', 'Column 7']
  expect(rows[0]).toEqual(['Refused: line and reason', ...headings])
  expect(rows.slice(1).map(([why]) => why?.slice(0, 7))).toEqual(['Line 5:', 'Line 6:', 'Line 3:'])
  expect(rows[2]?.slice(1)).toEqual(['Dora Elm', 'dora@elm.example', '38', 'Elm Ltd', 'Ed', 'too', 'many'])
  const again = await opened(file)
  expect(again.look.value?.columns?.slice(0, 6).map(({ field }) => field)).toEqual([undefined, ...means])
  const done = await written(again)
  expect(importOf(done).counts).toMatchObject({ made: 3, refused: 0 })
  const people = await db.people.toArray()
  expect(people.map(({ name, lifecycle, note }) => [name, lifecycle, note]).sort()).toEqual([
    ['Anna Keller', 'suspect', 'Shoe size: 39'],
    ['Bo Lind', 'suspect', 'Shoe size: 44'],
    ['Cy Dahl', 'suspect', 'Shoe size: 40'],
    ['Dora Elm', 'suspect', 'Shoe size: 38'],
  ])
})

test('a table without headings comes back as it was read, though its first line is one now', async () => {
  const way = await opened(
    new File(
      ['Anna Keller;anna@keller.example\nCy Dahl;cy@dahl.example\nEd Elm;ed@elm.example\nBo Lind;bo@@lind.example'],
      'bare.csv',
    ),
  )
  const fields = ['name', 'email']
  await way.read(
    way.look.value?.columns?.map((column) => ({ ...column, field: fields[column.at] as string, by: 'user' as const })),
    'person',
  )
  const job = await written(way)
  expect(importOf(job).counts).toMatchObject({ made: 3, refused: 1 })
  const { file } = await mended(job, (cells) => cells.map((cell, at) => (at ? cell.replace('@@', '@') : cell)))
  const done = await written(await opened(file))
  expect(importOf(done).counts).toMatchObject({ made: 1, refused: 0 })
  const people = await db.people.toArray()
  expect(people.map(({ name, emails, note }) => [name, emails, note])).toContainEqual([
    'Bo Lind',
    ['bo@lind.example'],
    undefined,
  ])
})

test('another sheet of a workbook is chosen, an empty one is told of and left again, and headings are said to stand on another line', async () => {
  const cells = (rows: string[][]) => rows.map((row) => row.map((value) => (value ? { value } : null)))
  const sheets = [
    { sheet: 'Cover', data: cells([['Fair of Lyon'], ['made by hand']]) },
    { sheet: 'Nothing', data: [] },
    {
      sheet: 'Visitors',
      data: cells([
        ['Xa', 'Xb', 'Xc'],
        ['Wer', 'Wohin', 'Was'],
        ['Anna Keller', 'anna@keller.example', 'Ovens'],
      ]),
    },
  ]
  const bytes = new Uint8Array(await writeXlsxFile(sheets as never).toBuffer())
  const way = await opened(new File([bytes], 'fair.xlsx'))
  expect(way.look.value).toMatchObject({ sheets: ['Cover', 'Nothing', 'Visitors'], sheet: 'Cover' })
  await way.place({ sheet: 'Nothing' })
  expect(way.look.value).toMatchObject({
    problem: { reason: 'import.empty' },
    sheets: ['Cover', 'Nothing', 'Visitors'],
  })
  await way.place({ sheet: 'Visitors' })
  expect(way.look.value?.firstRows?.map(({ line, cells: [first] }) => [line, first])).toEqual([
    [1, 'Xa'],
    [2, 'Wer'],
    [3, 'Anna Keller'],
  ])
  await way.place({ sheet: 'Visitors', headLine: 2 })
  expect(way.look.value?.columns?.map(({ heading, field }) => [heading, field])).toEqual([
    ['Wer', undefined],
    ['Wohin', 'email'],
    ['Was', undefined],
  ])
  await way.read(
    way.look.value?.columns?.map((column) => (column.at ? column : { ...column, field: 'name', by: 'user' as const })),
    'person',
  )
  expect(importOf(await written(way)).counts).toMatchObject({ made: 1, refused: 0 })
  expect(await db.people.toArray()).toMatchObject([{ name: 'Anna Keller', note: 'Was: Ovens' }])
})
