/** Reading a long thread of a mail site with its adapter, beside a bare walk over the same page's text. */
import type { Page } from 'puppeteer-core'
import { bundle } from '../support/bundle'
import { type Figure, type Runs, timed } from './figures'

type Sites = typeof import('../../lib/sites')

/**
 * @param site what people call it
 * @param page a tab that shows the thread
 * @param messages how many messages the thread has: the reading must find all of them
 */
export async function reading(site: string, page: Page, messages: number, { quick }: Runs): Promise<Figure> {
  await page.evaluate(await bundle("export * from '/lib/sites/index'", 'bench'))
  const { ours, peer, found } = await page.evaluate(
    (count: number) => {
      const { siteFor, readPage } = (globalThis as unknown as { bench: Sites }).bench
      const url = new URL(location.href)
      const site = siteFor(url)
      if (!site) throw new Error('no site')
      const main = document.body
      const times = { ours: [] as number[], peer: [] as number[], found: 0 }
      for (let i = -10; i < count; i++) {
        const from = performance.now()
        const facts = readPage(site, document, url)
        const read = performance.now()
        let length = 0
        const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
        while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0
        const walked = performance.now()
        times.found = length > 0 ? facts.messages.filter((message) => message.text && message.from).length : 0
        if (i < 0) continue
        times.ours.push(read - from)
        times.peer.push(walked - read)
      }
      return times
    },
    quick ? 50 : 200,
  )
  if (found !== messages) throw new Error(`read ${found} of ${messages} messages`)
  return timed(
    { name: `read a thread, ${site}`, size: `${messages} messages`, peer: 'bare walk over its text', limit: 8 },
    ours,
    peer,
  )
}
