/** What is to be done once a connection that was broken off stands again. */
import { db } from './db'

/**
 * @param mend called as soon as the database is open again, whoever closed it: Dexie does not tell a browser that broke it off from us,
 *   who do so seldom. What it throws is not the business of whoever opened it
 */
export function afterLoss(mend: () => Promise<unknown>): void {
  let lost = false
  db.on('close', () => {
    lost = true
  })
  db.on(
    'ready',
    () => {
      if (!lost) return
      lost = false
      mend().catch((error: unknown) => {
        // The next time.
        lost = true
        console.warn('The store keeps its torn log:', error)
      })
    },
    true,
  )
}
