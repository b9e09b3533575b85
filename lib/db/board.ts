/** What the board and the list of deals ask: open deals, their pipelines, and what their companies are called. */
import type { Deal } from '../core/deal'
import type { Pipeline } from '../core/pipeline'
import { companiesByIds, openDeals, pipelines } from './read'

/** All open deals, and all pipelines in order. Grows with the open deals alone. */
export async function board(): Promise<{ deals: Deal[]; pipelines: Pipeline[] }> {
  const [deals, all] = await Promise.all([openDeals(), pipelines()])
  return { deals, pipelines: all }
}

/** What the companies of some rows are called, by id; those that are gone are left out. */
export async function companyNames(rows: readonly { companyId?: string }[]): Promise<Map<string, string>> {
  const companies = await companiesByIds(rows.flatMap((row) => row.companyId ?? []))
  return new Map(companies.map((company) => [company.id, company.name]))
}
