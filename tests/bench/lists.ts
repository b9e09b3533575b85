/** The first rows of every list in every order that it offers, painted in one full page; then what that page holds in memory. */
import type { Page } from 'puppeteer-core'
import type { Bed } from './bed'
import { type Figure, type Runs, timed } from './figures'
import { type Inside, inside } from './inside'

type Shown = Inside<typeof import('./ours/shown')>

/** Places with a list, and what shows that its first rows are there. */
const PLACES: [name: string, route: string, there: string][] = [
  ['people', '/people', '[data-index="0"]'],
  ['companies', '/companies', '[data-index="0"]'],
  ['deals as a board', '/deals', '[data-deal]'],
  ['deals as a list', '/deals?view=list', '[data-index="0"]'],
  ['today', '/today', '[data-row]'],
  ['history', '/history', '.history-day li'],
]
const ROW = '[data-index="0"]'
const HEADS = '[role="columnheader"][aria-sort] button'
const BYTES = 1024 * 1024

export async function lists(bed: Bed, { runs }: Runs): Promise<Figure[]> {
  const { margin, size, desk } = bed
  const page = await margin.dashboard('/settings')
  await page.bringToFront()
  const shown = await inside<typeof import('./ours/shown')>(page, '/tests/bench/ours/shown')
  const times = new Map<string, number[]>()
  const add = (name: string, took: number | undefined) => {
    if (took === undefined) throw new Error(`${name} is never shown`)
    times.set(name, [...(times.get(name) ?? []), took])
  }
  for (let i = -1; i < runs; i++) {
    for (const [name, took] of await round(shown)) if (i >= 0) add(name, took)
  }
  const all = [...times]
  const slowest = all.reduce((worst, one) => (Math.max(...one[1]) > Math.max(...worst[1]) ? one : worst))
  const about = { size, people: desk.people, limit: 100, peer: 'the limit' }
  const heap = await heapOf(page)
  await page.close()
  return [
    ...all.map(([name, took]) => timed({ ...about, name: `first rows: ${name}`, growth: 2 }, took, [100])),
    timed({ ...about, name: `first rows of any list, slowest: ${slowest[0]}` }, slowest[1], [100]),
    {
      name: 'heap of the full page after all lists, sorts and a search',
      size,
      people: desk.people,
      unit: 'MB',
      ours: heap,
      peer: 'the limit',
      peerValue: 250,
      ratio: heap / 250,
      runs: 1,
      limit: 250,
    },
  ]
}

/** Once through all lists. */
async function round(shown: Shown): Promise<[name: string, took: number | undefined][]> {
  const times: [string, number | undefined][] = []
  for (const [name, route, there] of PLACES) {
    await shown.goTo('/settings', { there: 'main h1' })
    times.push([name, await shown.goTo(route, { there })])
    if (route === '/people') {
      const cycles = await shown.wordsOn('.segments button')
      for (const [nth, cycle] of cycles.entries()) {
        if (nth === 0) continue
        times.push([`people, ${cycle}`, await shown.press('.segments button', nth, { there, other: ROW })])
      }
    }
    const heads = await shown.wordsOn(HEADS)
    for (const [nth, head] of heads.entries()) {
      const column = head.replace(/\s*[↑↓]$/, '')
      for (const turn of ['', ', turned']) {
        times.push([`${name} by ${column}${turn}`, await shown.press(HEADS, nth, { there, other: ROW })])
      }
    }
  }
  await shown.goTo('/people', { there: ROW })
  await shown.enter('.page-head input', 'mar', { there: ROW })
  return times
}

/** Megabytes in use once what is unused is gone. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.createCDPSession()
  await session.send('HeapProfiler.collectGarbage')
  const usage = (await session.send('Runtime.getHeapUsage')) as { usedSize: number; backingStorageSize?: number }
  return (usage.usedSize + (usage.backingStorageSize ?? 0)) / BYTES
}
