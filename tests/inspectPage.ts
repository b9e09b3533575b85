/** What Margin reads on a saved page: the same adapters and the same candidates as in the browser, in a parsed document. */
import { JSDOM, VirtualConsole } from 'jsdom'
import { candidates } from '../lib/extract/candidate'
import type { Candidate, Found } from '../lib/extract/candidate.types'
import { readPage, siteByStructure, siteFor } from '../lib/sites'
import { fillFrames } from './support/savedFrames'

/**
 * Reads a saved page as if it stood at `url`. Its scripts never run and nothing is fetched.
 * @returns the page's facts and `people[]`, what the sidebar would offer; `{ page: 'none' }` where no adapter reads that site
 */
export function inspectPage(html: string, url: string): object {
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  try {
    fillFrames(window.document)
    const site = siteFor(url) ?? siteByStructure(window.document, new URL(url))
    if (!site) return { page: 'none' }
    const facts = readPage(site, window.document, new URL(url))
    return { ...facts, people: candidates(facts).map(plain) }
  } finally {
    window.close()
  }
}

/** A candidate with its values bare, and `seen` beside them: how each was seen, and how sure that is. */
function plain(candidate: Candidate): object {
  const { key: _key, phones, websites, ...fields } = candidate
  const values: Record<string, unknown> = {}
  const seen: Record<string, string> = {}
  for (const [field, found] of Object.entries(fields) as [string, Found<string> | undefined][]) {
    if (!found) continue
    values[field] = found.value
    seen[field] = `${found.kind}, ${found.sure}`
  }
  return { ...values, phones: phones.map((phone) => phone.value), websites: websites.map((site) => site.value), seen }
}
