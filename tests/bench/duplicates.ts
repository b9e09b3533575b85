/**
 * The search for likely duplicates on its page: until the first pair is painted, until the end, the longest task in between, and the
 * work of the page's thread; beside one bare pass over the same rows that looks at exact keys only.
 */
import type { CDPSession, Page } from 'puppeteer-core'
import { deskOf } from '../support/generateDesk'
import type { Page as Served } from '../support/server'
import { makeBed, SEED, words } from './bed'
import { type Figure, type Runs, timed } from './figures'
import { longestTask } from './longestTask'

/** What nobody notices: longer ones are told by the browser as long. */
const SHORT_TASK = 50
const SHORT = 'a task that nobody notices'
const PATIENCE = 600_000

type Looked = { first: number; end: number; longest: number; worked: number; heap: number }

/** @param people how many there are, with their companies and nothing else: the search reads no more */
export async function duplicates(pages: readonly Served[], people: number, { runs }: Runs): Promise<Figure[]> {
  const desk = { ...deskOf(people, SEED), openDeals: 0, closedDeals: 0, activities: 0, tasks: 0 }
  const bed = await makeBed(pages, desk, `${words(people)} people and companies`)
  try {
    const { margin } = bed
    const page = await margin.dashboard('/settings')
    await page.bringToFront()
    const thread = await page.createCDPSession()
    // Not the time that passes, but that for which a processor was had.
    await thread.send('Performance.enable', { timeDomain: 'threadTicks' })
    const looked: Looked[] = []
    for (let i = 0; i < runs; i++) looked.push(await look(page, thread))
    // By itself: being watched takes time.
    const longest = await longestTask(page, () => look(page, thread))
    await page.close()
    const bare = await bed.ours()
    const raw: Awaited<ReturnType<typeof bare.ours.sharedKeysRaw>>[] = []
    for (let i = 0; i < runs; i++) raw.push(await bare.ours.sharedKeysRaw())
    await bare.page.close()
    const about = { size: bed.size, people, peer: 'raw IndexedDB: one pass, exact keys only' }
    const ours = (of: keyof Looked) => looked.map((one) => one[of])
    const theirs = (of: 'first' | 'end') => raw.map((one) => one[of])
    return [
      timed(
        { ...about, name: 'duplicates: opened → first pair painted', limit: 5_000 },
        ours('first'),
        theirs('first'),
      ),
      timed({ ...about, name: 'duplicates: opened → all searched', limit: 120_000 }, ours('end'), theirs('end')),
      timed({ ...about, name: "duplicates: processor time of the page's thread" }, ours('worked'), theirs('end')),
      timed(
        { ...about, name: 'duplicates: longest task, processor time', peer: SHORT, limit: SHORT_TASK },
        [longest],
        [SHORT_TASK],
      ),
      timed({ ...about, name: 'duplicates: longest task as time went by, if long', peer: SHORT }, ours('longest'), [
        SHORT_TASK,
      ]),
      {
        name: 'duplicates: heap after the search',
        size: bed.size,
        people,
        unit: 'MB',
        ours: Math.max(...ours('heap')),
        peer: 'the limit',
        peerValue: 250,
        ratio: Math.max(...ours('heap')) / 250,
        runs,
        limit: 250,
      },
    ]
  } finally {
    await bed.close()
  }
}

/** One search, from the press that leads to its page. */
async function look(page: Page, thread: CDPSession): Promise<Looked> {
  await page.evaluate(() => {
    location.hash = '#/settings'
  })
  await page.waitForSelector('.page-body:not(.duplicates)')
  const before = await metrics(thread)
  await page.evaluate(watch)
  // The driver gives an answer up after a while: it is asked for again and again.
  await page.waitForFunction(() => 'searched' in globalThis, { timeout: PATIENCE, polling: 1_000 })
  const times = await page.evaluate(() => {
    const here = globalThis as { searched?: Omit<Looked, 'worked' | 'heap'> }
    const { searched } = here
    delete here.searched
    return searched
  })
  const after = await metrics(thread)
  if (!times) throw new Error('the search does not end')
  return { ...times, worked: after.worked - before.worked, heap: after.heap }
}

/** Goes to the page, and notes in `searched` what is seen there. Runs in the page. */
function watch(): void {
  const from = performance.now()
  let longest = 0
  const tasks = new PerformanceObserver((list) => {
    for (const task of list.getEntries()) longest = Math.max(longest, task.duration)
  })
  tasks.observe({ entryTypes: ['longtask'] })
  let first = 0
  const seen = new MutationObserver(() => {
    if (!first && document.querySelector('.duplicate')) first = performance.now() - from
    if (!document.querySelector('.duplicates:not(:has(progress)) .duplicate')) return
    seen.disconnect()
    const end = performance.now() - from
    // Tasks are told of a little later.
    setTimeout(() => {
      tasks.disconnect()
      Object.assign(globalThis, { searched: { first, end, longest } })
    }, 500)
  })
  seen.observe(document.body, { childList: true, subtree: true, attributes: true })
  location.hash = '#/duplicates'
}

/** Milliseconds that the page's thread worked, and megabytes in use. */
async function metrics(thread: CDPSession): Promise<{ worked: number; heap: number }> {
  const { metrics } = await thread.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0
  return { worked: value('TaskDuration') * 1_000, heap: value('JSHeapUsedSize') / 1024 / 1024 }
}
