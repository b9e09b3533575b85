/** Reads of the store at the level of its verbs, beside bare IndexedDB on the same rows, SQLite and PouchDB. */
import { desk as makeDesk } from '../support/generateDesk'
import { type Bed, today } from './bed'
import { type About, type Figure, type Runs, timed } from './figures'

/** A thread's worth of addresses. */
const TEN = 10
const GROUPS = 20

export async function reads(bed: Bed, { quick }: Runs): Promise<Figure[]> {
  const { desk, size } = bed
  const about = { size, people: desk.people, growth: 2 }
  const groups = addressGroups(bed)
  const sampling = { count: quick ? 20 : 60 }
  const { page, ours } = await bed.ours()
  const ten = await ours.addresses(groups, sampling)
  const first = await ours.firstRows(sampling)
  const counts = await ours.counts(today, { ...sampling, batch: 5 })
  await page.close()

  const { page: peerPage, peers } = await bed.peers()
  await peers.sqliteOpen()
  await peers.sqliteFill(today, desk)
  const sqlite = await peers.sqliteReads(groups, today, sampling.count)
  await peers.sqliteClose()
  const pouch = await peers.pouch(today, desk, groups, sampling.count)
  await peerPage.close()

  const addresses: Omit<About, 'peer'> = { ...about, name: 'who are these ten addresses', limit: 10 }
  const people: Omit<About, 'peer'> = { ...about, name: 'first 50 people by name', limit: 100 }
  const counted = (what: string): Omit<About, 'peer'> => ({
    ...about,
    name: `count and sum by ${what}`,
    limit: 3,
    ratioLimit: desk.people >= 100_000 && what !== 'day' ? 1 : undefined,
  })
  return [
    timed({ ...addresses, peer: 'raw IndexedDB, same index' }, ten.ours, ten.raw),
    timed({ ...addresses, growth: undefined, peer: 'SQLite on OPFS' }, ten.ours, sqlite.addresses),
    timed({ ...addresses, growth: undefined, peer: 'PouchDB, by key' }, ten.ours, pouch.addresses),
    timed({ ...people, peer: 'SQLite on OPFS' }, first.people, sqlite.first),
    timed({ ...people, growth: undefined, peer: 'PouchDB, by key' }, first.people, pouch.first),
    timed({ ...people, name: 'first 50 leads by name', peer: 'raw IndexedDB, same index' }, first.leads, first.raw),
    timed(
      { ...people, name: 'first 50 companies by name', peer: 'raw IndexedDB, 50 leads' },
      first.companies,
      first.raw,
    ),
    timed({ ...counted('stage'), peer: 'SQLite on OPFS' }, counts.stage, sqlite.stages),
    timed(
      { ...counted('stage'), growth: undefined, ratioLimit: undefined, peer: 'raw IndexedDB, all read' },
      counts.stage,
      counts.raw,
    ),
    timed({ ...counted('status'), peer: 'SQLite on OPFS' }, counts.status, sqlite.statuses),
    timed({ ...counted('day'), peer: 'SQLite on OPFS' }, counts.day, sqlite.days),
  ]
}

function addressGroups(bed: Bed): string[][] {
  const { people } = makeDesk(today, bed.desk)
  return Array.from({ length: GROUPS }, (_, group) => {
    const ten = Array.from(
      { length: TEN },
      (_, i) => people.row(((group * TEN + i) * 7919) % people.count).emails[0] ?? '',
    )
    return [...new Set(ten)]
  })
}
