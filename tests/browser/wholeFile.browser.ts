/** Everything exported in the built extension and taken in by an empty one: the same database, by hash. */
import { createHash } from 'node:crypto'
import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { type Margin, openMargin } from '../support/extension'
import { type Hands, onPage } from '../support/hands'
import { wordsOf } from '../support/loop'
import { sample } from '../support/sample'
import { seed } from '../support/seed'
import { rowsOf } from '../support/storeHands'
import { chooseFile, keepDownloads, savedFile } from '../support/wholeFile'

const t = wordsOf('en')
let margin: Margin
let other: Margin
beforeAll(async () => {
  margin = await openMargin({})
  other = await openMargin({})
})
afterAll(async () => {
  await margin?.close()
  await other?.close()
})

/** SHA-256 over all rows but the notes that the store makes to itself. */
async function hashOf(page: Page): Promise<string> {
  const { meta, ...rows } = await rowsOf(page)
  const inOrder = (_: string, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value
  return createHash('sha256').update(JSON.stringify(rows, inOrder)).digest('hex')
}
async function exports(of: Margin): Promise<Hands & { page: Page }> {
  const page = await of.dashboard('/export')
  const hands = onPage(page)
  await hands.sees(t('whole.says'))
  await keepDownloads(hands)
  return { ...hands, page }
}

it('is saved, refused with one wrong bit, and restored after a look inside', async () => {
  const deals = await margin.dashboard('/deals')
  await seed(deals, sample(dayOf(Date.now()), 'en'))
  await deals.reload()
  await deals.waitForSelector('[data-deal="deal-16"]')
  await deals.focus('[data-deal="deal-16"]')
  await deals.keyboard.press(']')
  await onPage(deals).sees(t('undo'))
  await deals.close()
  const from = await exports(margin)
  await from.press(t('whole.save'))
  await from.sees('.zip saved')
  const before = await hashOf(from.page)
  const file = await savedFile(from)

  const to = await exports(other)
  const empty = await hashOf(to.page)
  expect(empty).not.toBe(before)
  await chooseFile(to, file, 4_000)
  await to.sees('Nothing was changed.')
  expect(await hashOf(to.page)).toBe(empty)
  await chooseFile(to, file)
  await to.sees(t('whole.replaceSays'))
  // The page begins afresh once it is done.
  await Promise.all([to.page.waitForNavigation(), to.press(t('whole.replace'))])
  await to.sees(t('snapshot.wayBack').slice(0, 30))
  expect(await hashOf(to.page)).toBe(before)
})
