/** Carries the code of `tests/faults/page` into a page of the extension, where it calls the product's own store. */
import type { Page } from 'puppeteer-core'
import type * as Code from '../faults/page'
import { bundle } from './bundle'
import type { Margin } from './extension'

export type Inside = typeof Code

declare global {
  /** In a page: all that `tests/faults/page` exports. */
  var inside: Inside
}

let script: Promise<string> | undefined

/** Makes `inside` known in a page; to be done again after each load. */
export async function carryIn(page: Page): Promise<Page> {
  script ??= bundle("export * from '/tests/faults/page/index'", 'inside')
  await page.evaluate(await script)
  return page
}

/** Has Margin set itself up, as its first page does, and closes that page again. */
export async function firstRun(margin: Pick<Margin, 'dashboard'>): Promise<void> {
  const page = await carryIn(await margin.dashboard())
  await page.waitForFunction(async () => (await inside.db.pipelines.count()) > 0)
  await page.close()
}
