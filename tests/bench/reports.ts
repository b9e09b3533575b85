/** Each report opened and counted again over many deals and activities, beside SQLite asked for the sums that its figures begin with. */
import type { Page as Served } from '../support/server'
import { makeBed, SEED, today, words } from './bed'
import { type Figure, type Runs, timed } from './figures'

/** Until a report stands once it was asked for, and until it stands anew with another filter. */
const OPENED_MS = 200
const FILTERED_MS = 100
const BLOCKED_MS = 50

export async function reportFigures(pages: readonly Served[], activities: number, { quick }: Runs): Promise<Figure[]> {
  const deals = activities / 20
  const bed = await makeBed(
    pages,
    {
      people: deals / 5,
      openDeals: Math.round(deals / 5),
      closedDeals: Math.round((deals * 4) / 5),
      activities,
      tasks: 0,
      seed: SEED,
      realIds: true,
    },
    `${words(activities)} activities, ${words(deals)} deals`,
  )
  try {
    const { size, desk } = bed
    const { page, ours } = await bed.ours()
    const ready = await ours.reportsReady()
    const times = await ours.reportTimes(today, quick ? 6 : 20)
    await page.close()
    const { page: peerPage, peers } = await bed.peers()
    await peers.sqliteOpen()
    await peers.sqliteFill(today, desk)
    const sqlite = await peers.sqliteReads([], today, 20)
    const won = await peers.sqliteWon(10)
    await peers.sqliteClose()
    await peerPage.close()
    const asked: Record<string, readonly number[]> = { pipeline: sqlite.stages }
    console.log(`reports: ${size}: made ready in ${Math.round(ready.took)} ms, ${words(ready.activities)} activities`)
    return [
      timed(
        { name: 'reports: longest task while records are read', size, peer: 'limit', limit: BLOCKED_MS },
        [ready.longest],
        [BLOCKED_MS],
      ),
      ...Object.entries(times).flatMap(([id, { opened, filtered }]) => {
        const peer = asked[id] ? 'SQLite on OPFS, sums by stage' : 'SQLite on OPFS, won by month'
        const theirs = asked[id] ?? won
        return [
          timed({ name: `report ${id} opened`, size, peer, limit: OPENED_MS }, opened, theirs),
          timed({ name: `report ${id}, another filter`, size, peer, limit: FILTERED_MS }, filtered, theirs),
        ]
      }),
    ]
  } finally {
    await bed.close()
  }
}
