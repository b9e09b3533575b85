/** Search: each key that is pressed until its results are there, and the index after a cold open; beside word indexes. */
import { type Bed, today } from './bed'
import { type Figure, p95, type Runs, timed } from './figures'

/** MiniSearch's index of more records than this takes minutes and gigabytes. */
const PEERS_UP_TO = 200_000

/** How many things are looked for, each typed key by key. */
const QUERIES = 150

export async function searches(bed: Bed, { runs, quick }: Runs): Promise<Figure[]> {
  const { desk, size } = bed
  const people = desk.people
  const queries = quick ? 60 : QUERIES
  const cold: number[] = []
  const keys: number[] = []
  for (let i = 0; i < runs; i++) {
    const { page, ours } = await bed.ours()
    const took = await ours.ready()
    // The first page builds what the others only load.
    if (i > 0 || people > PEERS_UP_TO) cold.push(took)
    else await ours.settle()
    if (i === runs - 1) {
      const typed = await ours.typing(today, desk, queries)
      keys.push(...typed.keys)
      if (typed.hits < queries / 2) throw new Error(`only ${typed.hits} of ${queries} queries found anything`)
    }
    await page.close()
  }
  const limit = people > PEERS_UP_TO ? 16 : people === 100_000 ? 4 : undefined
  const about = { size, people, growth: 8, limit }
  if (people > PEERS_UP_TO) {
    return [timed({ ...about, name: 'search: key pressed → results', peer: 'the limit' }, keys, [16])]
  }
  const { page, peers } = await bed.peers()
  const mini = await peers.miniSearch(today, desk, queries)
  const flex = await peers.flexSearch(today, desk, queries)
  await page.close()
  const ratioLimit = people === 100_000 ? 1 / 15 : undefined
  return [
    timed({ ...about, name: 'search: key pressed → results', peer: 'MiniSearch' }, keys, mini.keys),
    timed({ ...about, name: 'search: key pressed → results', peer: 'FlexSearch (word starts only)' }, keys, flex.keys),
    {
      ...timed(
        { size, people, name: 'search: the same, p95 of both', peer: 'MiniSearch', ratioLimit },
        keys,
        mini.keys,
      ),
      ours: p95(keys),
      peerValue: p95(mini.keys),
      ratio: p95(keys) / p95(mini.keys),
    },
    timed(
      {
        ...about,
        growth: undefined,
        name: 'search: index ready after a cold open',
        peer: 'MiniSearch, loadJSON',
        limit: people === 100_000 ? 80 : undefined,
      },
      cold,
      [mini.load],
    ),
  ]
}
