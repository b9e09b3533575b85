/** Data of every schema that was released becomes the newest one with nothing lost, whatever comes between. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { SCHEMA } from '../../lib/db/db'
import { openMargin } from '../support/extension'
import { type Frozen, frozen, frozenNames, plant } from '../support/frozen'
import { onPage } from '../support/hands'
import { carryIn, firstRun } from '../support/inside'
import { wordsOf } from '../support/loop'
import { plain } from './page/checks'
import { canonical } from './page/hash'

const t = wordsOf('en')
const RECORDS = ['people', 'companies', 'deals', 'pipelines', 'activities', 'tasks', 'settings'] as const

/** Steps of an upgrade that are broken one after the other in one call. */
const SOME = 25

/** Each row as text, without what only indexes need: the journal's rows too. */
const said = (table: string, rows: readonly Record<string, unknown>[]) =>
  rows.map((row) => {
    if (table !== 'changes') return canonical(plain(row))
    const { seq, at, source, label, undoes, undoneBy } = row
    const changes = (row.rows as { before?: object; after?: object }[]).map((each) => ({
      ...each,
      before: plain(each.before),
      after: plain(each.after),
    }))
    return canonical({ seq, at, source, label, undoes, undoneBy, rows: changes, touched: row.touched })
  })

let profile = ''
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'margin-upgrade-'))
})
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }))

/** A browser whose profile was left by a version of that schema. */
async function leftBy(example: Frozen) {
  const first = await openMargin({ profile })
  const page = await first.bare()
  await plant(page, example)
  await page.evaluate(() => chrome.storage.local.clear())
  await first.kill()
  return openMargin({ profile })
}

