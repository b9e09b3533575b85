/** What Margin's reader says of a page of the real servers, once it says what is waited for. */
import type { Page } from 'puppeteer-core'
import type { PageFacts } from '../../lib/core/capture'
import { until } from '../support/frames'

/** Asks the reader in the page's extension world, as often as needed. @throws with the last facts */
export async function factsWhen(page: Page, what: string, fits: (facts: PageFacts) => boolean): Promise<PageFacts> {
  let last: PageFacts | undefined
  return until(
    async () => {
      for (const realm of page.extensionRealms()) {
        const facts = await realm
          .evaluate(() => (globalThis as { marginRead?: () => PageFacts }).marginRead?.())
          .catch(() => undefined)
        if (facts) last = facts as PageFacts
        if (facts && fits(facts as PageFacts)) return facts as PageFacts
      }
      return undefined
    },
    what,
    20_000,
  ).catch((error: Error) => {
    throw new Error(`${error.message} The page says: ${JSON.stringify(last)?.slice(0, 2000)}`)
  })
}
