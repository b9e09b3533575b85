/**
 * The first minute: from installing Margin in a fresh profile to the first lead on the disk, in time of the machine and in presses;
 * beside an empty extension that is installed and shows its page, and beside the fewest presses that there could be.
 */
import { rm } from 'node:fs/promises'
import { launch } from '../support/browser'
import { firstRun } from '../support/firstRun'
import { emptyExtension } from './emptyExtension'
import { type Figure, median, type Runs, timed } from './figures'
import { opening } from './opening'

/** To open the mailbox, a message in it, and to save its sender: with no choice of a trade and no look at what is saved. */
const FEWEST = 3

export async function firstRuns({ quick }: Runs): Promise<Figure[]> {
  const runs = quick ? 3 : 5
  const times: number[] = []
  const clicks: number[] = []
  const empty: number[] = []
  const folder = await emptyExtension(['https://nowhere.example/*'])
  for (let i = 0; i < runs; i++) {
    const run = await firstRun('Construction and trades')
    await run.margin.close()
    times.push(run.seconds * 1_000)
    clicks.push(run.clicks)
    empty.push(await emptyInstall(folder))
  }
  await rm(folder, { recursive: true, force: true })
  const size = 'fresh profile'
  const most = Math.max(...clicks)
  return [
    timed(
      { name: 'install → first lead saved', size, peer: 'empty extension: install, its page', limit: 60_000 },
      times,
      empty,
    ),
    {
      ...{ name: 'presses from install to the first lead', size, unit: 'clicks', runs, limit: 6 },
      ...{ ours: median(clicks), p95: most, peer: 'mailbox, message, save', peerValue: FEWEST, ratio: most / FEWEST },
    },
  ]
}

async function emptyInstall(folder: string): Promise<number> {
  const { browser, close } = await launch([], 9)
  try {
    const from = performance.now()
    const id = await browser.installExtension(folder)
    await opening(browser, `chrome-extension://${id}/page.html`, ['[data-row]'])
    return performance.now() - from
  } finally {
    await close()
  }
}
