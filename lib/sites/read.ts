/** One page through one adapter. */
import type { PageFacts } from '../core/capture'
import { asShown } from './pageText'
import { missingFacts } from './selfTest'
import type { Site } from './site'

/**
 * What a page says, through its site's adapter. The page is left as it was.
 * @returns `page: 'none'` where the adapter sees nothing to read, `'unread'` where it failed: a fault in one adapter is a
 * page that is not understood, and nothing more.
 */
export function readPage(site: Site, doc: Document, url: URL): PageFacts {
  const nothing = { site: site.id, url: url.href, messages: [], rows: [], results: [] }
  try {
    if (!site.isPage(doc, url)) return { ...nothing, page: 'none' }
    const facts = site.read(site.tellsHidden ? doc : asShown(doc), url)
    const unsure = missingFacts(site, facts)
    return unsure.length > 0 ? { ...facts, unsure } : facts
  } catch {
    return { ...nothing, page: 'unread' }
  }
}
