/** Who lays a file ready holds a lock while at it: where nobody does any more, what lies there is of a page that ended. */
import type { Job } from '../core/job'
import { tidyImports } from '../db/importStage'

const lockOf = (id: string) => `margin.import.${id}`

export const whileImporting = (job: Job, work: (job: Job) => Promise<void>): Promise<void> =>
  navigator.locks.request(lockOf(job.id), () => work(job))

/** Throws away what pages that ended left behind. @param now milliseconds since the epoch */
export async function tidyLeftovers(now: number): Promise<void> {
  const { held = [] } = await navigator.locks.query()
  await tidyImports(async (id) => held.some(({ name }) => name === lockOf(id)), now)
}
