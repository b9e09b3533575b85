/** Files that were made to break what reads them: read, taken in where something of them can be, and taken back. */
import 'fake-indexeddb/auto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { TABLES } from '../../lib/core/change'
import type { ReadyRecord } from '../../lib/core/import/fate'
import { csvLines } from '../../lib/core/sheet/writeCsv'
import { db } from '../../lib/db/db'
import { beginImport, layReady, startImport } from '../../lib/db/importStage'
import { stepJob } from '../../lib/db/jobs'
import { setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'
import { aboutImport } from '../support/importing'
import { fileOf, readAll } from '../support/tables'
import { holds } from './table'

const FORMULAS = join(import.meta.dirname, '../../../shared/corpora/csv-injection/csv-payload.txt')
const formulas = existsSync(FORMULAS)
  ? readFileSync(FORMULAS, 'utf8').split('\n').filter(Boolean)
  : ["=cmd|' /C calc'!A0", '@SUM(1+1)', '+1', '-2+3']
if (!existsSync(FORMULAS)) console.warn('SKIPPED: ../shared/corpora is not here; only formulas of our own are read.')
const cell = (text: string) => `"${text.replaceAll('"', '""')}"`

/** By what is wrong with it: the file, and its name. */
const FILES: Record<string, () => [BlobPart, string]> = {
  'prototype keys in a table': () => [
    'Name,Email,__proto__,constructor,toString\nAda,ada@x.example,{"a":1},y,z',
    'a.csv',
  ],
  'prototype keys in JSON': () => [
    '[{"name":"Bea","email":"bea@x.example","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"settings":{"currency":"XXX"}}]',
    'b.json',
  ],
  'settings, as a backup has them': () => [
    '{"settings":[{"id":"settings","currency":"XXX","language":"fr","ownAddresses":["evil@x.example"]}],"meta":[{"id":"store","schema":99}]}',
    'c.json',
  ],
  formulas: () => [
    `Name,Email,Note\n${formulas.map((line, i) => `${cell(line)},f${i}@x.example,${cell(line)}`).join('\n')}`,
    'd.csv',
  ],
  'ids that collide with ours': () => [
    '[{"id":"settings","name":"Cy","email":"cy@x.example"},{"id":"pipeline-1","name":"Di","email":"di@x.example"},{"id":"pipeline-1","name":"Ed","email":"di@x.example"}]',
    'e.json',
  ],
  'a cell of 5 MB': () => [`Name,Email,Note\nFay,fay@x.example,${'x'.repeat(5_000_000)}`, 'f.csv'],
  'a million columns': () => [
    `Name,Email${',c'.repeat(1_000_000)}\nGus,gus@x.example${',1'.repeat(1_000_000)}`,
    'g.csv',
  ],
  'a workbook that unpacks to a hundred times': () => {
    const sheet = new TextEncoder().encode(`<worksheet><sheetData>${' '.repeat(60_000_000)}</sheetData></worksheet>`)
    return [
      new Uint8Array(
        zipSync({ '[Content_Types].xml': new Uint8Array(), 'xl/worksheets/sheet1.xml': sheet }, { level: 1 }),
      ),
      'h.xlsx',
    ]
  },
  'a message nested without end': () => [
    `From: a@x.example\nMIME-Version: 1.0\n${Array.from({ length: 5_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\n\n--b${i}\n`).join('')}`,
    'i.eml',
  ],
  'a vCard of 100,000 lines': () => [
    `BEGIN:VCARD\nVERSION:3.0\nFN:Hal\nEMAIL:hal@x.example\n${'NOTE:x\n'.repeat(100_000)}END:VCARD`,
    'j.vcf',
  ],
  'brackets within brackets': () => ['['.repeat(200_000), 'k.json'],
  'an entity of entities': () => [
    new Uint8Array(
      zipSync({
        '[Content_Types].xml': new Uint8Array(),
        'xl/worksheets/sheet1.xml': new TextEncoder().encode(
          '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>',
        ),
      }),
    ),
    'l.xlsx',
  ],
}

const contents = async () =>
  JSON.stringify(await Promise.all([...TABLES, 'totals'].map((name) => db.table(name).toArray())))
const counted = { taken: 0, refused: 0 }

beforeAll(async () => {
  await db.open()
})
beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
})
afterAll(async () => {
  await db.delete()
  holds(
    'hostile files',
    `${Object.keys(FILES).length} kinds: ${counted.taken} records harmless, ${counted.refused} refused; settings as they were, undo leaves all equal`,
  )
})

/** Reads a file, takes in what can be, gives it out again and takes it back. @returns what came of it that should not have */
async function faultsOf(name: string): Promise<string[]> {
  const faults: string[] = []
  const [content, called] = (FILES[name] as () => [BlobPart, string])()
  const before = await contents()
  const settings = JSON.stringify(await db.settings.toArray())
  const { records, refused } = await readAll(fileOf(content, called)).catch((error: Error) => {
    // What cannot be read as a whole is told as such, and nothing of it is taken.
    if (/RangeError|TypeError/.test(error.name)) faults.push(`the reader gave up: ${error}`)
    return { records: [], refused: [{ line: 0, reason: error.message }] }
  })
  if (!records.length && !refused.length) faults.push('nothing was told of it')
  counted.taken += records.length
  counted.refused += refused.length
  const about = { ...aboutImport({ file: called }), startedAt: new Date().toISOString() }
  let job = await startImport(await layReady(await beginImport(about), records as ReadyRecord[], []))
  while (job.state === 'running') job = (await stepJob(job.id)) ?? { ...job, state: 'done' }
  if (JSON.stringify(await db.settings.toArray()) !== settings) faults.push('settings')
  if (({} as { polluted?: unknown }).polluted !== undefined) faults.push('prototype')
  const rowsBefore = JSON.parse(before) as { id?: string }[][]
  const stages = (rows: readonly { id?: string }[] | undefined) => rows?.map(({ id }) => id).join()
  if (stages(await db.pipelines.toArray()) !== stages(rowsBefore[TABLES.indexOf('pipelines')])) faults.push('pipelines')
  if (name === 'formulas') {
    const names = (await db.people.toArray()).map(({ name = '', note = '' }) => [name, note])
    if (!names.flat().some((text) => /^[=+\-@]/.test(text))) faults.push('no formula was taken in')
    // Given out again, none of them begins as a formula does.
    if (/(?:^|[,\n])"?[=+\-@\t]/.test(csvLines(names))) faults.push('formulas')
  }
  const change = await db.changes.orderBy('seq').last()
  if (change?.kind === 'importedFile') {
    const answer = await undo(change.seq)
    if (!['undone', 'started'].includes(answer.state)) faults.push(`taking back: ${answer.state}`)
    if (answer.state === 'started') {
      let back = answer.job
      while (back.state === 'running') back = (await stepJob(back.id)) ?? { ...back, state: 'done' }
    }
  }
  const rows = JSON.parse(await contents()) as unknown[]
  for (const [i, table] of TABLES.entries())
    if ((table as string) !== 'changes' && JSON.stringify(rows[i]) !== JSON.stringify(rowsBefore[i]))
      faults.push(`left behind in ${table}`)
  return faults
}

it.each(Object.keys(FILES))('%s', async (name) => {
  expect(await faultsOf(name)).toEqual([])
})

it('would be seen to set what it names, and to run, were it not for the defences', async () => {
  const world = globalThis as { marginOff?: string }
  const taken = { ...counted }
  world.marginOff = 'formulas data-is-data'
  try {
    expect(await faultsOf('formulas')).toEqual(
      expect.arrayContaining(['settings', 'prototype', 'pipelines', 'formulas', 'left behind in settings']),
    )
  } finally {
    delete world.marginOff
    delete (Object.prototype as { polluted?: unknown }).polluted
    Object.assign(counted, taken)
  }
})
