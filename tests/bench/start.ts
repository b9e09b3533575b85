/**
 * First thing after the browser's start: the popup in a new browser process on a profile that was kept; beside a bare open of
 * the database, and beside a static page of an empty extension, which is as soon as a browser that has just started paints.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { launch } from '../support/browser'
import { builtExtension } from '../support/build'
import type { Bed } from './bed'
import { emptyExtension } from './emptyExtension'
import { type Figure, type Runs, timed } from './figures'
import { inside } from './inside'
import { CONFIRMED, LISTED } from './open'
import { opening } from './opening'

export async function starts(bed: Bed, { runs }: Runs): Promise<Figure[]> {
  const { margin, profile, desk, size } = bed
  // What the popup keeps for its next start it keeps now.
  await opening(margin.browser, `chrome-extension://${margin.id}/popup.html`, [LISTED, CONFIRMED])
  const folder = await builtExtension()
  const emptyFolder = await emptyExtension(['https://nowhere.example/*'])
  const emptyProfile = await mkdtemp(join(tmpdir(), 'empty-profile-'))
  const popup: number[] = []
  const confirmed: number[] = []
  const bare: number[] = []
  const empty: number[] = []
  const run = async (i: number) => {
    await started(profile, folder, async (browser, id) => {
      const url = `chrome-extension://${id}/popup.html`
      const [took = 0, sure = 0] = await opening(browser, url, [LISTED, CONFIRMED])
      popup.push(took)
      confirmed.push(sure)
    })
    await started(profile, folder, async (browser, id) => {
      const page = await browser.newPage()
      await page.goto(`chrome-extension://${id}/icon/16.png`)
      const ours = await inside<typeof import('./ours')>(page, '/tests/bench/ours/index')
      bare.push(await ours.bareOpen())
    })
    await started(emptyProfile, emptyFolder, async (browser, id) => {
      const [took = 0] = await opening(browser, `chrome-extension://${id}/page.html`, [LISTED])
      // The first start makes the profile.
      if (i > 0) empty.push(took)
    })
  }
  await bed.away(async () => {
    for (let i = 0; i < runs; i++) await run(i)
  })
  for (const made of [emptyFolder, emptyProfile]) await rm(made, { recursive: true, force: true, maxRetries: 5 })
  const about = {
    name: "popup, first thing after the browser's start → list painted",
    size,
    people: desk.people,
    limit: 250,
  }
  return [
    timed({ ...about, peer: 'raw IndexedDB: open, read 50 rows' }, popup, bare),
    timed({ ...about, peer: 'empty extension, static list, first thing too' }, popup, empty),
    timed(
      {
        ...about,
        limit: undefined,
        name: 'the same → what is due confirmed',
        peer: 'raw IndexedDB: open, read 50 rows',
      },
      confirmed,
      bare,
    ),
  ]
}

async function started(
  profile: string,
  folder: string,
  work: (browser: Awaited<ReturnType<typeof launch>>['browser'], id: string) => Promise<void>,
): Promise<void> {
  const { browser, close } = await launch([], 9, profile)
  try {
    await work(browser, await browser.installExtension(folder))
  } finally {
    await close()
  }
}
