/** The board with many open deals: from its address to its cards; beside reading all open deals with bare IndexedDB. */
import type { Page as Served } from '../support/server'
import { makeBed, SEED, words } from './bed'
import { type Figure, type Runs, timed } from './figures'
import { opening } from './opening'

const LIMITS: Record<number, number> = { 10000: 400, 50000: 600 }

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
    const { page, ours } = await bed.ours()
    const raw = await ours.openDealsRaw({ count: Math.min(5, runs), warm: 1 })
    await page.close()
    return [
      timed(
        { name: 'board opened → cards painted', size, peer: 'raw IndexedDB, open deals read', limit: LIMITS[deals] },
        board,
        raw,
      ),
    ]
  } finally {
    await bed.close()
  }
}
