/**
 * How the reader, with all adapters in it, comes into a page. The script that every page of a site gets is small and knows
 * no adapter; the reader is put in by the sidebar, when it stands open and there is a page that may be read. So a folded
 * sidebar costs the page little, and the background sleeps on.
 */
import type { PageFacts } from '../core/capture'

/** What the page says, or `more` where a long one is not read to its end yet: to be asked again, in another task. */
export type Read = PageFacts | 'more'

/** Both scripts live in the extension's own world of the page, which page scripts do not share. */
const world = globalThis as typeof globalThis & {
  marginRead?: () => Read
  marginReady?: () => void
  marginReadAny?: (called: Called) => PageFacts
}

/** What the user pointed at on any page: the words selected, or the one link under the pointer. */
export type Called = { selection?: string; link?: string }

/** For the small script: what the reader reads, once it is there. One that an earlier version left behind is forgotten. */
export function awaitReader(): { read: () => Read | undefined; whenReady: (tell: () => void) => void } {
  delete world.marginRead
  return {
    read: () => world.marginRead?.(),
    whenReady(tell) {
      world.marginReady = tell
    },
  }
}

/** For the reader: here it is. Put in twice, the later one reads. */
export function offerReader(read: () => Read): void {
  world.marginRead = read
  world.marginReady?.()
}

/** For the reader of any page: here it is. It reads when it is asked, by `callOn.ts`. */
export function offerAnyReader(read: (called: Called) => PageFacts): void {
  world.marginReadAny = read
}
