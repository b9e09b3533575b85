/** Everything saved as one open file, beside a bare read of the same rows; then wiped, taken in again, and the same by hash. */
import type { Page } from 'puppeteer-core'
import { type Bed, words } from './bed'
import { type Figure, timed } from './figures'
import { longestTask } from './longestTask'

export async function exports(bed: Bed): Promise<Figure[]> {
  const { page, ours } = await bed.ours()
  const raw = [await ours.readAllRaw()]
  const before = await ours.hashAll()
  const heap = await peakHeap(page)
  const { ms, rows, bytes } = await ours.exportAll()
  const peak = await heap()
  raw.push(await ours.readAllRaw())
  let longest = 0
  if (bed.desk.people <= 10_000) longest = await longestTask(page, () => ours.exportAll())
  await ours.wipe()
  const { checked, restored } = await ours.takeBack()
  const same = (await ours.hashAll()) === before
  if (!same) throw new Error('what came back is not what was saved')
  await page.close()
  const rate = (took: number) => `${words(Math.round((rows / took) * 1_000))} rows/s`
  console.log(
    `export: ${words(rows)} rows, ${(bytes / 1e6).toFixed(1)} MB, ${rate(ms)}, peak heap ${peak.toFixed(0)} MB; ` +
      `import: checked ${rate(checked)}, restored ${rate(restored)}, equal by hash`,
  )
  const about = { size: bed.size, people: bed.desk.people }
  const single = (name: string, unit: Figure['unit'], value: number, peer: string, limit?: number): Figure => {
    return {
      ...about,
      name,
      unit,
      ours: value,
      peer,
      peerValue: limit ?? 1,
      ratio: value / (limit ?? 1),
      runs: 1,
      limit,
    }
  }
  return [
    timed({ ...about, name: 'everything as one file', peer: 'bare read of the same rows' }, [ms], raw),
    timed(
      { ...about, name: 'that file checked and restored', peer: 'bare read of the same rows' },
      [checked + restored],
      raw,
    ),
    single('peak heap of the page while it is saved', 'MB', peak, 'limit', 300),
    ...(longest ? [single('longest task while it is saved', 'ms', longest, 'limit', 50)] : []),
  ]
}

/** Looks every so often how much the page's scripts hold; what it gives tells the most, in MB. */
async function peakHeap(page: Page): Promise<() => Promise<number>> {
  let most = 0
  let looking = true
  const look = async () => {
    while (looking) {
      const { JSHeapUsedSize = 0 } = await page.metrics()
      most = Math.max(most, JSHeapUsedSize / 1e6)
      await new Promise((done) => setTimeout(done, 200))
    }
  }
  const ended = look()
  return async () => {
    looking = false
    await ended
    return most
  }
}
