/** Has the store stand on sound ground: a log without a tear in it, and ballast against a full disk. */
import { hasBallast, takeBallast } from '../platform/ballast'
import { beginNewLog } from '../platform/storeLog'

/** After this the rush of the browser's start is over. In milliseconds. */
const CALM = 5_000

/** Where there is no ballast the disk was full, and the log may be torn: a new one comes before new ballast. */
export const keepBallast = (): Promise<void> => sound(false)

/** To be called at each start of the browser: the last one may have ended in the middle of a write. */
export function soundLog(): void {
  setTimeout(() => void sound(true), CALM)
}

async function sound(anyway: boolean): Promise<void> {
  try {
    if (anyway || !(await hasBallast())) await beginNewLog()
    await takeBallast()
  } catch (error) {
    console.warn('No new log, or no ballast:', error)
  }
}
