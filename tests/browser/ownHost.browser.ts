/** The user's own webmail in a real browser: added, kept through restart and update, taken away; and the sidebar in a stranger's frame. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { addressOf, LIST, listDocument, messageDocument, ROUNDCUBE_HOST } from '../fixtures/roundcubePage'
import { buildThatMay } from '../support/allowedBuild'
import { asTab, type Margin, openMargin } from '../support/extension'
import { until } from '../support/frames'
import { onPage } from '../support/hands'
import { wordsOf } from '../support/loop'
import type { Page } from '../support/server'

const t = wordsOf('en')
const STRANGER = 'stranger.example'
const path = (address: string) => address.slice(address.indexOf('/', 'https://'.length))

/** A page that frames whatever address it is told. */
const frames = `<!doctype html><title>Stranger</title><body><script>
  addEventListener('hashchange', () => {
    const frame = document.createElement('iframe')
    frame.src = decodeURIComponent(location.hash.slice(1))
    frame.onload = () => { document.title = 'Loaded' }
    document.body.append(frame)
  })
</script>`
const pages: Page[] = [
  {
    host: ROUNDCUBE_HOST,
    path: '/roundcube/program/js/app.min.js',
    contentType: 'text/javascript',
    body: 'rcmail = { set_env() {} }',
  },
  { host: ROUNDCUBE_HOST, path: '/roundcube/skins/elastic/watermark.html', body: '' },
  { host: ROUNDCUBE_HOST, path: path(addressOf(bottling)), body: messageDocument(bottling) },
  { host: ROUNDCUBE_HOST, path: path(LIST), body: listDocument() },
  { host: ROUNDCUBE_HOST, path: '/other', body: '<!doctype html><title>Wiki</title><p id="x">Not a webmail' },
  { host: ROUNDCUBE_HOST, path: '/evil', body: frames },
  { host: STRANGER, path: '/', body: frames },
]

let margin: Margin
let profile = ''
let build: Awaited<ReturnType<typeof buildThatMay>>
const start = async () => {
  margin = await openMargin({ pages, profile, build: build.folder })
}
beforeAll(async () => {
  profile = await mkdtemp(join(tmpdir(), 'margin-own-'))
  build = await buildThatMay([ROUNDCUBE_HOST])
  await start()
})
afterAll(async () => {
  await margin?.close()
  await build?.remove()
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
})

/** The ids of registered scripts, asked again while a worker is only just starting. */
const registered = () =>
  until(
    async () =>
      (await margin.worker())
        .evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map((one) => one.id))
        .catch(() => undefined),
    'the worker to answer',
  )

const readsIt = async () => {
  const tab = await margin.visit(addressOf(bottling))
  await tab.says(CLAIRE.name)
  await tab.page.close()
}

it('is not there before the host was added', async () => {
  const page = await margin.browser.newPage()
  await page.goto(addressOf(bottling))
  // What is registered is put in before a page is done; a registered script would have answered by then.
  expect(await registered()).toEqual([])
  expect(await page.$('margin-sidebar')).toBeNull()
  await page.close()
})

it('refuses what is no secure host', async () => {
  const page = await margin.dashboard('/settings')
  const hands = onPage(page)
  await hands.fill(t('own.add'), `http://${ROUNDCUBE_HOST}/`)
  await hands.keys('Enter')
  await hands.sees(t('own.problem.insecure'))
  await hands.fill(t('own.add'), 'mail.google.com')
  await hands.keys('Enter')
  await hands.sees(t('own.problem.builtIn'))
  await page.close()
})

it('runs in open tabs and new ones once it was, and only where a program is known', async () => {
  const open = await margin.visit(addressOf(bottling))
  const page = await margin.dashboard('/settings')
  const hands = onPage(page)
  await hands.fill(t('own.add'), addressOf(bottling))
  await hands.keys('Enter')
  await hands.sees(t('own.added', { host: ROUNDCUBE_HOST }))
  await page.close()
  await open.page.bringToFront()
  await open.says(CLAIRE.name)
  await readsIt()
  const other = await margin.visit(`https://${ROUNDCUBE_HOST}/other`)
  await other.page.waitForSelector('#x')
  expect(await other.page.$('margin-sidebar')).toBeNull()
  // A program that draws itself late is noticed when it does.
  await other.page.evaluate(() => {
    document.body.id = 'rcmbody'
    const list = document.createElement('table')
    list.id = 'messagelist'
    list.append(document.createElement('tbody'))
    list.tBodies[0]?.append(Object.assign(document.createElement('tr'), { id: 'rcmrow1' }))
    document.body.append(list)
  })
  await other.sidebar()
})

