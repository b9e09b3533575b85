/**
 * LinkedIn (www.linkedin.com and the country hosts): profiles, leads of Sales Navigator, companies, people search, connections.
 * Three generations of profiles live side by side; each has its file, the newest is tried first. Read only when asked.
 */
import type { PageFacts, Profile } from '../core/capture'
import { names } from '../core/siteNames'
import { pageAt } from './linkedinAddress'
import { readCompany } from './linkedinCompany'
import { readConnections } from './linkedinConnections'
import { readEmberProfile } from './linkedinEmber'
import { readGuestProfile } from './linkedinGuest'
import { readSalesLead } from './linkedinSales'
import { readSduiProfile } from './linkedinSdui'
import { readSduiCompany } from './linkedinSduiCompany'
import { readSearch } from './linkedinSearch'
import type { Site } from './site'

const GENERATIONS = [readSduiProfile, readEmberProfile, readGuestProfile]

/** Pages that stand where a profile was asked for and hold nobody: not found, sign-in wall, the guests' home. */
const NOBODY =
  '.page-not-found, .authwall-join-form, .authwall, meta[name="pageKey"][content="d_homepage-guest-home"], meta[http-equiv="refresh"]'

export const linkedin: Site = {
  ...names.linkedin,
  isPage: (_doc, url) => pageAt(url).kind !== 'other',
  read,
  expects: {
    profile: ['profile.fullName', 'profile.headline', 'profile.location', 'profile.profileUrl'],
    company: ['company.name', 'company.industry', 'company.companySize', 'company.profileUrl'],
    'people-search': ['results.*.fullName', 'results.*.profileUrl', 'results.headline'],
    connections: ['results.*.fullName', 'results.*.profileUrl', 'results.headline'],
  },
}

/** Reads what the page shows, if it belongs to what the address names. */
function read(doc: Document, url: URL): PageFacts {
  const facts = { site: 'linkedin', url: url.href, messages: [], rows: [], results: [] }
  const page = pageAt(url)
  if (page.kind === 'people-search' || page.kind === 'connections') {
    const { results, some } = page.kind === 'connections' ? readConnections(doc) : readSearch(doc)
    const unsure = some ? { unsure: ['results'] } : {}
    return { ...facts, page: results.length > 0 ? page.kind : without(doc), results, ...unsure }
  }
  if (page.kind === 'company') {
    const company = readSduiCompany(doc, page.slug) ?? readCompany(doc, page.slug)
    return typeof company === 'object'
      ? { ...facts, page: 'company', company }
      : { ...facts, page: company ?? without(doc) }
  }
  if (page.kind === 'lead') {
    const profile = readSalesLead(doc, page.id)
    return typeof profile === 'object'
      ? { ...facts, page: 'profile', profile, ...halfPost(profile) }
      : { ...facts, page: profile ?? without(doc) }
  }
  if (page.kind === 'profile') {
    for (const generation of GENERATIONS) {
      const profile = generation(doc, page.slug)
      if (typeof profile === 'object') return { ...facts, page: 'profile', profile, ...halfPost(profile) }
      if (profile) return { ...facts, page: profile }
    }
    return { ...facts, page: without(doc) }
  }
  return { ...facts, page: 'none' }
}

/** A title without its company, or a company without the title there: the other is not loaded, or not understood. */
function halfPost({ title, currentCompany }: Profile): Pick<PageFacts, 'unsure'> {
  if ((title === undefined) === (currentCompany === undefined)) return {}
  return { unsure: [title === undefined ? 'profile.title' : 'profile.currentCompany'] }
}

/** What a page without anything to read is: empty by its nature, built but not understood, or not built yet. */
function without(doc: Document): PageFacts['page'] {
  if (doc.querySelector(NOBODY)) return 'none'
  return doc.querySelector('main h1, main h2, [role="main"] h1, [role="main"] h2') ? 'unread' : 'unready'
}
