/** The ground that figures are measured on: a browser with the built extension, its database filled, and the peers' page. */
import { existsSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'puppeteer-core'
import { dayOf } from '../../lib/core/days'
import { type Margin, openMargin } from '../support/extension'
import { type DeskSize, deskOf } from '../support/generateDesk'
import type { Page as Served } from '../support/server'
import { type Inside, inside } from './inside'
import { openPeers, type Peers, peerPages } from './peerPage'

export const SEED = 20261122
export const today = dayOf(Date.now())

export type Ours = Inside<typeof import('./ours')>

export type Bed = {
  readonly margin: Margin
  desk: DeskSize
  /** Words for the size. */
  size: string
  profile: string
  /** The served world, for browsers that are started besides. */
  served: readonly Served[]
  /** A page of the extension in which nothing of ours runs but what is asked for. Each has its own memory. */
  ours: () => Promise<{ page: Page; ours: Ours }>
  peers: () => Promise<{ page: Page; peers: Inside<Peers> }>
  /** Does some work on the profile while the bed's own browser is closed. Afterwards the bed has another browser. */
  away: (work: () => Promise<void>) => Promise<void>
  close: () => Promise<void>
}

/** Where filled profiles stay from one run to the next of the same day; left out, they go at the end of each run. */
let keep: string | undefined
export function keepBeds(folder: string | undefined): void {
  keep = folder
}

/**
 * Starts a browser and fills its database.
 * @param pages what the outside world consists of
 */
export async function makeBed(pages: readonly Served[], desk: DeskSize, size: string): Promise<Bed> {
  const kept = keep && join(keep, `${today} ${size}`)
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'margin-bench-')))
  const served = [...pages, ...(await peerPages())]
  let margin = await openMargin({ pages: served, profile })
  const ours = async () => {
    const page = await margin.browser.newPage()
    await page.goto(`chrome-extension://${margin.id}/icon/16.png`)
    return { page, ours: await inside<typeof import('./ours')>(page, '/tests/bench/ours/index') }
  }
  const filled = join(profile, 'filled')
  if (!existsSync(filled)) {
    // Our own page makes the database, as on a first run.
    const dashboard = await margin.dashboard()
    await dashboard.close()
    const { page, ours: filling } = await ours()
    const from = Date.now()
    const rows = await filling.fill(today, desk)
    console.log(`${size}: ${rows.toLocaleString('en')} rows in ${((Date.now() - from) / 1000).toFixed(1)} s`)
    await page.close()
    writeFileSync(filled, `${rows}`)
    // A book is not filled in the minute before it is read: the browser's store is given the start of a day to put in order what was written.
    await margin.close()
    margin = await openMargin({ pages: served, profile })
  }
  return {
    get margin() {
      return margin
    },
    desk,
    size,
    profile,
    served,
    ours,
    peers: () => openPeers(margin.browser),
    async away(work) {
      await margin.close()
      await work()
      margin = await openMargin({ pages: served, profile })
    },
    async close() {
      await margin.close()
      if (!kept) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export const words = (count: number) => count.toLocaleString('en')

/** A bed with so many people and all that belongs to them. */
export const peopleBed = (pages: readonly Served[], people: number, other: Partial<DeskSize> = {}) =>
  makeBed(pages, { ...deskOf(people, SEED), ...other }, `${words(people)} people`)
