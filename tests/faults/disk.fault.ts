/** No room left, on the disk or by quota: it is said at once, what was typed stays, reading goes on, and it mends by itself. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterEach, expect, it } from 'vitest'
import { builtExtension } from '../support/build'
import { chanceOf, seedOf } from '../support/chance'
import { smallDisk } from '../support/disk'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { carryIn } from '../support/inside'
import { wordsOf } from '../support/loop'
import { newLedger } from './ledger'

const t = wordsOf('en')
const NAME = 'Typed Before Full'
const chance = chanceOf(seedOf('disk'))

const cleaning: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const clean of cleaning.splice(0).reverse()) await clean()
})

/** Taken in some seconds after the start. */
const ballast = (page: Page) => until(() => page.evaluate(() => inside.hasBallast()), 'ballast', 30_000)

type Room = { fill: () => Promise<unknown>; free: () => Promise<unknown>; reopen: () => Promise<Margin> }

async function fullAndFree(kind: string, margin: Margin, { fill, free, reopen }: Room): Promise<void> {
  const ledger = newLedger()
  const page = await carryIn(await margin.bare())
  await ledger.listen(page)
  const storm = async (...writers: string[]) => {
    for (const writer of writers) {
      await page.evaluate((name, seed) => void inside.storm(name, seed), writer, chance.below(2 ** 30))
    }
  }
  const rows = () => page.evaluate(() => inside.everything())

  const dashboard = await margin.dashboard('/people')
  const hands = onPage(dashboard)
  await hands.press(t('list.addPerson'))
  await hands.fill(t('person.name'), NAME)
  await ballast(page)
  await storm('a', 'b')
  await until(async () => ledger.acknowledged >= 150, '150 writes', 60_000)
  await fill()
  await until(async () => ledger.refused.length === 2, 'both writers to be refused', 120_000)
  const before = ledger.acknowledged
  const why = ledger.refused.splice(0).map((each) => each.split('\n')[0] ?? '')

  await dashboard.bringToFront()
  await hands.press(t('person.saveAsLead'))
  await hands.sees(t('failure.full'))
  expect(await hands.value(t('person.name'))).toBe(NAME)
  // Reading goes on, and nothing of what was acknowledged is missing.
  expect(ledger.lost(await rows())).toEqual([])
  const other = await margin.dashboard('/people')
  await onPage(other).sees('Ines a')
  await other.close()
  await dashboard.bringToFront()

  await free()
  const asked = performance.now()
  await hands.press(t('person.saveAsLead'))
  await hands.sees(t('change.personAdded', { name: NAME }))
  const mended = Math.round(performance.now() - asked)
  await storm('c', 'd')
  await until(async () => ledger.acknowledged >= before + 150 || ledger.refused.length > 0, '150 more', 60_000)
  expect(ledger.refused).toEqual([])
  await margin.kill()

  const again = await reopen()
  const after = await carryIn(await again.bare())
  const lost = ledger.lost(await after.evaluate(() => inside.everything()))
  const faults = await after.evaluate(() => inside.faultsOf())
  console.log(
    `disk: ${kind}, ${ledger.acknowledged} acknowledged, ${lost.length} lost, saved ${mended} ms after there was room; ${why.join(' · ')}`,
  )
  expect(lost).toEqual([])
  expect(faults).toEqual([])
  await again.close()
}

it('a full disk', async (test) => {
  const disk = await smallDisk(200)
  if (!disk) {
    console.warn('SKIPPED: a small disk cannot be mounted here; root and Linux can.')
    return test.skip()
  }
  cleaning.push(disk.remove)
  const open = () => openMargin({ profile: disk.folder })
  await fullAndFree('full', await open(), { fill: disk.fill, free: disk.free, reopen: open })
})

it('no more than a quota', async () => {
  const [build, profile] = [
    await mkdtemp(join(tmpdir(), 'margin-build-')),
    await mkdtemp(join(tmpdir(), 'margin-quota-')),
  ]
  for (const folder of [build, profile])
    cleaning.push(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }))
  await cp(await builtExtension(), build, { recursive: true })
  const file = join(build, 'manifest.json')
  const manifest = JSON.parse(await readFile(file, 'utf8')) as { permissions: string[] }
  manifest.permissions = manifest.permissions.filter((permission) => permission !== 'unlimitedStorage')
  await writeFile(file, JSON.stringify(manifest))
  const open = () => openMargin({ profile, build })

  const first = await open()
  await (await first.dashboard()).close()
  await first.close()
  // The browser asks for the quota at the first write of its life and at times after that: it is set before.
  const margin = await open()
  const origin = `chrome-extension://${margin.id}`
  const page = await carryIn(await margin.bare())
  await ballast(page)
  const session = await page.createCDPSession()
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: usage + 3 * 1024 * 1024 })
  const nothing = async () => undefined
  // The storm itself uses it up.
  await fullAndFree('quota', margin, {
    fill: nothing,
    free: () => session.send('Storage.overrideQuotaForOrigin', { origin }),
    reopen: open,
  })
})