it('comes back after a restart of the browser', async () => {
  await margin.close()
  await start()
  // The test's browser installs the extension at each start, which is an update too.
  await until(async () => (await registered()).length === 1, 'the script to be registered')
  await readsIt()
})

it('comes back after an update, which forgets what was registered', async () => {
  const worker = await margin.worker()
  await worker.evaluate(() => chrome.scripting.unregisterContentScripts())
  await margin.reload()
  await until(async () => (await registered()).length === 1, 'the script to be registered')
  await readsIt()
})

it.each([
  ['a stranger', `https://${STRANGER}/`],
  ['a page of the allowed host that is not ours to stand on', `https://${ROUNDCUBE_HOST}/evil`],
])('shows nothing in a frame of %s, whoever tells it the address', async (_, address) => {
  // The address is told to content scripts and our own pages only, and so is the token behind it: a page that knew even both.
  const tab = await margin.visit(addressOf(bottling))
  const token = new URL((await tab.sidebar()).url()).hash
  const [content] = tab.page.extensionRealms()
  const own = (await content?.evaluate(() => chrome.runtime.getURL('sidebar.html'))) as string
  const page = await margin.browser.newPage()
  await page.goto(address)
  for (const end of ['', '#00000000-0000-4000-8000-000000000000', token]) {
    await page.evaluate((to) => {
      document.title = 'Waiting'
      location.hash = encodeURIComponent(to)
    }, own + end)
    await until(async () => (await page.title()) === 'Loaded', 'the frame to load')
  }
  const framed = page.frames().filter((frame) => frame.parentFrame())
  expect(framed).toHaveLength(3)
  for (const frame of framed) {
    expect(frame.url()).toMatch(/^chrome-extension:.*sidebar\.html/)
    // It asks its tab and is turned away; only a page let in takes the look that the user chose.
    const there = await frame.evaluate(async () => {
      const tab = await chrome.tabs.getCurrent()
      await new Promise<void>((done) => {
        const port = chrome.tabs.connect(tab?.id ?? 0, { name: 'nobody' })
        port.onDisconnect.addListener(() => {
          void chrome.runtime.lastError
          done()
        })
      })
      return { text: document.body.innerText, inside: document.getElementById('app')?.childElementCount }
    })
    expect(there).toEqual({ text: '', inside: 0 })
  }
  await page.close()
  await tab.page.close()
})

it('is gone once the host was taken away', async () => {
  const page = await margin.dashboard('/settings')
  const hands = onPage(page)
  await hands.press(t('chip.remove', { what: ROUNDCUBE_HOST }))
  await hands.sees(t('own.removed', { host: ROUNDCUBE_HOST }))
  await hands.sees(t('own.none'))
  expect(await registered()).toEqual([])
  const tab = await margin.browser.newPage()
  await tab.goto(addressOf(bottling))
  expect(await tab.$('margin-sidebar')).toBeNull()
  expect(margin.errors).toEqual([])
})

it('is offered in the popup over a page of a known program, and picked with one click', async () => {
  const extension = (await margin.browser.extensions()).get(margin.id)
  if (!extension) throw new Error('The extension is not there.')
  const page = await margin.browser.newPage()
  await page.goto(addressOf(bottling))
  await page.bringToFront()
  await page.triggerExtensionAction(extension)
  const target = await margin.browser.waitForTarget((each) => each.url().endsWith('/popup.html'))
  const popup = onPage(await target.asPage())
  await popup.sees(t('own.here', { program: 'Roundcube', host: ROUNDCUBE_HOST }))
  await popup.press(t('own.runHere'))
  await popup.sees(t('own.added', { host: ROUNDCUBE_HOST }))
  await (await asTab(page)).says(CLAIRE.name)
  expect(margin.errors).toEqual([])
})
