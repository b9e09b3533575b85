/** The first rows of every list in every order that it offers, painted in one full page; then what that page holds in memory. */
import type { Page } from 'puppeteer-core'
import type { Bed } from './bed'
import { type Figure, type Runs, timed } from './figures'
import { type Inside, inside } from './inside'

type Shown = Inside<typeof import('./ours/shown')>

const BOARD = 'deals as a board'

/** Places with a list, and what shows that its first rows are there. */
const PLACES: [name: string, route: string, there: string][] = [
  ['people', '/people', '[data-index="0"]'],
  ['companies', '/companies', '[data-index="0"]'],
  [BOARD, '/deals', '[data-deal]'],
  ['deals as a list', '/deals?view=list', '[data-index="0"]'],
  ['home', '/home', '.home-rows a'],
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
  const bare = new Map<string, number[]>()
  const add = (to: Map<string, number[]>, name: string, took: number | undefined) => {
    if (took === undefined) throw new Error(`${name} is never shown`)
    to.set(name, [...(to.get(name) ?? []), took])
  }
  for (let i = -1; i < runs; i++) {
    for (const [name, took, again] of await round(shown)) {
      if (i < 0) continue
      add(times, name, took)
      add(bare, name, again)
    }
  }
  const all = [...times]
  const slowest = all
    .filter(([name]) => name !== BOARD)
    .reduce((worst, one) => (Math.max(...one[1]) > Math.max(...worst[1]) ? one : worst))
  const about = { size, people: desk.people, limit: 100, peer: 'a copy of its elements, painted' }
  // The board has a limit of its own, for it shows a list in each column.
  const limitOf = (name: string) => (name === BOARD ? 400 : 100)
  const heap = await heapOf(page)
  await page.close()
  return [
    ...all.map(([name, took]) =>
      timed({ ...about, name: `first rows: ${name}`, limit: limitOf(name), growth: 2 }, took, bare.get(name) ?? []),
    ),
    timed({ ...about, name: `first rows of any list, slowest: ${slowest[0]}` }, slowest[1], bare.get(slowest[0]) ?? []),
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

/** Once through all lists: how long each took, and how long the browser takes for what it shows. */
async function round(shown: Shown): Promise<[name: string, took: number | undefined, bare: number][]> {
  const times: [string, number | undefined, number][] = []
  const add = async (name: string, took: number | undefined) => {
    times.push([name, took, await shown.paintedAgain('main')])
  }
  for (const [name, route, there] of PLACES) {
    // All of it: what the page that is left still had to draw is no part of the list.
    await shown.goTo('/settings', { there: '.settings-panel' })
    await add(name, await shown.goTo(route, { there }))
    if (route === '/people') {
      const cycles = await shown.wordsOn('.segments button')
      for (const [nth, cycle] of cycles.entries()) {
        if (nth === 0) continue
        await add(`people, ${cycle}`, await shown.press('.segments button', nth, { there, other: ROW }))
      }
    }
    const heads = await shown.wordsOn(HEADS)
    for (const [nth, head] of heads.entries()) {
      const column = head.replace(/\s*[↑↓]$/, '')
      for (const turn of ['', ', turned']) {
        await add(`${name} by ${column}${turn}`, await shown.press(HEADS, nth, { there, other: ROW }))
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
