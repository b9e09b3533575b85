/** From the outside: is Margin there, will its pages stand in ours, what do their addresses do, and whom does it talk to? */
import { readdir } from 'node:fs/promises'
import type { Page as BrowserPage } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { dayOf } from '../../lib/core/days'
import { REPORT_IDS } from '../../lib/core/reports/report'
import { launch } from '../support/browser'
import { builtExtension } from '../support/build'
import { NAMES } from '../support/bundle'
import { type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { firstRun } from '../support/inside'
import { rowsOf } from '../support/records'
import { requestsOf } from '../support/requests'
import { sample } from '../support/sample'
import { seed } from '../support/seed'
import { type Page, servePages } from '../support/server'
import { craftedAddresses } from './addresses'
import { settledState } from './state'
import { holds } from './table'
import { buildWithout } from './without'

const html = '<!doctype html><html><head><title>News</title></head><body><h1>News</h1></body></html>'
const pages: Page[] = [
  { host: 'news.example', path: '/', body: html },
  // Of a site on which Margin stands, without a policy of its own that would keep anything out.
  { host: 'app.fastmail.com', path: '/', body: html },
]
const HOSTS = pages.map(({ host }) => host)

let margin: Margin
let bare: BrowserPage
let requests: string[]
beforeAll(async () => {
  margin = await openMargin({ pages })
  requests = requestsOf(margin.browser, margin.id)
  await firstRun(margin)
  const page = await margin.dashboard()
  await seed(page, sample(dayOf(Date.now())))
  await page.close()
  bare = await margin.bare()
})
afterAll(() => margin?.close())

/** Every file of the package, by its path. */
async function packaged(): Promise<string[]> {
  const all = await readdir(await builtExtension(), { recursive: true, withFileTypes: true })
  const root = await builtExtension()
  return all
    .filter((one) => one.isFile())
    .map((one) => `${one.parentPath}/${one.name}`.slice(root.length + 1).replaceAll('\\', '/'))
}

/** Milliseconds after which what gave no answer is not there. */
const MOST = 3_000

/** Which of these addresses a page can load, and how. */
async function loaded(of: Margin, host: string, addresses: string[]): Promise<string[]> {
  const page = await of.browser.newPage()
  await page.goto(`https://${host}/`)
  await page.evaluate(NAMES)
  const found = await page.evaluate(
    async (all, MOST) => {
      const element = (kind: 'img' | 'script', address: string) =>
        new Promise<boolean>((done) => {
          const one = Object.assign(document.createElement(kind), {
            src: address,
            onload: () => done(true),
            onerror: () => done(false),
          })
          document.body.append(one)
          setTimeout(() => done(false), MOST)
        })
      const tries = {
        fetch: (address: string) =>
          fetch(address, { signal: AbortSignal.timeout(MOST) }).then(
            () => true,
            () => false,
          ),
        img: (address: string) => element('img', address),
        script: (address: string) => element('script', address),
      }
      const answers = await Promise.all(
        all.flatMap((address) =>
          Object.entries(tries).map(async ([kind, go]) => ((await go(address)) ? `${kind} ${address}` : '')),
        ),
      )
      // A frame tells neither way: what became of it is seen from outside.
      await Promise.all(
        all.map(
          (address) =>
            new Promise<void>((done) => {
              const frame = document.createElement('iframe')
              frame.onload = () => done()
              setTimeout(done, MOST)
              frame.src = address
              document.body.append(frame)
            }),
        ),
      )
      return answers.filter(Boolean)
    },
    addresses,
    MOST,
  )
  // The browser's page of refusal stands where one was kept out; our own sidebar on the site has another address, and may be on its way.
  const waiting = () => page.frames().filter((frame) => frame.url() === '')
  await until(async () => waiting().length === 0, 'frames to load or be refused', MOST).catch(() => undefined)
  const there = page.frames().filter((frame) => frame.url().startsWith(`chrome-extension://${of.id}/`))
  const frames = [...there, ...waiting()]
  await page.close()
  return [...found, ...frames.map((frame) => `iframe ${frame.url()}`)]
}

it('no packaged file can be had at the address that is always the same', { timeout: 120_000 }, async () => {
  const files = await packaged()
  const addresses = files.map((file) => `chrome-extension://${margin.id}/${file}`)
  for (const host of HOSTS) expect(await loaded(margin, host, addresses)).toEqual([])
  holds(
    'fingerprint by static id',
    `${files.length} files × fetch, img, script, iframe × ${HOSTS.length} hosts: 0 load`,
  )
  const own = files.filter((file) => file.endsWith('.html')).length
  holds('our pages framed elsewhere', `${own} pages × ${HOSTS.length} hosts: 0 load`)
  margin.errors.splice(0)
})

it('leaves pages of other hosts exactly as they are without it', async () => {
  const look = () => ({
    html: document.documentElement.outerHTML,
    names: Object.getOwnPropertyNames(window).sort(),
    frames: window.length,
    // The browser itself asks for an icon, now and then.
    resources: performance.getEntriesByType('resource').filter(({ name }) => !name.endsWith('/favicon.ico')).length,
  })
  const server = await servePages(pages)
  const without = await launch(['news.example'], server.port)
  const page = await without.browser.newPage()
  await page.goto('https://news.example/')
  const before = await page.evaluate(look)
  await without.close()
  await server.close()
  const tab = await margin.visit('https://news.example/')
  expect(await tab.page.evaluate(look)).toEqual(before)
  expect(tab.page.extensionRealms()).toHaveLength(0)
  await tab.page.close()
  holds('other sites with and without Margin', `DOM, ${before.names.length} globals, resources: equal`)
})

/** Opens each address and waits until it stands. @returns what it asked of the user */
async function openAll(of: Margin, addresses: string[]): Promise<string[]> {
  const asked: string[] = []
  const page = await of.browser.newPage()
  page.on('dialog', (dialog) => {
    asked.push(dialog.message())
    void dialog.dismiss()
  })
  for (const address of addresses) {
    await page.goto('about:blank')
    await page.goto(`chrome-extension://${of.id}/${address}`)
    // Drawn, and what it asked the database answered: a page that waits for its tab waits for ever.
    await page.waitForSelector('#app > *')
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    await page.evaluate(() => indexedDB.databases())
  }
  await page.close()
  return asked
}

it('no address of a page of ours does anything', { timeout: 120_000 }, async () => {
  const addresses = craftedAddresses('person-1', 'deal-1')
  // What a first visit notes is noted by a plain one.
  await openAll(margin, ['dashboard.html', 'popup.html', ...PLACES.map((place) => `dashboard.html#/${place}`)])
  const before = await settledState(bare)
  const tabs = (await margin.browser.pages()).length
  expect(await openAll(margin, addresses)).toEqual([])
  expect(await settledState(bare)).toEqual(before)
  expect((await margin.browser.pages()).length).toBe(tabs)
  holds('crafted addresses', `${addresses.length}: 0 effects`)
})

const PLACES = [
  'home',
  'reports',
  ...REPORT_IDS.map((id) => `reports/${id}`),
  'summary',
  'summary?of=week',
  'targets',
  'rules',
  'templates',
  'sequences',
  'today',
  'deals',
  'deals?view=list',
  'people',
  'companies',
  'prospecting',
  'history',
  'duplicates',
  'norms',
  'silent',
  'import',
  'export',
  'cloud',
  'diagnostics',
  'welcome',
  'settings',
]

it('asks nothing of the network, wherever one goes', { timeout: 120_000 }, async () => {
  await openAll(margin, [...PLACES.map((place) => `dashboard.html#/${place}`), 'popup.html', 'sidepanel.html'])
  expect(requests).toEqual([])
  holds('silence', `${PLACES.length + 2} pages, and all crafted addresses: 0 requests`)
})

it('would be found and framed, were its files listed; its addresses and its silence are looked at', {
  timeout: 120_000,
}, async () => {
  const build = await buildWithout('unlisted', 'everywhere', 'address-is-a-place', 'quiet')
  const weak = await openMargin({ pages, build: build.folder })
  try {
    const asked = requestsOf(weak.browser, weak.id)
    const found = await loaded(
      weak,
      'news.example',
      ['icon/16.png', 'dashboard.html', 'anyPage.js'].map((file) => `chrome-extension://${weak.id}/${file}`),
    )
    expect(found.map((one) => one.split(' ')[0]).sort()).toEqual(
      expect.arrayContaining(['fetch', 'iframe', 'img', 'script']),
    )
    const tab = await weak.visit('https://news.example/')
    await until(async () => tab.page.extensionRealms().length > 0, 'its script to be found on a page of another site')
    const page = await weak.dashboard()
    await seed(page, sample(dayOf(Date.now())))
    const ground = await weak.bare()
    await page.close()
    const before = (await rowsOf(ground, 'people')).length
    expect(before).toBeGreaterThan(0)
    await openAll(weak, ['dashboard.html#/delete?id=person-1'])
    await until(async () => (await rowsOf(ground, 'people')).length === 0, 'the address to have its effect')
    expect(asked.some((one) => one.includes('telemetry.example'))).toBe(true)
  } finally {
    await weak.close()
    await build.remove()
  }
})
