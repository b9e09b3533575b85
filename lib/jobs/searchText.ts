/** Keeps the search text for the next start, while the background has nothing else to do. */
import { forgetIndex, saveSearchText } from '../db/find'

/** Does nothing where little has changed since it was last kept. What was read for it is let go: a worker holds nothing. */
export async function keepSearchText(): Promise<void> {
  await navigator.locks.request('margin.search', { ifAvailable: true }, async (lock) => {
    if (!lock) return
    try {
      await saveSearchText()
    } finally {
      forgetIndex()
    }
  })
}
