/**
 * Reading a long thread of a mail site with its adapter, beside a bare walk over the same page's text: with nothing kept, and
 * after a change of one message, as the page's observer asks for it.
 */
import type { Page } from 'puppeteer-core'
import { bundle } from '../support/bundle'
import { type Figure, type Runs, timed } from './figures'

/** Bodies that stand in the page itself; others stand in frames. */
const BODIES = '.a3s, [id^="UniqueMessageBody"], [data-test-id="message-view-body-content"], .v-Message-body'

type Sites = typeof import('../../lib/sites') &
  Pick<typeof import('../../lib/sites/read'), 'readInSlices'> &
  Pick<typeof import('../../lib/sites/once'), 'forget'>

const CODE =
  "export * from '/lib/sites/index'; export { readInSlices } from '/lib/sites/read'; export { forget } from '/lib/sites/once'"

/**
 * @param site what people call it
 * @param page a tab that shows the thread
 * @param messages how many messages the thread has: each reading must find all of them
 * @returns the longest task of the very first reading, whose code is new to the browser too; all of a reading with nothing
 * kept, in one task; one after a change
 */
export async function reading(site: string, page: Page, messages: number, { quick }: Runs): Promise<Figure[]> {
  await page.evaluate(await bundle(CODE, 'bench'))
  const { slices, fresh, again, peer, found } = await page.evaluate(
    async (count: number, selector: string) => {
      const { siteFor, siteByStructure, readPage, readInSlices, forget } = (globalThis as unknown as { bench: Sites })
        .bench
      const url = new URL(location.href)
      const site = siteFor(url) ?? siteByStructure(document, url)
      if (!site) throw new Error('no site')
      const times = { slices: [] as number[], fresh: [] as number[], again: [] as number[], peer: [] as number[] }
      const found = new Set<number>()
      const task = () => new Promise((done) => setTimeout(done))
      const timing = <T>(into: number[], work: () => T): T => {
        // The page's own layout is not counted.
        document.body.getBoundingClientRect()
        const from = performance.now()
        const result = work()
        into.push(performance.now() - from)
        return result
      }
      const tell = (facts: ReturnType<typeof readPage>) =>
        found.add(facts.messages.filter((message) => message.text && message.from).length)
      const inside = () => [...document.querySelectorAll('iframe')].flatMap((each) => each.contentDocument?.body ?? [])

      for (let told: ReturnType<typeof readInSlices> = 'more'; told === 'more'; await task())
        told = timing(times.slices, () => readInSlices(site, document, url))
      const body = document.querySelector(selector) ?? inside()[0]
      if (!body) throw new Error('no body')
      for (let i = -10; i < count; i++) {
        if (i === 0) for (const kind of ['fresh', 'again', 'peer'] as const) times[kind].length = 0
        forget()
        tell(timing(times.fresh, () => readPage(site, document, url)))
        body.append(document.createElement('i'))
        await task()
        tell(timing(times.again, () => readPage(site, document, url)))
        timing(times.peer, () => {
          let length = 0
          for (const root of [document.body, ...inside()]) {
            const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
            while (walker.nextNode()) length += walker.currentNode.nodeValue?.length ?? 0
          }
          return length
        })
      }
      return { ...times, found: [...found] }
    },
    quick ? 50 : 200,
    BODIES,
  )
  if (found.length !== 1 || found[0] !== messages) throw new Error(`read ${found} of ${messages} messages`)
  const about = { size: `${messages} messages`, peer: 'bare walk over its text' }
  const longest = Math.max(...slices)
  return [
    timed({ ...about, name: `read a thread, nothing kept, ${site}`, limit: 8 }, fresh, peer),
    timed({ ...about, name: `read it after a change, ${site}`, limit: 8 }, again, peer),
    {
      ...about,
      name: `longest task of the very first reading, ${site}`,
      unit: 'ms',
      limit: 50,
      ours: longest,
      peer: 'the whole of it',
      peerValue: slices.reduce((sum, each) => sum + each, 0),
      ratio: longest / slices.reduce((sum, each) => sum + each, 0),
      runs: 1,
    },
  ]
}
