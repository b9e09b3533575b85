/** An import of mapped rows, journal, search and totals included; beside bare IndexedDB, SQLite and PouchDB. */
import { openMargin } from '../support/extension'
import { deskOf } from '../support/generateDesk'
import { SEED, today, words } from './bed'
import { type Figure, median, type Runs, timed } from './figures'
import { inside } from './inside'
import { openPeers, peerPages } from './peerPage'

/** A new profile for each run: nothing of one run is in the way of the next. */
export async function imports(people: number, { runs }: Runs): Promise<Figure[]> {
  const desk = { ...deskOf(people, SEED), openDeals: 0, closedDeals: 0, activities: 0, tasks: 0 }
  const pages = await peerPages()
  const times = { staged: [], written: [], found: [], ours: [], six: [], own: [], sqlite: [], pouch: [] } as Record<
    'staged' | 'written' | 'found' | 'ours' | 'six' | 'own' | 'sqlite' | 'pouch',
    number[]
  >
  for (let i = 0; i < runs; i++) {
    const margin = await openMargin({ pages })
    try {
      // Our own page makes the database; then nothing else of ours is open.
      await (await margin.dashboard()).close()
      const page = await margin.browser.newPage()
      await page.goto(`chrome-extension://${margin.id}/icon/16.png`)
      const ours = await inside<typeof import('./ours')>(page, '/tests/bench/ours/index')
      const { staged, written, found } = await ours.importOurs(today, desk)
      times.staged.push(staged)
      times.written.push(written)
      times.found.push(found)
      times.ours.push(staged + written + found)
      for (const indexes of i % 2 ? (['six', 'own'] as const) : (['own', 'six'] as const)) {
        times[indexes].push(await ours.importRaw(indexes))
      }
      await page.close()
      const { page: peerPage, peers } = await openPeers(margin.browser)
      await peers.sqliteOpen()
      times.sqlite.push(await peers.sqliteImport(today, desk))
      // It takes longer than all the others together.
      if (i === 0) times.pouch.push(await peers.pouchImport(today, desk))
      await peerPage.close()
    } finally {
      await margin.close()
    }
  }
  const part = (name: 'staged' | 'written' | 'found') => `${Math.round(median(times[name]))} ms`
  console.log(`import: staged ${part('staged')}, written ${part('written')}, search ${part('found')}`)
  const about = { name: 'import of mapped rows', size: `${words(people)} rows` }
  const large = people >= 100_000
  return [
    timed({ ...about, peer: 'raw IndexedDB, six indexes', ratioLimit: large ? 1 : undefined }, times.ours, times.six),
    timed(
      { ...about, peer: "raw IndexedDB, Margin's indexes", ratioLimit: large ? 1.5 : undefined },
      times.ours,
      times.own,
    ),
    timed({ ...about, peer: 'SQLite on OPFS, six indexes' }, times.ours, times.sqlite),
    timed({ ...about, peer: 'PouchDB, no index' }, times.ours, times.pouch),
  ]
}
