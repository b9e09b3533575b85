/** Opens a page for the adapters: parsed, scripts never run, nothing fetched. */
import { JSDOM, VirtualConsole } from 'jsdom'
import type { PageFacts } from '../../lib/core/capture'
import { readPage, siteByStructure, siteFor } from '../../lib/sites'
import { fillFrames } from '../support/savedFrames'

export function open(html: string, url: string): Document {
  const doc = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window.document
  fillFrames(doc)
  return doc
}

/** What the page says, through the registry as in the product. `mutate` changes the page first. */
export function read(html: string, url: string, mutate?: (doc: Document) => void): PageFacts {
  const doc = open(html, url)
  mutate?.(doc)
  const site = siteFor(url) ?? siteByStructure(doc, new URL(url))
  if (!site) throw new Error(`no site reads ${url}`)
  return readPage(site, doc, new URL(url))
}
