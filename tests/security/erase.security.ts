/** A person who stands everywhere is erased by the page and the keys: no byte of them is left in the database, the files, or the browser's store. */
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { carryIn, firstRun } from '../support/inside'
import { wordsOf } from '../support/loop'
import { holds } from './table'

const t = wordsOf('en')
const NAME = 'Zoe Canary'

let margin: Margin
beforeAll(async () => {
  margin = await openMargin()
})
afterAll(() => margin?.close())

/** All that is kept anywhere and says it; packed files are opened. */
const hits = (page: Page) =>
  page.evaluate(async () => {
    const canary = /canary/i
    const found: string[] = []
    const look = (where: string, what: unknown) => {
      const text = JSON.stringify(what, (_, value) =>
        ArrayBuffer.isView(value) || value instanceof ArrayBuffer
          ? new TextDecoder().decode(value as Uint8Array)
          : value,
      )
      if (canary.test(text ?? '')) found.push(where)
    }
    for (const table of inside.db.tables) {
      const of = await table.toArray()
      for (const row of of) look(table.name, row)
    }
    const folder = await inside.room.folder()
    for (const { name } of await inside.snapshotsIn(folder)) {
      const dump = await inside.openSnapshot(folder, name, inside.SCHEMA)
      look(name, dump.manifest)
      for (const at of dump.manifest.sections.keys()) look(`${name} ${at}`, await inside.readSection(dump, at))
    }
    look('local', await chrome.storage.local.get(null))
    look('localStorage', { ...localStorage })
    return found
  })

it('leaves no byte of them, whichever place is looked at', async () => {
  await firstRun(margin)
  const bare = await carryIn(await margin.bare())
  const id = await bare.evaluate(async (name) => {
    const { value } = await inside.savePerson({
      name,
      emails: ['zoe@canary.example'],
      phones: [{ e164: '+33612349947', shown: '06 12 34 99 47' }],
      profileUrls: ['https://www.linkedin.com/in/zoe-canary'],
      note: 'Canary note',
      source: 'hand',
      provenance: {},
    })
    const links = [`p:${value.personId}` as const]
    const day = new Date().toISOString().slice(0, 10)
    const people = [{ personId: value.personId, role: 'buyer' }]
    await inside.createDeal({
      title: 'Sensors for Zoe Canary',
      people,
      pipelineId: 'pipeline-1',
      source: 'hand',
      nextAction: { text: 'Ring Zoe Canary', day },
    })
    await inside.addActivity({ kind: 'note', text: 'Zoe Canary rang', links })
    await inside.addTask({ title: 'Write to zoe@canary.example', day, links })
    await inside.takeSnapshot(inside.room, 'hand')
    await inside.catchUp()
    await inside.saveSearchText()
    await chrome.storage.local.set({ [`draft:note:person:${value.personId}`]: { text: 'Zoe Canary, to be called' } })
    localStorage.setItem('today.4.2026-01-01', 'Sensors for Zoe Canary')
    return value.personId
  }, NAME)
  const before = await hits(bare)
  for (const place of ['people', 'deals', 'changes', 'search', 'local', 'localStorage']) expect(before).toContain(place)
  expect(before.some((place) => place.includes('.snapshot'))).toBe(true)

  const page = await margin.dashboard(`/people/${id}/data`)
  const hands = onPage(page)
  await hands.sees(t('data.title', { name: NAME }))
  await hands.press(t('erase.action'))
  await hands.sees(t('erase.says'))
  await hands.sees('Sensors for Zoe Canary')
  await hands.fill(t('erase.type', { word: NAME }), NAME)
  await hands.keys('Enter')
  await hands.sees(t('change.erased', { n: 1 }))
  await until(async () => (await bare.evaluate(() => inside.runningJobs())).length === 0, 'the job to end')
  await page.close()
  await until(async () => (await hits(bare)).length === 0, 'every byte to be gone').catch(() => undefined)
  expect(await hits(bare)).toEqual([])
  // What another window had in memory comes to the disk without them too.
  await bare.evaluate(async () => {
    await inside.catchUp()
    await inside.saveSearchText()
  })
  expect(await hits(bare)).toEqual([])
  expect(margin.errors).toEqual([])
  // That they would be found where they are is known from before.
  holds(
    'erase of a person',
    `0 hits in tables, journal, search, snapshots, queues, drafts (before: ${before.length} places)`,
  )
}, 120_000)
