/** What is known of the database outside it, gathered for whoever looks whether it is the one that was left. */
import { dropBallast } from './ballast'
import { browser } from './browser'
import { snapshotFolder, space } from './files'
import { loadMarker } from './marker'

/** In `storage.session`, which ends with the browser: files are not lost while it runs. */
const LOOKED = 'store.looked'

async function hadSnapshots(): Promise<boolean> {
  const folder = await snapshotFolder()
  for await (const _name of folder.keys()) return true
  return false
}

export const outside = {
  marker: loadMarker,
  // No private file system (an old browser): no snapshots either.
  hadSnapshots: () => hadSnapshots().catch(() => false),
  free: async () => (await space()).free,
  makeRoom: dropBallast,
  looked: {
    before: async () => (await browser.storage.session.get(LOOKED))[LOOKED] === true,
    note: async () => browser.storage.session.set({ [LOOKED]: true }),
  },
}
