/** What tests of imports begin with: what an import is told, rows as they are matched, and an empty world or one with people in it. */
import type { PlanAbout } from '../../lib/core/import/about'
import type { ReadyRecord } from '../../lib/core/import/fate'
import type { ImportNoun } from '../../lib/core/import/record'
import { type Found, World } from '../../lib/core/import/world'
import type { Bare } from '../../lib/core/rows'

export const aboutImport = (more: Partial<PlanAbout> = {}): PlanAbout => ({
  known: 'fill',
  lifecycle: 'lead',
  currency: 'EUR',
  otherCurrencies: false,
  pipelineId: 'pipeline-1',
  file: 'people.csv',
  kind: 'csv',
  language: 'en',
  startedAt: '2026-11-30T10:00:00.000Z',
  now: '2026-11-30T10:00:00.000Z',
  today: '2026-11-30',
  words: {
    tags: 'Tags',
    website: 'Website',
    industry: 'Industry',
    size: 'Employees',
    email: 'Email',
    person: 'Person',
    company: 'Company',
    deal: 'Deal',
    type: 'Type',
    status: 'Status',
  },
  ...more,
})

/** A row about a person, where nothing else is said. */
export const row = (
  line: number,
  fields: ReadyRecord['fields'],
  more: Partial<ReadyRecord> & { noun?: ImportNoun } = {},
): ReadyRecord => ({ line, noun: 'person', fields, ...more })

export const knownPerson = (id: string, fields: Partial<Bare<'people'>>): Bare<'people'> => ({
  id,
  lifecycle: 'lead',
  emails: [],
  phones: [],
  profileUrls: [],
  source: 'hand',
  createdAt: '2026-01-01T10:00:00.000Z',
  updatedAt: '2026-01-01T10:00:00.000Z',
  provenance: {},
  ...fields,
})

export const knownFirm = (id: string, name: string, domains: string[] = []): Bare<'companies'> => ({
  id,
  name,
  domains,
  profileUrls: [],
  source: 'hand',
  createdAt: '2026-01-01T10:00:00.000Z',
  updatedAt: '2026-01-01T10:00:00.000Z',
  provenance: {},
})

export function worldOf(found: Partial<Found> = {}, more: Partial<PlanAbout> = {}): World {
  let next = 0
  const stage = (id: string, name: string) => ({ id, name, probability: 50 })
  const pipelines = [
    { id: 'pipeline-1', name: 'New business', position: 1, stages: [stage('a', 'To qualify'), stage('b', 'Quote')] },
    { id: 'pipeline-2', name: 'Renewals', position: 2, stages: [stage('c', 'Called'), stage('d', 'Renewing')] },
  ]
  const world = new World(aboutImport(more), pipelines, () => `new-${++next}`)
  world.learn({ people: [], companies: [], deals: [], activities: [], tasks: [], ...found })
  return world
}
