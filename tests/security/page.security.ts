/** A page that is against us: it hides what the user presses, throws us out, storms, and forbids what it can. */
import type { CDPSession } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { addressOf, gmailSite } from '../fixtures/gmailPage'
import { linkedinSite, profileAddress } from '../fixtures/linkedinPage'
import { bottling, CLAIRE } from '../fixtures/mailbox'
import { members } from '../fixtures/profiles'
import { type Margin, openMargin, type Tab } from '../support/extension'
import { until } from '../support/frames'
import { wordsOf } from '../support/loop'
import type { Page } from '../support/server'
import { CLOAKS } from './cloaks'
import { holds } from './table'
import { buildWithout } from './without'

const t = wordsOf('en')
const OFF = t('site.turnOff', { site: 'Gmail' })
const THREAD = addressOf(bottling)

/** What strict sites send, each on a mailbox of its own; beside them those of the fixtures of Gmail and LinkedIn. */
const CSP = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'"
const STRICT: Record<string, Record<string, string>> = {
  'frame-src none': { 'content-security-policy': `${CSP}; frame-src 'none'; child-src 'none'; worker-src 'none'` },
  'Trusted Types': { 'content-security-policy': `${CSP}; require-trusted-types-for 'script'; trusted-types gmail` },
  COOP: { 'cross-origin-opener-policy': 'same-origin' },
  'X-Frame-Options': { 'x-frame-options': 'DENY', 'content-security-policy': `${CSP}; frame-ancestors 'none'` },
  sandbox: { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' },
  COEP: { 'cross-origin-embedder-policy': 'require-corp' },
}
const mailbox = gmailSite(undefined, undefined, ['en'])
const at = (i: number) => (address: string) => address.replace('/u/0/', `/u/${i + 1}/`)
const pages: Page[] = [
  ...mailbox,
  ...linkedinSite(),
  ...Object.values(STRICT).flatMap((headers, i) =>
    mailbox.map((page) => ({ ...page, path: at(i)(page.path), headers })),
  ),
]

let margin: Margin
beforeAll(async () => {
  margin = await openMargin({ pages })
})
afterAll(() => margin?.close())

const open = async (of = margin, address = THREAD): Promise<Tab> => {
  const tab = await of.visit(address)
  await tab.says(CLAIRE.name)
  return tab
}
const shows = async (of: Margin) =>
  (await (await of.worker()).evaluate(async () => chrome.storage.local.get('shows:gmail')))['shows:gmail']

const turnOn = async (of: Margin) => (await of.worker()).evaluate(() => chrome.storage.local.remove('shows:gmail'))

/** Presses, by a script that the page does not have, what leads to the act: the page had its visitor press that before. */
const lead = (tab: Tab, names: string[]) =>
  tab.sidebar().then((frame) =>
    frame.evaluate(async (all) => {
      const drawn = () => new Promise((done) => setTimeout(done, 30))
      for (const name of all) {
        const named = () =>
          [...document.querySelectorAll('button')].find((one) => (one.ariaLabel ?? one.textContent) === name)
        while (!named()) await drawn()
        named()?.click()
        await drawn()
      }
    }, names),
  )

/** The user presses, again and again for a second, where the button is that the page wants pressed. */
async function pressWhere(tab: Tab, selector: string): Promise<void> {
  const end = Date.now() + 1_000
  do {
    // Once it is done, the sidebar goes.
    const frame = tab.sidebars()[0]
    const inside = await frame
      ?.evaluate((of) => {
        const one = [...document.querySelectorAll<HTMLElement>(of)].at(-1)?.getBoundingClientRect()
        return one && { x: one.x + one.width / 2, y: one.y + one.height / 2, width: innerWidth }
      }, selector)
      .catch(() => undefined)
    const box = await tab.shell.box('iframe')
    if (!inside || !box) return
    const scale = box.width / inside.width
    await tab.page.mouse.click(box.x + inside.x * scale, box.y + inside.y * scale)
  } while (Date.now() < end)
}

it('hidden by the page, nothing that sets or takes away is done', { timeout: 120_000 }, async () => {
  const completed: string[] = []
  for (const [name, cloak] of Object.entries(CLOAKS)) {
    const tab = await open()
    await tab.page.evaluate(cloak)
    const took = await tab.page.evaluate(() => {
      const host = document.querySelector('margin-sidebar')
      return host ? getComputedStyle(host).opacity !== '1' : true
    })
    // What is done to our element itself does not take: its own styles are stronger, and the user goes on seeing it.
    if (name === 'opacity of the host') expect(took).toBe(false)
    else {
      // Where the element was moved, its frame is made anew, and one that is on its way is not there to be asked.
      await until(async () => {
        await tab.says(CLAIRE.name)
        return lead(tab, [t('site.menu', { site: 'Gmail' }), OFF]).then(
          () => true,
          () => false,
        )
      }, 'the question')
      await pressWhere(tab, '.sure .danger')
      if (await shows(margin)) completed.push(name)
    }
    await turnOn(margin)
    await tab.page.close()
  }
  expect(completed).toEqual([])
  // Framed once more by the page itself, it is empty: `tests/browser/deliberate.browser.ts`. Seen, the same presses do it.
  const tab = await open()
  await lead(tab, [t('site.menu', { site: 'Gmail' }), OFF])
  await until(async () => {
    await pressWhere(tab, '.sure .danger')
    return (await shows(margin)) === 'off'
  }, 'the press of one who sees it')
  await turnOn(margin)
  await tab.page.close()
  holds('clickjacking', `${Object.keys(CLOAKS).length} cloaks and self-framing: 0 complete`)
  margin.errors.splice(0)
})

it.each(Object.keys(STRICT))('works on a page with %s', async (name) => {
  const tab = await margin.visit(at(Object.keys(STRICT).indexOf(name))(THREAD))
  if (name === 'COEP') await until(() => tab.shell.box('.notice'), 'the notice that offers the side panel')
  else await tab.says(CLAIRE.name)
  await tab.page.close()
  margin.errors.splice(0)
})

it('works beside LinkedIn, as strict as it is', async () => {
  const tab = await margin.visit(profileAddress(members.claire))
  await tab.shell.click('.tab')
  await tab.says(members.claire.name)
  await tab.page.close()
  holds(
    'strict hosts',
    'Gmail, LinkedIn, frame-src, Trusted Types, COOP, X-Frame-Options, sandbox: works; COEP: offers the side panel',
  )
})

it('works where prototypes are patched and the body takes no pointer', async () => {
  const tab = await margin.visit(THREAD, (page) =>
    page.evaluateOnNewDocument(() => {
      if (window.top !== window) return
      const no = () => {
        throw new Error('No.')
      }
      Element.prototype.attachShadow = no
      HTMLElement.prototype.attachInternals = no
      Object.defineProperty(HTMLIFrameElement.prototype, 'src', { set: no, get: () => '' })
      window.postMessage = no
      document.addEventListener('DOMContentLoaded', () => {
        document.body.style.pointerEvents = 'none'
      })
    }),
  )
  await tab.says(CLAIRE.name)
  await tab.clickInSidebar('input')
  await tab.page.keyboard.type('Cla')
  expect(await (await tab.sidebar()).$eval('input', (input) => input.value)).toBe('Cla')
  await tab.page.close()
  margin.errors.splice(0)
})

/** Throws our element out whenever it is there. @returns how often it had to, once nothing comes back */
const throwOut = (tab: Tab) =>
  tab.page.evaluate(async () => {
    let times = 0
    for (let idle = 0; idle < 5 && times < 200; idle++) {
      const host = document.querySelector('margin-sidebar')
      if (host) {
        host.remove()
        times += 1
        idle = 0
      }
      await new Promise((done) => requestAnimationFrame(done))
    }
    return times
  })

/** What a page costs while 10,000 nodes a second come and go: main-thread time of its process as a share of one core. */
async function storm(tab: Tab, seconds: number): Promise<number> {
  const session: CDPSession = await tab.page.createCDPSession()
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  }
  const before = await spent()
  await tab.page.evaluate(async (ms) => {
    const place = document.body.appendChild(document.createElement('div'))
    place.hidden = true
    const end = performance.now() + ms
    while (performance.now() < end) {
      place.replaceChildren(...Array.from({ length: 100 }, () => document.createElement('i')))
      await new Promise((done) => setTimeout(done, 10))
    }
  }, seconds * 1_000)
  const after = await spent()
  await session.detach()
  return (after - before) / seconds
}

