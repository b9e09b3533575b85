/** Records put into the facts, as the database has them. */
import type { Activity } from '../activity'
import type { Company } from '../company'
import { dayOf } from '../days'
import type { Deal } from '../deal'
import type { Person } from '../person'
import { tagKey } from '../tag'
import {
  CYCLES,
  dayNumber,
  type Facts,
  type FactTable,
  instantDay,
  KINDS,
  type LINKS,
  linkTo,
  NO_DAY,
  NO_MINUTE,
  NO_MINUTES,
  NONE,
  ROLES,
  STATUSES,
  wordLink,
} from './facts'

/** Puts a record as the database has it, or as it is not there any more, into the facts. @returns its row */
export function putFact(facts: Facts, table: FactTable, id: string, row: object | undefined): number {
  facts.turn += 1
  if (!row) return facts[table].drop(id)
  return PUT[table](facts, row as never)
}

const PUT: { [T in FactTable]: (facts: Facts, row: never) => number } = {
  companies: ({ companies, words }, row: Company) =>
    companies.put(row.id, {
      created: instantDay(row.createdAt),
      roles: (row.roles ?? []).reduce((bits, role) => bits | (1 << ROLES.indexOf(role)), 0),
      industry: words.of(row.industry),
    }),
  people: ({ people, companies, words }, row: Person) =>
    people.put(row.id, {
      created: instantDay(row.createdAt),
      cycle: CYCLES.indexOf(row.lifecycle),
      source: words.of(row.source),
      company: row.companyId ? companies.rowOf(row.companyId) : -1,
    }),
  deals: putDeal,
  activities: putActivity,
}

function putDeal({ deals, people, companies, words }: Facts, row: Deal): number {
  return deals.put(
    row.id,
    {
      created: instantDay(row.createdAt),
      closed: row.closedDay ? dayNumber(row.closedDay) : row.closedAt ? instantDay(row.closedAt) : NO_DAY,
      closing: dayNumber(row.closingDay),
      since: dayNumber(row.stageSince),
      due: dayNumber(row.due),
      status: STATUSES.indexOf(row.status),
      pipeline: words.of(row.pipelineId),
      stage: words.of(row.stageId),
      company: row.companyId ? companies.rowOf(row.companyId) : -1,
      amount: row.amount?.minor ?? Number.NaN,
      currency: words.of(row.amount?.currency),
      source: words.of(row.source),
      campaign: words.of(row.campaign),
      reason: words.of(row.reason),
      rival: words.of(row.rival),
      temperature: words.of(row.temperature?.id),
      temperatureOn: dayNumber(row.temperature?.on),
      closedKept: row.closedDay ? 1 : 0,
      planned: row.nextAction?.text?.trim() ? 1 : 0,
      kept: row.stays ? 1 : 0,
    },
    {
      people: row.people.map(({ personId }) => people.rowOf(personId)),
      tags: (row.tags ?? []).map((tag) => words.of(tagKey(tag))),
      stays: (row.stays ?? []).flatMap(({ stageId, days }) => [words.of(stageId), Math.max(0, Math.round(days))]),
    },
  )
}

function putActivity(facts: Facts, row: Activity): number {
  const at = new Date(row.at)
  const known = !Number.isNaN(at.getTime())
  const links = row.links.flatMap((link) => {
    const table = { p: 'people', c: 'companies', d: 'deals' }[link.charAt(0)] as (typeof LINKS)[number] | undefined
    return table ? [linkTo(table, facts[table].rowOf(link.slice(2)))] : []
  })
  const { words } = facts
  return facts.activities.put(
    row.id,
    {
      day: known ? dayNumber(dayOf(at)) : NO_DAY,
      minute: known ? at.getHours() * 60 + at.getMinutes() : NO_MINUTE,
      kind: KINDS.indexOf(row.kind),
      type: words.of(row.type?.name),
      outcome: words.of(row.outcome),
      rep: words.of(row.email?.mailbox),
      minutes: row.minutes ?? NO_MINUTES,
      from: row.status ? STATUSES.indexOf(row.status.from) : NONE,
      to: row.status ? STATUSES.indexOf(row.status.to) : NONE,
    },
    // A move names its stages as they were called then.
    { links: row.stage ? [...links, wordLink(words.of(row.stage.from)), wordLink(words.of(row.stage.to))] : links },
  )
}
