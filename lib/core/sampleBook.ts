/** A small book of business of made-up people, around a given day: what somebody looks around in who has no records yet. */

import type { Activity } from './activity'
import { addDays, type Day } from './days'
import type { Deal } from './deal'
import { decimalsOf } from './money'
import type { Person } from './person'
import { type Pipeline, saleStages } from './pipeline'
import type { Bare } from './rows'
import book from './sample/book.json'
import { sampleRow } from './sampleRow'
import type { Task } from './task'
import type { Language } from './text'

export type SampleBook = {
  companies: Bare<'companies'>[]
  people: Bare<'people'>[]
  deals: Bare<'deals'>[]
  activities: Bare<'activities'>[]
  tasks: Bare<'tasks'>[]
}
/** In what it is written: the day around which everything lies, the instant of adding (ISO, UTC), where its deals stand. */
export type SampleFrame = { today: Day; now: string; language: Language; currency: string; pipeline: Pipeline }

/** All rows of the sample data, each pointing at others of it and at the pipeline alone. */
export function sampleBook({ today, now, language, currency, pipeline }: SampleFrame): SampleBook {
  const day = (days: number) => addDays(today, days)
  const made = { createdAt: now, updatedAt: now }
  const said = (words: { en: string; fr: string } | undefined) => words?.[language]
  const from = { source: 'sample', provenance: {} }
  const pick = <T>(all: readonly T[], n: number): T => all[n - 1] as T

  const companies = book.companies.map(({ name, domain, industry, place }, i) =>
    sampleRow('companies', i + 1, {
      ...{ ...made, ...from, name: name[language], domains: [domain[language]], profileUrls: [] },
      ...{ industry: said(industry), headquarters: said(place) },
    }),
  )
  const people = book.people.map((one, i) => {
    const company = pick(companies, one.company)
    return sampleRow('people', i + 1, {
      ...{ ...made, ...from, profileUrls: [], name: one.name[language], title: said(one.title), companyId: company.id },
      emails: [`${plain(one.name[language])}@${company.domains[0]}`],
      phones: one.phone === undefined ? [] : [phone(language, one.phone)],
      lifecycle: one.lifecycle as Person['lifecycle'],
    })
  })
  const stages = saleStages(pipeline)
  const deals = book.deals.map((one, i) => {
    const status = (one.status ?? (one.standby ? 'standby' : 'todo')) as Deal['status']
    const stage = pick(stages, 1 + Math.round(one.along * (stages.length - 1)))
    // Of a currency without cents a hundred times as many, as things cost there.
    const minor = one.amount * 100 * (decimalsOf(currency) > 2 ? 10 : 1)
    return sampleRow('deals', i + 1, {
      ...{ ...made, source: 'sample', title: one.title[language], amount: { minor, currency } },
      companyId: pick(companies, one.company).id,
      people: one.people.map((n) => ({ personId: pick(people, n).id })),
      ...{ pipelineId: pipeline.id, stageId: stage.id, stageSince: day(-one.days - (one.ended ?? 0)), status },
      ...(one.standby && { standbyUntil: day(one.standby) }),
      ...(one.due !== undefined && { nextAction: { day: day(one.due), text: said(one.next), time: one.time } }),
      ...(one.closing && { closingDay: day(one.closing) }),
      ...(one.ended && { closedDay: day(-one.ended), closedAt: `${day(-one.ended)}T11:00:00.000Z` }),
      reason: said(one.reason),
    })
  })
  const activities = book.activities.map((one, i) => {
    const at = `${day(one.day)}T${one.time}:00.000Z`
    const with_ = one.people.map((n) => pick(people, n))
    const links = [
      ...with_.map((person) => `p:${person.id}`),
      ...one.deals.map((n) => `d:${pick(deals, n).id}`),
      ...new Set(with_.map((person) => `c:${person.companyId}`)),
    ]
    const held = { kind: one.kind as Activity['kind'], at, links, createdAt: now, text: said(one.text) }
    return sampleRow('activities', i + 1, { ...held, minutes: one.minutes, outcome: said(one.outcome) })
  })
  const tasks: Omit<Task, 'openDay'>[] = book.tasks.map((one, i) =>
    sampleRow('tasks', i + 1, {
      ...{ ...made, title: one.title[language], day: day(one.day) },
      links: one.people.map((n) => `p:${pick(people, n).id}`),
    }),
  )
  return { companies, people, deals, activities, tasks }
}

const plain = (name: string) =>
  name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '.')

/** Numbers that are given to nobody: Ofcom and Arcep keep them for films and books. */
const phone = (language: Language, n: number): Person['phones'][number] =>
  language === 'fr'
    ? { e164: `+3319900${1540 + n}`, shown: `01 99 00 15 4${n}`, kind: 'direct' }
    : { e164: `+4420794600${10 + n}`, shown: `020 7946 00${10 + n}`, kind: 'direct' }
