/** One row among ten thousand that cannot be read, or makes no sense: the others are listed, found and taken out, and it is told of. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterEach, expect, it } from 'vitest'
import { databaseFolders } from '../support/damage'
import { openMargin } from '../support/extension'
import { onPage } from '../support/hands'
import { carryIn, firstRun } from '../support/inside'
import { wordsOf } from '../support/loop'

const t = wordsOf('en')
const PEOPLE = 10_000

let profile = ''
afterEach(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))

/** A profile with ten thousand people, the last of them one whose note the browser keeps in a file of its own. */
async function tenThousand() {
  profile = await mkdtemp(join(tmpdir(), 'margin-rows-'))
  const margin = await openMargin({ profile })
  await firstRun(margin)
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

/** How many are listed, and how many of twenty are found. */
const around = (page: Page) =>
  page.evaluate(async (people) => {
    const listed = (await inside.peopleRows(people + 10)).rows.length
    let found = 0
    for (let n = 0; n < people; n += people / 20) {
      const hits = await inside.find(`import.${n}@firm`, 5)
      if (hits.some((hit) => hit.label === `Import Person ${n}`)) found += 1
    }
    return { listed, found }
  }, PEOPLE)

/** How many people a file for elsewhere holds, and how many it says that it could not read. */
const takenOut = (page: Page) =>
  page.evaluate(async () => {
    const database = await inside.openRaw()
    const writer = await inside.startDump(async () => undefined)
    const at = new Date().toISOString()
    const { counts, damaged } = await inside.takeDump(database, writer, { reason: 'export', at })
    database.close()
    return { exported: counts.people, reported: damaged.filter(({ table }) => table === 'people').length }
  })

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
  const asked = performance.now()
  expect(await takenOut(page)).toEqual({ exported: PEOPLE - 1, reported: 1 })
  const took = Math.round(performance.now() - asked)
  await dashboard.bringToFront()
  await hands.press(t('recovery.mend'))
  await hands.sees('1 record could not be found again')
  const after = { ...(await around(page)), ...(await takenOut(page)) }
  expect(after).toEqual({ listed: PEOPLE - 1, found: 20, exported: PEOPLE - 1, reported: 0 })
  console.log(`rows: a file gone: ${JSON.stringify(after)}, 1 reported, taken out with it in ${took} ms`)
  await margin.close()
})

it('a row that makes no sense', async () => {
  const margin = await tenThousand()
  const page = await carryIn(await margin.bare())
  await page.evaluate(async () => {
    const database = await inside.openRaw()
    await new Promise((done) => {
      const writing = database.transaction('people', 'readwrite')
      const row = { id: 'corrupt', lifecycle: 'lead', sortName: 'import person 1', emails: 'none' }
      writing.objectStore('people').put(row)
      writing.oncomplete = done
    })
    database.close()
  })
  const dashboard = await margin.dashboard('/people')
  const hands = onPage(dashboard)
  await hands.sees('Import Person 0')
  await hands.sees('Import Person 100')
  await hands.sees(t('list.damaged'))
  const found = { ...(await around(page)), ...(await takenOut(page)) }
  // It is listed as what it is, and goes out with the others as it lies there.
  expect(found).toEqual({ listed: PEOPLE + 1, found: 20, exported: PEOPLE + 1, reported: 0 })
  console.log(`rows: a senseless row: ${JSON.stringify(found)}`)
  expect(margin.errors).toEqual([])
  await margin.close()
})
