/** What is to be done once a connection that the browser broke off stands again. */
import { db } from './db'

/** @param mend called after each loss, as soon as the database is open; what it throws is not the business of whoever opened it */
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
