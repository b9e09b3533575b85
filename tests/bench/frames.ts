/** How evenly a page draws while a hand is at work: the time from each frame to the next. */
import type { Page } from 'puppeteer-core'
import { NAMES } from '../support/bundle'

type Global = { frames: number[]; recording: boolean }

/** Notes each frame, at the instant that the browser dates it. Runs in the page. */
function record(): void {
  const here = globalThis as unknown as Global
  Object.assign(here, { frames: [], recording: true })
  const note = (at: number) => {
    here.frames.push(at)
    if (here.recording) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
}

/** Milliseconds from each frame to the next while something is done. */
export async function framesDuring(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await page.evaluate(`${NAMES}(${record})()`)
  await work()
  const at = await page.evaluate(() => {
    const here = globalThis as unknown as Global
    here.recording = false
    return here.frames
  })
  // Two drawings of one instant are one frame.
  return at.slice(1).flatMap((frame, i) => (frame > (at[i] ?? frame) ? [frame - (at[i] ?? frame)] : []))
}