describe.each(frozenNames)('%s', (name) => {
  const example = frozen(name)

  it('becomes the newest schema with every row equal', async () => {
    const margin = await leftBy(example)
    const dashboard = await margin.dashboard('/people')
    await dashboard.waitForSelector('.page h1')
    const page = await carryIn(await margin.bare())
    const { all, faults } = await page.evaluate(async () => {
      await inside.db.open()
      return { all: await inside.everything(), faults: await inside.faultsOf() }
    })
    let rows = 0
    for (const table of [...RECORDS, 'changes']) {
      const before = example.stores[table]?.rows ?? []
      expect(said(table, all[table] ?? []), table).toEqual(said(table, before))
      rows += before.length
    }
    expect(faults).toEqual([])
    expect(all.meta?.find((row) => row.id === 'store')).toMatchObject({ schema: SCHEMA })
    // What was done long ago can still be taken back, newest first, down to the setting up.
    const undone = await page.evaluate(async () => {
      let undone = 0
      for (let last = await inside.lastChange(); last; last = await inside.lastChange()) {
        const answer = await inside.undone(last.seq)
        if (answer.state !== 'undone' && answer.state !== 'started')
          return `${last.seq} answers ${answer.state} after ${undone}`
        undone += 1
      }
      const left = await inside.everything()
      return { undone, left: (left.people?.length ?? 0) + (left.deals?.length ?? 0) + (left.activities?.length ?? 0) }
    })
    console.log(`upgrade: ${name}, ${rows} rows equal, undone ${JSON.stringify(undone)}`)
    expect(undone).toMatchObject({ left: 0 })
    expect(await page.evaluate(() => inside.faultsOf())).toEqual([])
    await margin.close()
  })

  it('waits for an old window that holds on to it, names it within 3 s, and goes on by itself', async () => {
    const margin = await openMargin()
    const old = await margin.browser.newPage()
    // An old window, with code that does not listen: what runs in it now never gets its database, and holds none.
    await old.evaluateOnNewDocument(() => {
      const own = IDBFactory.prototype.open
      Object.assign(globalThis, { ownOpen: own })
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    })
    await old.goto(`chrome-extension://${margin.id}/dashboard.html#/settings`)
    await old.evaluate(() => {
      IDBFactory.prototype.open = (globalThis as unknown as { ownOpen: IDBFactory['open'] }).ownOpen
    })
    await old.evaluate(() => chrome.storage.local.clear())
    await plant(old, example, 'margin', true)
    const asked = performance.now()
    const page = await margin.browser.newPage()
    await page.goto(`chrome-extension://${margin.id}/dashboard.html#/people`)
    const hands = onPage(page)
    await hands.sees(t('recovery.title.waiting'))
    const took = Math.round(performance.now() - asked)
    await hands.sees(t('recovery.page.dashboard', { title: t('nav.settings') }))
    await old.close()
    const [first] = (example.stores.people?.rows ?? []).map((row) => String(row.sortName)).sort()
    const { name: shown } = example.stores.people?.rows.find((row) => row.sortName === first) ?? {}
    await hands.sees(String(shown ?? first))
    const bare = await carryIn(await margin.bare())
    const all = await bare.evaluate(() => inside.everything())
    for (const table of RECORDS) {
      expect(said(table, all[table] ?? []), table).toEqual(said(table, example.stores[table]?.rows ?? []))
    }
    console.log(`upgrade: ${name}, the old window named after ${took} ms`)
    await margin.close()
  })

  it('stays as it was when the upgrade breaks, at whichever step, and opens the next time', async () => {
    const margin = await openMargin()
    const page = await carryIn(await margin.bare())
    await plant(page, example, 'steps')
    const found = { steps: 0, wrong: [] as string[] }
    // Some at a time: hundreds of upgrades in one call last longer than the browser's driver waits for an answer.
    for (let from = 0, whole = false; !whole; from += SOME) {
      const some = await page.evaluate(
        async (from, to) => {
          const tables = ['people', 'companies', 'deals', 'pipelines', 'activities', 'tasks', 'settings', 'changes']
          const standing = async () => {
            const database = await inside.openRaw('steps')
            database.close()
            return { hashes: JSON.stringify(await inside.hashes(tables, 'steps')), version: database.version }
          }
          const before = await standing()
          const wrong: string[] = []
          for (let step = from; step < to; step++) {
            const { calls, answer } = await inside.failingAt(step, () => inside.openedAs('steps'))
            if (calls.length <= step) return { whole: true, steps: step, wrong }
            const now = await standing()
            if (!(answer instanceof Error)) wrong.push(`step ${step} (${calls[step]}) opened all the same`)
            if (now.hashes !== before.hashes || now.version !== before.version)
              wrong.push(`step ${step}: ${calls[step]}`)
          }
          return { whole: false, steps: to, wrong }
        },
        from,
        from + SOME,
      )
      whole = some.whole
      found.steps = some.steps
      found.wrong.push(...some.wrong)
    }
    console.log(`upgrade: ${name}, thrown at each of ${found.steps} steps`)
    expect(found.wrong).toEqual([])
    // From schema 3 on there are only tables to be made and a number to be set.
    expect(found.steps).toBeGreaterThan(2)
    const after = await page.evaluate(() => inside.everything('steps'))
    for (const table of RECORDS) {
      expect(said(table, after[table] ?? []), table).toEqual(said(table, example.stores[table]?.rows ?? []))
    }
    await margin.close()
  })
})

it('a database of a newer version is not written, is told of, and can be taken out as a file', async () => {
  const margin = await openMargin()
  await firstRun(margin)
  const bare = await carryIn(await margin.bare())
  const [name = ''] = frozenNames
  const { stores } = frozen(name)
  const meta = {
    keyPath: 'id',
    autoIncrement: false,
    indexes: {},
    rows: [{ id: 'store', schema: 99, created: 'later' }],
  }
  const more = { ...meta, rows: [{ id: 'x', of: 'a table that this version does not know' }] }
  await plant(bare, { version: 990, stores: { ...stores, meta, more } })
  await bare.evaluate(() => chrome.storage.local.clear())
  const before = await bare.evaluate(() => inside.asItLies())

  const dashboard = await margin.dashboard('/people')
  const hands = onPage(dashboard)
  await hands.sees(t('recovery.title.newer'))
  const popup = await margin.popup()
  await onPage(popup).sees(t('recovery.short'))
  const refused = await bare.evaluate(async () => {
    inside.guardStore(() => inside.lookFirst(inside.outside, inside.room))
    return inside.addTask({ title: 'Not now', links: [] }).then(
      () => 'written',
      (error: Error) => error.name,
    )
  })
  expect(refused).toBe('StoreClosed')
  await dashboard.bringToFront()
  await hands.press(t('recovery.export'))
  await hands.sees(t('recovery.exportedAll'))
  expect(await bare.evaluate(() => inside.asItLies())).toBe(before)
  console.log('downgrade: refused, exported, unchanged by hash')
  await margin.close()
})
