/** One row among ten thousand that cannot be read, or makes no sense: the others are listed, found and taken out, and it is told of. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterEach, expect, it } from 'vitest'
import { databaseFolders } from '../support/damage'
import { openMargin } from '../support/extension'
import { onPage } from '../support/hands'
import { carryIn } from '../support/inside'
import { wordsOf } from '../support/loop'

const t = wordsOf('en')
const PEOPLE = 10_000

let profile = ''
afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))

/** A profile with ten thousand people, the last of them one whose note the browser keeps in a file of its own. */
async function tenThousand() {
  profile = await mkdtemp(join(tmpdir(), 'margin-rows-'))
  const margin = await openMargin({ profile })
  await (await margin.dashboard()).close()
  const page = await carryIn(await margin.bare())
  await page.evaluate(async (people) => {
    const job = await inside.importPeople(inside.importDrafts(people - 1), 'people.csv')
    for (let now = await inside.stepJob(job.id); now?.state === 'running'; now = await inside.stepJob(job.id));
    await inside.savePerson({
      name: 'Import Person Long',
      emails: [],
      phones: [],
      profileUrls: [],
      source: 'import',
      provenance: {},
      note: inside.unpackable(60_000),
    })
    await inside.keepMarker({ load: inside.loadMarker, save: inside.saveMarker })()
  }, PEOPLE)
  return margin
}

/** What is listed, found and taken out, as numbers. */
const around = (page: Page) =>
  page.evaluate(async (people) => {
    let listed = 0
    let found = 0
    const ids = new Set<unknown>()
    const database = await inside.openRaw()
    for (const key of await new Promise<IDBValidKey[]>((done) => {
      const asking = database.transaction('people').objectStore('people').getAllKeys()
      asking.onsuccess = () => done(asking.result)
    })) {
      ids.add(key)
    }
    for (let n = 0; n < people; n += 500) {
      const [hit] = await inside.find(`import.${n}@firm`, 5)
      if (hit?.label === `Import Person ${n}`) found += 1
    }
    const pieces: number[] = []
    const writer = await inside.startDump(async (bytes) => {
      pieces.push(bytes.length)
    })
    const manifest = await inside.takeDump(database, writer, { reason: 'export', at: new Date().toISOString() })
    database.close()
    listed = ids.size
    return {
      listed,
      found,
      exported: manifest.counts.people,
      reported: manifest.damaged.filter(({ table }) => table === 'people').length,
    }
  }, PEOPLE)

it('a file of its own that is gone', async () => {
  const first = await tenThousand()
  await first.close()
  const { blobs } = databaseFolders(profile, first.id)
  const files = (await readdir(blobs, { recursive: true, withFileTypes: true })).filter((each) => each.isFile())
  expect(files.length).toBeGreaterThan(0)
  for (const file of files) await rm(join(file.parentPath, file.name))

  const margin = await openMargin({ profile })
  const dashboard = await margin.dashboard('/people')
  const hands = onPage(dashboard)
  await hands.sees(t('recovery.title.rows'))
  const page = await carryIn(await margin.bare())
  const before = await around(page)
  expect(before).toMatchObject({ exported: PEOPLE - 1, reported: 1 })
  await hands.press(t('recovery.mend'))
  await hands.sees('1 record could not be found again')
  const after = await around(page)
  expect(after).toEqual({ listed: PEOPLE - 1, found: PEOPLE / 500, exported: PEOPLE - 1, reported: 0 })
  await hands.seesNot(t('recovery.title.rows'))
  await hands.sees('Import Person 0')
  console.log(
    `rows: a missing file: ${after.listed} listed, ${after.found}/20 found, ${after.exported} exported, 1 reported`,
  )
  await margin.close()
})

it('a row that makes no sense', async () => {
  const margin = await tenThousand()
  const page = await carryIn(await margin.bare())
  await page.evaluate(async () => {
    const database = await inside.openRaw()
    await new Promise((done) => {
      const writing = database.transaction('people', 'readwrite')
      writing
        .objectStore('people')
        .put({ id: 'corrupt', lifecycle: 'lead', sortName: 'import person 1', emails: 'none' })
      writing.oncomplete = done
    })
    database.close()
  })
  const dashboard = await margin.dashboard('/people')
  const hands = onPage(dashboard)
  await hands.sees('Import Person 0')
  await hands.sees('Import Person 1')
  await hands.sees('Import Person 100')
  const found = await around(page)
  expect(found.found).toBe(PEOPLE / 500)
  console.log(`rows: a senseless row: ${JSON.stringify(found)}; errors ${margin.errors.length}`)
  expect(margin.errors).toEqual([])
  await margin.close()
})
