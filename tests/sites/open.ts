/** Opens a page for the adapters: parsed, scripts never run, nothing fetched. */
import { JSDOM, VirtualConsole } from 'jsdom'
import type { PageFacts } from '../../lib/core/capture'
import { readPage, siteFor } from '../../lib/sites'

export function open(html: string, url: string): Document {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document
}

/** What the page says, through the registry as in the product. `mutate` changes the page first. */
export function read(html: string, url: string, mutate?: (doc: Document) => void): PageFacts {
  const doc = open(html, url)
  mutate?.(doc)
  const site = siteFor(url)
  if (!site) throw new Error(`no site reads ${url}`)
  return readPage(site, doc, new URL(url))
}
