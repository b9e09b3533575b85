/** Search: each key that is pressed until its results are there, and the index after a cold open; beside word indexes. */
import { type Bed, type Ours, today } from './bed'
import { type Figure, p95, type Runs, timed } from './figures'

/** MiniSearch's index of more records than this takes minutes and gigabytes. */
const PEERS_UP_TO = 200_000

/** How many things are looked for, each typed key by key. */
const QUERIES = 100

export async function searches(bed: Bed, { runs, quick }: Runs): Promise<Figure[]> {
  const { desk, size } = bed
  const { people } = desk
  const queries = quick ? 60 : QUERIES
  const cold: number[] = []
  let typed: Awaited<ReturnType<typeof typeIn>> | undefined
  // The first page makes the index and keeps it, the others load it.
  for (let i = -1; i < runs; i++) {
    const { page, ours } = await bed.ours()
    const took = await ours.ready()
    if (i < 0) {
      console.log(`  index of ${size} made in ${Math.round(took)} ms`)
      await ours.keepIndex()
    } else cold.push(took)
    if (i === runs - 1) typed = await typeIn(ours, bed, queries)
    await page.close()
  }
  const { computed = [], shown = [] } = typed ?? {}
  const huge = people > PEERS_UP_TO
  const large = people === 100_000
  const limit = huge ? 16 : large ? 4 : undefined
  const about = { size, people, limit, growth: 8 }
  const key = { ...about, name: 'search: key pressed → results computed' }
  const rows = { ...about, name: 'search: key pressed → rows of the results read' }
  const index = {
    ...about,
    growth: undefined,
    name: 'search: index ready after a cold open',
    limit: large ? 80 : undefined,
  }
  if (huge) {
    const peer = 'the limit'
    return [
      timed({ ...key, peer }, computed, [16]),
      timed({ ...rows, peer }, shown, [16]),
      timed({ ...index, peer }, cold, [80]),
    ]
  }
  const { page, peers } = await bed.peers()
  const mini = await peers.miniSearch(today, desk, queries)
  const flex = await peers.flexSearch(today, desk, queries)
  await page.close()
  return [
    timed({ ...key, peer: 'MiniSearch' }, computed, mini.keys),
    timed({ ...key, growth: undefined, peer: 'FlexSearch (word starts only)' }, computed, flex.keys),
    {
      ...timed({ size, people, name: 'search: p95 beside p95', peer: 'MiniSearch' }, computed, mini.keys),
      ours: p95(computed),
      peerValue: p95(mini.keys),
      ratio: p95(computed) / p95(mini.keys),
      ratioLimit: large ? 1 / 15 : undefined,
    },
    timed({ ...rows, peer: 'MiniSearch, without reading rows' }, shown, mini.keys),
    timed({ ...index, peer: 'MiniSearch, loadJSON' }, cold, mini.load),
    timed({ ...index, peer: 'FlexSearch, import' }, cold, flex.load),
  ]
}

async function typeIn(ours: Ours, { desk, size }: Bed, queries: number) {
  const typed = await ours.typing(today, desk, queries)
  if (typed.hits < queries / 2) throw new Error(`${size}: only ${typed.hits} of ${queries} queries found anything`)
  return typed
}