/** What Margin adds to it, beside the same page without it. */
async function added(of: Margin): Promise<number> {
  const with_ = await open(of)
  const own = await storm(with_, 4)
  await with_.says(CLAIRE.name)
  await with_.page.close()
  await (await of.worker()).evaluate(() => chrome.storage.local.set({ 'shows:gmail': 'off' }))
  const { page, ...tab } = await of.visit(THREAD)
  const without = await storm({ page, ...tab }, 4)
  await page.close()
  await turnOn(of)
  return own - without
}

/** Cloaks without a proof: under them no press of these tests comes to the menu, with the defence or without; why is not known yet. */
const UNPROVEN = ['a dialog', 'scale', 'a clip-path']

let calm = 0
it('stays quiet in a storm, and gives in to a page that throws it out', async () => {
  calm = await added(margin)
  expect(calm).toBeLessThanOrEqual(0.15)
  const tab = await open()
  const times = await throwOut(tab)
  expect(times).toBeLessThanOrEqual(6)
  await tab.page.close()
  margin.errors.splice(0)
  holds(
    'page storms',
    `10,000 nodes/s: ${(calm * 100).toFixed(1)} % of a core; thrown out: back ${times - 1} times, then never; patched prototypes, no pointer: works`,
  )
})

it('would do each of these things, if it were not for the defences', { timeout: 240_000 }, async () => {
  const build = await buildWithout('second-step', 'gives-in', 'rests')
  const weak = await openMargin({ pages, build: build.folder })
  try {
    const extra = await added(weak)
    expect({ calm, extra, more: extra > calm }).toMatchObject({ more: true })
    expect(await throwOut(await open(weak))).toBe(200)
    const kept: string[] = []
    for (const [name, cloak] of Object.entries(CLOAKS)) {
      // Our element's own styles are stronger: there it is not hidden.
      if (name === 'opacity of the host' || UNPROVEN.includes(name)) continue
      const tab = await open(weak)
      await tab.page.evaluate(cloak)
      await until(async () => {
        await tab.says(CLAIRE.name)
        return lead(tab, [t('site.menu', { site: 'Gmail' })]).then(
          () => true,
          () => false,
        )
      }, 'the menu')
      await until(async () => {
        await pressWhere(tab, '[role="menuitem"]')
        return (await shows(weak)) === 'off'
      }, `a hidden press to do it: ${name}`).catch(() => kept.push(name))
      await turnOn(weak)
      await tab.page.close()
    }
    expect(kept).toEqual([])
  } finally {
    await weak.close()
    await build.remove()
  }
  const unlisted = await buildWithout('listed')
  const without = await openMargin({ pages, build: unlisted.folder })
  try {
    const { page } = await without.visit(THREAD)
    await until(
      async () => page.frames().some((frame) => frame.url().startsWith('chrome-error:')),
      'the sidebar to be kept out',
    )
  } finally {
    await without.close()
    await unlisted.remove()
  }
})
