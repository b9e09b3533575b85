/** From the address to something to work with: the sidebar on a thread, the popup's list; beside an empty extension. */
import { rm } from 'node:fs/promises'
import { launch } from '../support/browser'
import { type Page as Served, servePages } from '../support/server'
import type { Bed } from './bed'
import { emptyExtension } from './emptyExtension'
import { type Figure, type Runs, timed } from './figures'
import { opening } from './opening'

/** What the popup shows once its list is painted, once the database has confirmed what is due, and what is out of standard too. */
export const LISTED = '[data-row]'
export const CONFIRMED = '.rows:not([aria-busy]) [data-row]'
export const WHOLE = '.rows:not([aria-busy]):not(:has([aria-busy])) [data-row]'

/** @param thread the address of a thread whose author is shown as `.person .name` */
export async function openings(bed: Bed, thread: string, { runs }: Runs): Promise<Figure[]> {
  const { margin, size } = bed
  const sidebar: number[] = []
  const popup: number[] = []
  const confirmed: number[] = []
  const whole: number[] = []
  const dashboard = await margin.dashboard('/today')
  for (let i = -2; i < runs; i++) {
    const [one = 0] = await opening(margin.browser, thread, ['.person .name'], '/sidebar.html')
    const url = `chrome-extension://${margin.id}/popup.html`
    const [two = 0, three = 0, four = 0] = await opening(margin.browser, url, [LISTED, CONFIRMED, WHOLE])
    if (i < 0) continue
    sidebar.push(one)
    popup.push(two)
    confirmed.push(three)
    whole.push(four)
  }
  await dashboard.close()
  const peers = await emptyOpenings(bed.served, thread, runs)
  const about = { size, people: bed.desk.people }
  return [
    timed(
      { ...about, name: 'page opened → sidebar usable', peer: 'empty extension, same page', growth: 2 },
      sidebar,
      peers.frame,
    ),
    timed(
      { ...about, name: 'popup opened → list painted', peer: 'empty extension, static list', limit: 200, growth: 1.3 },
      popup,
      peers.page,
    ),
    timed(
      {
        ...about,
        name: 'popup opened → what is due confirmed, to be worked off',
        peer: 'empty extension, static list',
      },
      confirmed,
      peers.page,
    ),
    timed({ ...about, name: 'popup opened → all confirmed', peer: 'empty extension, static list' }, whole, peers.page),
  ]
}

async function emptyOpenings(served: readonly Served[], thread: string, runs: number) {
  const host = new URL(thread).host
  const folder = await emptyExtension([`https://${host}/*`])
  const server = await servePages(served)
  const { browser, close } = await launch([host], server.port)
  try {
    const id = await browser.installExtension(folder)
    const url = `chrome-extension://${id}/page.html`
    const times = { frame: [] as number[], page: [] as number[] }
    for (let i = -1; i < runs; i++) {
      const [one = 0] = await opening(browser, thread, ['[data-row]'], '/page.html')
      const [two = 0] = await opening(browser, url, ['[data-row]'])
      if (i < 0) continue
      times.frame.push(one)
      times.page.push(two)
    }
    return times
  } finally {
    await close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}
