/** Which windows of ours are open beside this one, told again and again: one of them may hold the database. */
import { type OwnWindow, otherWindows } from '../platform/windows'

const POLL = 1_000

/** @param still whether it is still asked for */
export async function whoHolds(still: () => boolean, told: (windows: OwnWindow[]) => void): Promise<void> {
  while (still()) {
    const windows = await otherWindows().catch(() => [])
    if (still()) told(windows)
    await new Promise((done) => setTimeout(done, POLL))
  }
}
