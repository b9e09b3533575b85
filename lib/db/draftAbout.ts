/** Whom a draft is about: the records behind the fields of a template. */
import type { Company } from '../core/company'
import type { Deal } from '../core/deal'
import type { Person } from '../core/person'
import { db } from './db'

/** What was found of what was asked for. The company is the deal's, else the person's. */
export type Found = { person?: Person; company?: Company; deal?: Deal; stage?: string; pipeline?: string }

/** @param on a deal without a person is about the first one in it */
export async function draftAbout(on: { personId?: string; companyId?: string; dealId?: string }): Promise<Found> {
  const deal = on.dealId ? await db.deals.get(on.dealId) : undefined
  const personId = on.personId ?? deal?.people[0]?.personId
  const person = personId ? await db.people.get(personId) : undefined
  const companyId = deal?.companyId ?? person?.companyId ?? on.companyId
  const [company, pipeline] = await Promise.all([
    companyId ? db.companies.get(companyId) : undefined,
    deal && db.pipelines.get(deal.pipelineId),
  ])
  const stage = pipeline?.stages.find(({ id }) => id === deal?.stageId)?.name
  return { person, company, deal, stage, pipeline: pipeline?.name }
}
