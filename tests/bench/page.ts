/**
 * What a mail page pays while it lives: script per change of the page and the longest task, with Margin open beside a long
 * thread, with nothing, and with InboxSDK, each in a browser of its own on the same page.
 */
import { rm } from 'node:fs/promises'
import type { Page } from 'puppeteer-core'
import { launch } from '../support/browser'
import { builtExtension } from '../support/build'
import { asTab, passWelcome } from '../support/extension'
import { until } from '../support/frames'
import { type Page as Served, servePages } from '../support/server'
import { type Figure, median, type Runs, timed } from './figures'
import { mailKitExtension, mailKitSize } from './mailKit'
import { contentSizes } from './sizes'

const HOST = 'mail.google.com'

type Paid = {
  /** Script time from one change to the next, ms. */
  script: number[]
  /** The longest task of the extension while the page came and began to change, ms of processor time. */
  longest: number
}

/**
 * @param mailbox its pages
 * @param url a thread of `messages` messages in it
 */
export async function pageCost(
  mailbox: readonly Served[],
  url: string,
  messages: number,
  { quick }: Runs,
): Promise<Figure[]> {
  const changes = quick ? 60 : 300
  // Trusted Types are left off for all three: InboxSDK makes policies of its own, which the made-up Gmail does not name.
  const headers = { 'content-security-policy': "default-src 'self'" }
  const pages = mailbox.map((page) => ({ ...page, headers: { ...page.headers, ...headers } }))
  const kit = await mailKitExtension([`https://${HOST}/*`])
  const bare = await paid(pages, url, changes, undefined, async () => {})
  const ours = await paid(pages, url, changes, await builtExtension(), async (page) => {
    const tab = await asTab(page)
    await tab.sidebar()
    await until(async () => (await tab.words()).length > 200, 'the sidebar to show the thread')
  })
  let standing = ''
  const theirs = await paid(pages, url, changes, kit, async (page) => {
    // It asks its own server first, which nothing reaches here: it is given ten seconds, and measured as it then stands.
    const state = () => page.extensionRealms()[0]?.evaluate(() => (globalThis as unknown as { kit: object }).kit)
    await until(async () => /true|Error/.test(JSON.stringify(await state()) ?? ''), 'the peer').catch(() => undefined)
    standing = JSON.stringify(await state())
  })
  await rm(kit, { recursive: true, force: true })
  console.log(`  InboxSDK on this page: ${standing}`)
  const { loader, reader } = contentSizes(await builtExtension())
  const kitSize = await mailKitSize()
  const added = (sample: number[]) => sample.map((one) => Math.max(0, one - median(bare.script)))
  const about = { size: `${messages} messages`, peer: 'InboxSDK' }
  const one = (name: string, unit: 'KB' | 'ms', limit: number, mine: number, peer: number): Figure => ({
    ...about,
    name,
    unit,
    limit,
    ours: mine,
    peerValue: peer,
    ratio: mine / peer,
    runs: 1,
  })
  return [
    one('content scripts, gzipped', 'KB', 35, loader + reader, kitSize),
    timed(
      { ...about, name: 'script added per change of the page', limit: 1 },
      added(ours.script),
      added(theirs.script),
    ),
    one('longest task of the extension from the start on', 'ms', 50, ours.longest, theirs.longest),
  ]
}

async function paid(
  pages: readonly Served[],
  url: string,
  changes: number,
  extension: string | undefined,
  settled: (page: Page) => Promise<void>,
): Promise<Paid> {
  const server = await servePages(pages)
  const { browser, close } = await launch([HOST], server.port)
  try {
    const id = extension && (await browser.installExtension(extension))
    if (id && extension === (await builtExtension())) await passWelcome(browser, id)
    const page = await browser.newPage()
    await page.tracing.start({ categories: ['devtools.timeline'] })
    await page.goto(url)
    await page.bringToFront()
    await page.waitForSelector('.adn')
    await settled(page)
    for (let i = 0; i < 20; i++) await page.evaluate(change, i)
    const trace = (await page.tracing.stop()) ?? new Uint8Array()
    const longest = extension ? longestOf(trace) : 0
    const script: number[] = []
    const spent = async () => ((await page.metrics()).ScriptDuration ?? 0) * 1_000
    let before = await spent()
    for (let i = 20; i < changes + 20; i++) {
      await page.evaluate(change, i)
      const after = await spent()
      script.push(after - before)
      before = after
    }
    return { script, longest }
  } finally {
    await close()
    await server.close()
  }
}

type Event = { name: string; pid: number; tdur?: number; args?: { data?: { url?: string } } }

/** The longest run of an extension's script in the page's process; what else the machine does meanwhile does not count. */
function longestOf(trace: Uint8Array): number {
  const { traceEvents } = JSON.parse(Buffer.from(trace).toString()) as { traceEvents: Event[] }
  const from = (event: Event) => event.args?.data?.url ?? ''
  // Both extensions have a content script of that name; the sidebar's own process has none.
  const page = traceEvents.find((event) => from(event).endsWith('/content.js'))?.pid
  const runs = traceEvents.filter((event) => event.pid === page && from(event).startsWith('chrome-extension://'))
  if (!runs.length) throw new Error('the trace tells of no script of the extension')
  return runs.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1_000), 0)
}

/** One change as mail pages make them: nodes come into the thread, others go, a class changes; then the browser is idle. */
function change(i: number): Promise<void> {
  const main = document.querySelector('[role=main]') as HTMLElement
  const box = document.createElement('div')
  for (let n = 0; n < 5; n++) box.append(Object.assign(document.createElement('span'), { textContent: `${i} ${n}` }))
  main.append(box)
  if (i > 20) main.lastElementChild?.previousElementSibling?.remove()
  main.classList.toggle('changed')
  return new Promise((done) => requestAnimationFrame(() => requestIdleCallback(() => done(), { timeout: 50 })))
}
