/** Nothing of the records reaches the page beside which they are shown: canaries in them, every screen of the sidebar, a page that spies. */
import { afterAll, expect, it } from 'vitest'
import type { Records } from '../support/rows'
import { sidebarScreens } from '../support/screensSidebar'
import { openStage, type Stage } from '../support/screensStage'
import { canariesIn, spyOn } from './hostilePage'
import { holds } from './table'
import { buildWithout } from './without'

let singing = 0
const sing = (text = '') => `${text} canary-${++singing}`
/** Puts a canary into each record that can hold one, where a screen shows it. */
const withCanaries = (records: Records): Records => {
  singing = 0
  return {
    ...records,
    people: records.people.map((one) => ({ ...one, title: sing(one.title), note: sing(one.note) })),
    deals: records.deals.map((one) => ({ ...one, title: sing(one.title) })),
    companies: records.companies.map((one) => ({ ...one, industry: sing(one.industry) })),
    activities: records.activities.map((one) => (one.text ? { ...one, text: sing(one.text) } : one)),
    tasks: records.tasks.map((one) => ({ ...one, title: sing(one.title) })),
  }
}
/** Those that stand in a page; those of one width tell for all. */
const SCREENS = sidebarScreens.filter(
  ({ desk, name }) => (desk === 'known' || desk === 'sample') && !/-(?:300|480)$/.test(name),
)

let stage: Stage
afterAll(() => stage?.close())

it('no canary is in the page, whatever the sidebar shows', { timeout: 180_000 }, async () => {
  const requests: string[] = []
  stage = await openStage({
    laid: withCanaries,
    async met(page) {
      await spyOn(page)
      page.on('request', (request) => {
        const from = request.frame()?.url() ?? ''
        if (from.startsWith('chrome-extension:') && !/^(?:chrome-extension|data|blob|about):/.test(request.url()))
          requests.push(request.url())
      })
    },
  })
  let seen = 0
  for (const screen of SCREENS) {
    const { page, on } = await stage.show(screen, 'en')
    if (on.url().includes('sidebar.html') && (await on.evaluate(() => document.body.innerText.includes('canary'))))
      seen += 1
    expect({ screen: screen.name, found: await canariesIn(page) }).toEqual({ screen: screen.name, found: [] })
    if (screen !== SCREENS.at(-1)) continue
    // The one that looks finds them, where they are put.
    await page.evaluate(() => {
      document.documentElement.dataset.one = 'canary'
      const sheet = new CSSStyleSheet()
      sheet.replaceSync('#canary { color: red }')
      document.adoptedStyleSheets = [sheet]
      sessionStorage.setItem('one', 'canary')
      performance.mark('canary')
      window.postMessage('canary', '*')
    })
    await page.waitForFunction(() => (window as unknown as { heard: string[] }).heard.includes('canary'))
    expect(await canariesIn(page)).toEqual(['dom', 'styles', 'messages', 'storage', 'performance'])
  }
  expect(singing).toBeGreaterThanOrEqual(50)
  expect(seen).toBeGreaterThan(5)
  expect(stage.errors.splice(0)).toEqual([])
  expect(requests).toEqual([])
  holds('silence of the sidebar', `${SCREENS.length} screens: 0 requests`)
  holds(
    'canaries',
    `${singing} in records, ${SCREENS.length} screens (${seen} show some): 0 in DOM, styles, messages, storage, performance`,
  )
})

it('would be there, if the sidebar spoke to its page', async () => {
  const build = await buildWithout('silent')
  const weak = await openStage({ build: build.folder, laid: withCanaries, met: spyOn })
  try {
    const screen = SCREENS.find(({ name }) => name === 'sidebar-known')
    const shown = screen && (await weak.show(screen, 'en'))
    expect(shown && (await canariesIn(shown.page))).toEqual(['messages'])
  } finally {
    await weak.close()
    await build.remove()
  }
})
