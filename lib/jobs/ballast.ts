/** Has the store stand on sound ground: a log without a tear in it, and ballast against a full disk. */
import { takeBallast } from '../platform/ballast'
import { beginNewLog } from '../platform/storeLog'

/** After this the rush of the browser's start is over. In milliseconds. */
const CALM = 5_000

/** Takes ballast in again after it was let go. */
export const keepBallast = (): Promise<unknown> =>
  takeBallast().catch((error: unknown) => console.warn('No ballast:', error))

/** To be called at each start of the browser: the last one may have ended in the middle of a write. */
export function soundLog(): void {
  setTimeout(() => {
    beginNewLog()
      .catch((error: unknown) => console.warn('No new log:', error))
      .then(keepBallast)
  }, CALM)
}
