/**
 * The copy that was opened last, kept while somebody looks into it: to restore it, it need not be brought again and its passphrase not be worked
 * again, which takes a second and 256 MB each time. A name on a target is used once only, so what it holds is the same. Its bytes lie in
 * blobs, which the browser may put on the disk; they go with the background, half a minute after its last work.
 */
import type { Copy } from '../core/copy/open'

type Ask = { id: string; name: string; passphrase?: string }
type Kept = Ask & { open: readonly Copy[]; at: number }

/** As long as somebody may look at one copy before deciding, in milliseconds. */
const LONG = 10 * 60_000
let kept: Kept | undefined

/**
 * @param open brings and opens it
 * @param now milliseconds since the epoch
 * @returns what was opened, now or a little while ago; what kept it from being opened, which is asked anew each time
 */
export async function openedOnce<Not extends object>(
  ask: Ask,
  open: () => Promise<readonly Copy[] | Not>,
  now: number,
): Promise<readonly Copy[] | Not> {
  const { id, name, passphrase } = ask
  const isSame = kept?.id === id && kept.name === name && kept.passphrase === passphrase && now - kept.at < LONG
  if (isSame && kept) return kept.open
  kept = undefined
  const found = await open()
  if (Array.isArray(found)) kept = { id, name, ...(passphrase !== undefined && { passphrase }), open: found, at: now }
  return found
}

/** What was taken in is not asked for again. */
export function letGo(): void {
  kept = undefined
}
