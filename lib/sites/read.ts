/** One page through one adapter. */
import type { PageFacts } from '../core/capture'
import { asShown } from './pageText'
import { missingFacts } from './selfTest'
import { looking } from './shown'
import type { Site } from './site'
import { isSliceOver, slice } from './slices'

/**
 * What a page says, through its site's adapter. The page is left as it was.
 * @returns `page: 'none'` where the adapter sees nothing to read, `'unread'` where it failed: a fault in one adapter is a
 * page that is not understood, and nothing more.
 */
export function readPage(site: Site, doc: Document, url: URL): PageFacts {
  const nothing = { site: site.id, url: url.href, messages: [], rows: [], results: [] }
  try {
    if (!site.isPage(doc, url)) return { ...nothing, page: 'none' }
    const facts = looking(() => site.read(site.tellsHidden ? doc : asShown(doc), url))
    const unsure = missingFacts(site, facts)
    return unsure.length > 0 ? { ...facts, unsure } : facts
  } catch (error) {
    if (isSliceOver(error)) throw error
    return { ...nothing, page: 'unread' }
  }
}

/**
 * The same, a slice at a time: for pages that may hold a hundred messages that were never read.
 * @param ms how long one slice may take, one message more or less: a third of what the browser calls a long task, as the
 * look over the page before the first message comes on top of it
 * @returns `more` where not all is read yet: it is to be called again, in another task
 */
export const readInSlices = (site: Site, doc: Document, url: URL, ms = 16): PageFacts | 'more' =>
  slice(ms, () => readPage(site, doc, url)) ?? 'more'
