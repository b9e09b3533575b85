/** The browser is killed in the middle of a storm of writes, again and again: nothing acknowledged is ever lost. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { chanceOf, seedOf } from '../support/chance'
import { openMargin } from '../support/extension'
import { until } from '../support/frames'
import { carryIn } from '../support/inside'
import { newLedger } from './ledger'

/** Two browsers a machine of two cores, each with a profile and half of the kills of its own. */
const KILLS = Number(process.env.KILLS ?? 50) / 2
/** Acknowledged writes in each; each life of the browser brings its share, give or take half. */
const WRITES = 100 * KILLS

const first = seedOf('kill')
const profiles: string[] = []
afterAll(() => Promise.all(profiles.map((profile) => rm(profile, { recursive: true, force: true, maxRetries: 5 }))))

it.concurrent.each([first, first + 1])(`loses nothing acknowledged in ${KILLS} kills, seed %i`, async (seed) => {
  const profile = await mkdtemp(join(tmpdir(), 'margin-kill-'))
  profiles.push(profile)
  const chance = chanceOf(seed)
  const ledger = newLedger()
  const wrong: string[] = []

  const look = async (margin: Awaited<ReturnType<typeof openMargin>>, life: number) => {
    const page = await carryIn(await margin.bare())
    const searches = ledger.searches(20)
    const { rows, faults } = await page.evaluate(async (asked) => {
      const rows = await inside.everything()
      return { rows, faults: [...(await inside.faultsOf()), ...(await inside.wrongSearches(asked))] }
    }, searches)
    const found = [...ledger.lost(rows).map((each) => `lost: ${each}`), ...faults]
    wrong.push(...found.slice(0, 5).map((each) => `after kill ${life}: ${each}`))
    ledger.settle(rows)
    return page
  }

  for (let life = 0; life < KILLS; life++) {
    const margin = await openMargin({ profile })
    // One writer's page is a screen in use, with its live queries; two write where nothing else runs.
    const dashboard = await carryIn(await margin.dashboard())
    const pages = [await look(margin, life), dashboard]
    for (const [i, page] of pages.entries()) {
      await ledger.listen(page)
      const names = i ? ['c'] : ['a', 'b', 'd']
      await page.evaluate(
        (writers, from) => {
          for (const [n, writer] of writers.entries()) void inside.storm(writer, from + n)
        },
        names.map((name) => `k${life}${name}`),
        chance.below(2 ** 30),
      )
    }
    const share = life === KILLS - 1 ? WRITES : Math.floor(((life + 0.5 + chance.below(100) / 100) * WRITES) / KILLS)
    const enough = Math.max(ledger.acknowledged + 20, share)
    await until(async () => ledger.acknowledged >= enough || ledger.refused.length > 0, 'writes', 60_000)
    await margin.kill()
    wrong.push(...ledger.refused.splice(0).map((each) => `refused in life ${life}: ${each}`))
    if (wrong.length) break
  }
  const last = await openMargin({ profile })
  await look(last, KILLS)
  await last.close()

  console.log(`kill: seed ${seed}, ${KILLS} kills, ${ledger.acknowledged} acknowledged writes, ${wrong.length} wrong`)
  expect(wrong).toEqual([])
  expect(ledger.acknowledged).toBeGreaterThanOrEqual(WRITES)
})
