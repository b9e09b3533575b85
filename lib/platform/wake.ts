/** Asks the background to go on with long work, from a page that began some. */
import { send } from './messages'

/** Nobody waits for it: pages run jobs too, and the next bell wakes the background in any case. */
export function wakeRunner(): void {
  send('jobs.run', {}).catch(() => undefined)
}
