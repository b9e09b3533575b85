/** The board with many open deals: from its address to its cards, and how evenly it is drawn while a card is carried and a column scrolled. */
import { rm } from 'node:fs/promises'
import { launch } from '../support/browser'
import type { Page as Served } from '../support/server'
import { type Bed, makeBed, SEED, words } from './bed'
import { carry, emptyPage, scrollColumn } from './dragging'
import { emptyExtension } from './emptyExtension'
import { type Figure, type Runs, timed } from './figures'
import { filterings } from './filtering'
import { opening } from './opening'

const LIMITS: Record<number, number> = { 10000: 400, 50000: 600 }
/** Sixty frames a second, as the browser dates them. */
const FRAME_MS = 17

/** As the first rows of any list. */
const FIRST_MS = 100

const PEOPLE = 20_000

/** @param deals how many are open */
export async function boards(pages: readonly Served[], deals: number, { runs }: Runs): Promise<Figure[]> {
  const bed = await makeBed(
    pages,
    { people: PEOPLE, openDeals: deals, closedDeals: PEOPLE, activities: PEOPLE, tasks: 0, seed: SEED, realIds: true },
    `${words(deals)} open deals`,
  )
  try {
    const { margin, size } = bed
    const board: number[] = []
    for (let i = -1; i < runs; i++) {
      const url = `chrome-extension://${margin.id}/dashboard.html#/deals`
      const [took = 0] = await opening(margin.browser, url, ['[data-deal]'])
      if (i >= 0) board.push(took)
    }
    const empty = await emptyPages(runs)
    return [
      timed(
        { name: 'board opened → cards painted', size, peer: 'empty extension, static list', limit: LIMITS[deals] },
        board,
        empty,
      ),
      ...(await evenness(bed, Math.min(4, runs))),
      ...(await filtered(bed, Math.min(6, runs))),
    ]
  } finally {
    await bed.close()
  }
}

/** Frames while a hand is at work, in turns with an empty page, for both have the same machine. */
async function evenness({ margin, size }: Bed, rounds: number): Promise<Figure[]> {
  const board = await margin.dashboard('/deals')
  await board.waitForSelector('[data-deal]')
  const bare = await margin.browser.newPage()
  await bare.setViewport({ width: 1280, height: 800 })
  await emptyPage(bare)
  const times = {
    carried: [] as number[],
    scrolled: [] as number[],
    bareCarried: [] as number[],
    bareScrolled: [] as number[],
  }
  for (let i = 0; i < rounds; i++) {
    times.bareCarried.push(...(await carry(bare)))
    times.bareScrolled.push(...(await scrollColumn(bare)))
    times.carried.push(...(await carry(board)))
    times.scrolled.push(...(await scrollColumn(board)))
  }
  await board.close()
  await bare.close()
  const about = { size, limit: FRAME_MS }
  return [
    timed(
      { ...about, name: 'board: frame to frame while a card is dragged', peer: 'an empty page, a card dragged' },
      times.carried,
      times.bareCarried,
    ),
    timed(
      { ...about, name: 'board: frame to frame while a column is scrolled', peer: 'a plain list, scrolled' },
      times.scrolled,
      times.bareScrolled,
    ),
  ]
}

/** The board through a filter, beside reading the same deals with nothing to do with them. */
async function filtered({ margin, size, ours }: Bed, runs: number): Promise<Figure[]> {
  const board = await margin.dashboard('/deals')
  const { first, whole } = await filterings(board, runs)
  await board.close()
  const bare = await ours()
  const raw = await bare.ours.openDealsRaw({ count: Math.min(4, runs), warm: 1 })
  await bare.page.close()
  const peer = 'raw IndexedDB, open deals read'
  return [
    timed({ name: 'board filtered → first cards painted', size, peer, limit: FIRST_MS }, first, raw),
    timed({ name: 'board filtered → all looked at', size, peer }, whole, raw),
  ]
}

/** How long an extension takes to show a page that has its rows in it. */
async function emptyPages(runs: number): Promise<number[]> {
  const folder = await emptyExtension(['https://nowhere.example/*'])
  const { browser, close } = await launch([], 0)
  try {
    const id = await browser.installExtension(folder)
    const times: number[] = []
    for (let i = -1; i < runs; i++) {
      const [took = 0] = await opening(browser, `chrome-extension://${id}/page.html`, ['[data-row]'])
      if (i >= 0) times.push(took)
    }
    return times
  } finally {
    await close()
    await rm(folder, { recursive: true, force: true })
  }
}
