/** What does not fit never enters: rows by their schemas, files by every byte; and the database stays as it was, by hash. */

import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { seedOf } from '../support/chance'
import { type Margin, openMargin } from '../support/extension'
import { frozen, frozenNames, plant } from '../support/frozen'
import { carryIn, firstRun } from '../support/inside'
import type { Misfit } from './page/badInput'

const MISFITS: Misfit[] = [
  ['people', 'lifecycle', 'customer'],
  ['people', 'emails', 'one@two.example'],
  ['people', 'emails', [42], ['emails.0', 42]],
  ['people', 'name', 7],
  ['people', 'phones', [{ number: '06' }], ['phones.0.shown', null]],
  ['people', 'createdAt', null],
  ['people', 'provenance', { name: { kind: 'guess', sure: 'sure' } }, ['provenance.name.kind', 'guess']],
  ['companies', 'name', null],
  ['companies', 'domains', 'nord.example'],
  ['companies', 'website', 5],
  ['deals', 'status', 'open'],
  ['deals', 'stageSince', '13/11/2026'],
  ['deals', 'amount', { minor: '4800', currency: 'EUR' }, ['amount.minor', '4800']],
  ['deals', 'amount', { minor: 48.5, currency: 'EUR' }, ['amount.minor', 48.5]],
  ['deals', 'amount', { minor: 4800, currency: 12 }, ['amount.currency', 12]],
  ['deals', 'nextAction', { day: 'tomorrow' }, ['nextAction.day', 'tomorrow']],
  ['deals', 'people', [{ role: 'decides' }], ['people.0.personId', null]],
  ['deals', 'people', 'Claire'],
  ['deals', 'title', null],
  ['pipelines', 'stages', [{ id: 'a', name: 'b' }], ['stages.0.probability', null]],
  ['pipelines', 'position', 'first'],
  ['activities', 'kind', 'dream'],
  ['activities', 'links', ['p:1', 2], ['links.1', 2]],
  ['activities', 'links', 12],
  ['activities', 'minutes', 'ten'],
  ['tasks', 'day', '2026-1-1'],
  ['tasks', 'time', '25:00'],
  ['tasks', 'title', {}],
  ['settings', 'language', 'de'],
  ['settings', 'currency', null],
]
const FILES = 80

let margin: Margin
let page: Page
beforeAll(async () => {
  margin = await openMargin()
  await firstRun(margin)
  page = await carryIn(await margin.bare())
  await page.evaluate(async () => {
    const { value } = await inside.savePerson({
      name: 'Claire',
      emails: ['claire@nord.example'],
      phones: [{ shown: '06 12 34 56 78' }],
      profileUrls: [],
      companyName: 'Nord',
      source: 'hand',
      provenance: { name: { kind: 'typed', sure: 'sure' } },
    })
    await inside.createDeal({
      title: 'Sensors',
      amount: { minor: 100, currency: 'EUR' },
      people: [{ personId: value.personId }],
      pipelineId: 'pipeline-1',
      source: 'hand',
    })
    await inside.addTask({ title: 'Call', day: '2026-12-01', time: '09:00', links: [`p:${value.personId}`] })
  })
})
afterAll(() => margin?.close())

it('rows that do not fit are refused, with their field and value named', async () => {
  const wrong = await page.evaluate((misfits) => inside.refusedRows(misfits), MISFITS)
  console.log(`bad input: ${MISFITS.length} rows offered, ${wrong.length} not refused as promised`)
  expect(wrong).toEqual([])
})

it('files that were cut, altered or added to are refused', async () => {
  const seed = seedOf('bad input')
  const found = await page.evaluate(
    async (seed, times) => {
      const taken = await inside.takeSnapshot(inside.room, 'hand')
      if (taken.state !== 'taken') throw new Error(taken.state)
      return inside.refusedFiles(taken.name, seed, times)
    },
    seed,
    FILES,
  )
  console.log(`bad input: ${FILES} files offered, ${found.wrong.length} not refused; said ${found.kinds.join(' ')}`)
  expect(found.wrong).toEqual([])
})

it('a file of a newer version is refused, and says so', async () => {
  const { stores } = frozen(frozenNames[0] ?? '')
  const meta = {
    keyPath: 'id',
    autoIncrement: false,
    indexes: {},
    rows: [{ id: 'store', schema: 99, created: 'later' }],
  }
  await plant(page, { version: 990, stores: { ...stores, meta } }, 'newer')
  const found = await page.evaluate(async () => {
    const database = await inside.openRaw('newer')
    const pieces: Uint8Array[] = []
    const writer = await inside.startDump(async (bytes) => {
      pieces.push(bytes.slice())
    })
    await inside.takeDump(database, writer, { reason: 'export', at: new Date().toISOString() })
    database.close()
    const before = JSON.stringify(await inside.hashes())
    const answer = await inside.restore(inside.room, { from: new Blob(pieces as never[]) })
    return { answer, same: JSON.stringify(await inside.hashes()) === before }
  })
  expect(found).toMatchObject({ answer: { state: 'refused' }, same: true })
  expect(JSON.stringify(found.answer)).toContain('newer')
})
