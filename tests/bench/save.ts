/** One save as the user does it, durable when it says so; beside one bare put of a row. */
import { type Bed, today } from './bed'
import { type Figure, type Runs, timed } from './figures'

export async function saves(bed: Bed, { quick }: Runs): Promise<Figure[]> {
  const { desk, size } = bed
  const count = quick ? 40 : 200
  // In a page that shows nothing: what a board does when it hears of a save is not the save's time.
  const { page, ours } = await bed.ours()
  const times = await ours.saves(count)
  await page.close()
  const { page: peerPage, peers } = await bed.peers()
  await peers.sqliteOpen()
  await peers.sqliteFill(today, { ...desk, people: 1_000, openDeals: 0, closedDeals: 0 })
  const sqlite = await peers.sqliteSaves(today, desk, count)
  await peers.sqliteClose()
  await peerPage.close()
  const about = { size, limit: 20, people: desk.people }
  const raw = 'raw IndexedDB, one strict put'
  const lead = { ...about, name: 'save a lead (person, company, timeline, journal, totals)' }
  return [
    timed({ ...lead, peer: raw, ratioLimit: 2 }, times.ours, times.raw),
    timed({ ...lead, peer: 'raw IndexedDB, the same rows, one strict transaction' }, times.ours, times.rawRows),
    timed({ ...lead, peer: 'SQLite on OPFS, one row, synchronous full' }, times.ours, sqlite),
    timed(
      { ...about, name: 'move a deal (deal, timeline, journal, totals)', peer: raw, ratioLimit: 2 },
      times.moves,
      times.raw,
    ),
  ]
}
