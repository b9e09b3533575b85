/** What Margin reads on a saved page: the same adapters and the same candidates as in the browser, in a parsed document. */
import { JSDOM, VirtualConsole } from 'jsdom'
import type { PageFacts } from '../lib/core/capture'
import type { Candidate, Found } from '../lib/extract/candidate.types'
import { readPage, siteFor } from '../lib/sites'

/** `lib/extract/candidate.ts`, loaded when first used. */
type Offering = { candidates(facts: PageFacts): Candidate[] }
const OFFERING = '../lib/extract/candidate'

/**
 * Reads a saved page as if it stood at `url`. Its scripts never run and nothing is fetched.
 * @returns the page's facts and `people[]`, what the sidebar would offer; `{ page: 'none' }` where no adapter reads that site
 */
export async function inspectPage(html: string, url: string): Promise<object> {
  const site = siteFor(url)
  if (!site) return { page: 'none' }
  const { window } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() })
  try {
    const facts = readPage(site, window.document, new URL(url))
    const offering = await load()
    return offering ? { ...facts, people: offering.candidates(facts).map(plain) } : facts
  } finally {
    window.close()
  }
}

/** The offering, if this checkout has it: a page can be inspected without. */
async function load(): Promise<Offering | undefined> {
  try {
    return (await import(OFFERING)) as Offering
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_MODULE_NOT_FOUND') return undefined
    throw error
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
