/**
 * A whole desk of made-up records from a seed: any row can be made by itself, in any order, so that a page can write a
 * million of them without holding them. Three activities a person and month, deals that went through their stages.
 * Long because the rows hang together: a deal has the company of its person, an activity the people of its deal.
 */

import type { Activity, Link } from '../../lib/core/activity'
import type { Company } from '../../lib/core/company'
import { addDays, type Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import type { Person } from '../../lib/core/person'
import type { Pipeline } from '../../lib/core/pipeline'
import type { Provenance } from '../../lib/core/provenance'
import type { Settings } from '../../lib/core/settings'
import type { Task } from '../../lib/core/task'
import { type Chance, type MadeName, madeFamily, madeName, pick } from './generateNames'
import { activityRow, companyRow, dealRow, personRow, taskRow } from './rows'
import { samplePipeline } from './sample'

export type DeskSize = {
  people: number
  openDeals: number
  closedDeals: number
  activities: number
  tasks: number
  seed: number
  /** Ids as the store gives them, instead of `person-1`: what an index costs depends on their length and order. */
  realIds?: boolean
}

/** A tenth as many open deals as people and four times as many closed ones; three activities a person and month for 100 days. */
export const deskOf = (people: number, seed: number): DeskSize => ({
  people,
  openDeals: Math.round(people / 10),
  closedDeals: Math.round((people * 2) / 5),
  activities: people * 10,
  tasks: Math.round(people / 10),
  seed,
  realIds: true,
})

type Kind = 'person' | 'company' | 'deal' | 'activity' | 'task'
type Rows = { people: Person; companies: Company; deals: Deal; tasks: Task; pipelines: Pipeline; settings: Settings }

/** Rows by their number, from 0, and how many there are. */
export type Desk = {
  [T in keyof Rows]: { count: number; row: (i: number) => Rows[T] }
} & {
  /** Those of the deals first, as far as there is room for them, then everybody's. */
  activities: () => Generator<Activity>
}

const TRADES = 'Ateliers Transports Imprimerie Fonderie Scierie Laiterie Verrerie Chantiers Domaine Groupe'.split(' ')
const FORMS = ['', '', '', ' SA', ' SARL', ' GmbH', ' AS', ' Ltd', ' Srl', ' BV']
const THINGS = 'sensors maintenance training shelving cameras meters connectors furniture audit fleet'.split(' ')
const PLACES = 'North South Quay Valley Station Bridge Mill Park Harbour Hill'.split(' ')
const CITIES = 'Lille Nantes Łódź Malmö Porto Genève Αθήνα Київ 大阪 서울 القاهرة'.split(' ')
const TITLES = [
  'Buyer',
  'Head of maintenance',
  'Directrice des achats',
  'Geschäftsführer',
  'Plant manager',
  'Responsable logistique',
  'Office manager',
  'CTO',
]
const REASONS = ['Price', 'No budget', 'Went with another', 'Project stopped', 'No answer']
const NOTES = [
  'Asked for the datasheet and two references from the same trade',
  'Wants the delivery before the summer stop, in two lots',
  'The committee meets at the end of the month; the budget stands',
  'Left a message; is on site until Thursday',
  'Went through the quote line by line: transport is to be shown apart',
]
const CYCLES: Person['lifecycle'][] = ['suspect', 'lead', 'lead', 'contact']
const STATUSES: Deal['status'][] = ['won', 'won', 'lost', 'lost', 'cancelled']
const DAY_MS = 86_400_000

/** @param today the day around which deals are due; one in twelve is late, one in twelve due, one in ten asleep */
export function desk(today: Day, size: DeskSize): Desk {
  const { people, openDeals, closedDeals, seed } = size
  const deals = openDeals + closedDeals
  const companies = Math.max(1, Math.round(people / 4))
  const midnight = Date.parse(`${today}T00:00:00Z`)
  const of = (kind: Kind, i: number) => chance(seed, kind, i)
  const id = (kind: Kind, i: number) => (size.realIds ? realId(of(kind, -1 - i), i) : `${kind}-${i}`)
  const instant = (random: Chance, daysAgo: number) =>
    new Date(midnight - daysAgo * DAY_MS + (8 + random() * 10) * 3_600_000).toISOString()
  const made = (random: Chance, daysAgo: number) => ({
    createdAt: instant(random, daysAgo),
    updatedAt: instant(random, below(random, daysAgo + 1)),
  })

  // A few large accounts, many small ones; one person in ten belongs to none.
  const companyOf = (person: number) => {
    const random = of('person', person)
    return random() < 0.1 ? undefined : Math.floor(random() ** 2 * companies)
  }
  const companyName = (i: number) => {
    const random = of('company', i)
    const family = madeFamily(random)
    const trade = pick(random, TRADES)
    const number = `${latinNumber(i)}`
    return {
      random,
      name: `${trade} ${family.shown}${pick(random, FORMS)}`,
      domain: `${trade.toLowerCase()}-${family.latin}-${number}.example`,
    }
  }

  const company = (i: number): Company => {
    const { random, name, domain } = companyName(i)
    return companyRow(made(random, below(random, 400)), {
      id: id('company', i),
      name,
      domains: [domain],
      ...(random() < 0.5 && { headquarters: pick(random, CITIES) }),
      ...(random() < 0.3 && { profileUrls: [`https://www.linkedin.com/company/${domain.split('.')[0]}`] }),
    })
  }

  const person = (i: number): Person => {
    const random = of('person', i)
    // The two numbers that decide the company.
    random()
    random()
    const at = companyOf(i)
    const about = madeName(random)
    const dates = made(random, below(random, 400))
    const host = at === undefined || random() < 0.05 ? pick(random, ['post.example', 'mail.example']) : domainOf(at)
    return personRow(dates, {
      id: id('person', i),
      lifecycle: pick(random, CYCLES),
      name: about.name,
      givenName: about.givenName,
      familyName: about.familyName,
      emails: [address(about, host, i)],
      phones: random() < 0.66 ? [phone(random)] : [],
      ...(random() < 0.6 && { title: pick(random, TITLES) }),
      ...(at !== undefined && { companyId: id('company', at) }),
      ...(random() < 0.2 && { place: pick(random, CITIES) }),
      profileUrls: random() < 0.3 ? [`https://www.linkedin.com/in/${about.latin.join('-')}-${latinNumber(i)}`] : [],
      source: 'gmail',
      provenance: { name: seen(dates.createdAt, 'header'), emails: seen(dates.createdAt, 'header') },
    })
  }
  const domainOf = (at: number) => companyName(at).domain

  /** Open ones stand evenly among the closed. */
  const isOpen = (i: number) => Math.floor(((i + 1) * openDeals) / deals) > Math.floor((i * openDeals) / deals)
  const stageOf = (i: number) => Math.floor(of('deal', i)() * samplePipeline.stages.length)
  const personOf = (i: number) => (people ? Math.floor(of('deal', i + deals)() * people) : undefined)

  const deal = (i: number): Deal => {
    const random = of('deal', i)
    const stage = Math.floor(random() * samplePipeline.stages.length)
    const days = isOpen(i) ? below(random, 20) : below(random, 300)
    const status = isOpen(i) ? (below(random, 10) ? 'todo' : 'standby') : pick(random, STATUSES)
    const someone = personOf(i)
    const at = someone === undefined ? undefined : companyOf(someone)
    const due = below(random, 12)
    return dealRow(made(random, days + 1 + stage * 10), {
      id: id('deal', i),
      title: `${pick(random, PLACES)} ${pick(random, THINGS)} ${i}`,
      amount: { minor: (1 + below(random, 900)) * 10_000, currency: below(random, 20) ? 'EUR' : 'NOK' },
      ...(at !== undefined && { companyId: id('company', at) }),
      people: someone === undefined ? [] : [{ personId: id('person', someone) }],
      pipelineId: samplePipeline.id,
      stageId: `stage-${1 + stage}`,
      stageSince: addDays(today, -days),
      status,
      ...(status === 'standby' && { standbyUntil: addDays(today, 1 + below(random, 60)) }),
      ...(status === 'todo' && {
        nextAction: {
          text: 'Call back',
          day: addDays(today, due === 0 ? -1 - below(random, 5) : due === 1 ? 0 : 1 + below(random, 40)),
        },
      }),
      ...((status === 'lost' || status === 'cancelled') && { reason: pick(random, REASONS) }),
      ...(!isOpen(i) && { closedAt: instant(random, days) }),
      ...(random() < 0.3 && { closingDay: addDays(today, below(random, 90)) }),
    })
  }

  const linksOf = (someone: number | undefined, on?: number): Link[] => {
    const at = someone === undefined ? undefined : companyOf(someone)
    return [
      ...(on === undefined ? [] : [`d:${id('deal', on)}` as const]),
      ...(someone === undefined ? [] : [`p:${id('person', someone)}` as const]),
      ...(at === undefined ? [] : [`c:${id('company', at)}` as const]),
    ]
  }

  const task = (i: number): Task => {
    const random = of('task', i)
    const dates = made(random, below(random, 60))
    return taskRow(dates, {
      id: id('task', i),
      title: `${pick(random, ['Call', 'Write to', 'Prepare', 'Send'])} ${pick(random, THINGS)}`,
      day: addDays(today, below(random, 60) - 3),
      ...(random() < 0.5 && { doneAt: dates.updatedAt }),
      links: people ? linksOf(below(random, people)) : [],
    })
  }

  function* activities(): Generator<Activity> {
    let n = 0
    for (let i = 0; i < deals && n < size.activities; i++) {
      const random = of('deal', i + 2 * deals)
      const to = stageOf(i)
      for (let stage = 0; stage < to && n < size.activities; stage++) {
        const names = samplePipeline.stages.slice(stage, stage + 2).map((one) => one.name)
        yield activityRow({
          id: id('activity', n++),
          kind: 'stage',
          at: instant(random, (to - stage) * 10 + below(random, 10)),
          links: linksOf(personOf(i), i),
          stage: { from: names[0] ?? '', to: names[1] ?? '' },
        })
      }
    }
    while (n < size.activities) yield happened(n++)
  }

  const happened = (i: number): Activity => {
    const random = of('activity', i)
    const at = instant(random, below(random, 100))
    const kind = pick(random, ['email', 'email', 'note', 'note', 'call', 'meeting'] as const)
    const someone = people ? i % people : undefined
    return activityRow({
      id: id('activity', i),
      kind,
      at,
      links: linksOf(someone),
      text: pick(random, NOTES),
      ...(kind === 'call' && { minutes: 1 + below(random, 40) }),
      ...(kind === 'email' && {
        email: {
          key: `gmail:${hex(random)}${hex(random)}`,
          threadKey: `gmail:${hex(random)}`,
          subject: `${pick(random, PLACES)} ${pick(random, THINGS)}`,
          from: { email: `p${i % Math.max(1, people)}@mail.example` },
          to: [{ email: 'me@margin.example' }],
          cc: [],
          sentAt: at,
          attachments: [],
        },
      }),
    })
  }

  return {
    pipelines: { count: 1, row: () => samplePipeline },
    settings: { count: 1, row: () => ({ id: 'settings', currency: 'EUR', ownAddresses: [] }) },
    companies: { count: companies, row: company },
    people: { count: people, row: person },
    deals: { count: deals, row: deal },
    tasks: { count: size.tasks, row: task },
    activities,
  }
}

const below = (random: Chance, count: number) => Math.floor(random() * count)
const seen = (at: string, kind: Provenance['kind']): Provenance => ({ kind, at, site: 'gmail', sure: 'sure' })
const latinNumber = (i: number) => i.toString(36)
const hex = (random: Chance) =>
  Math.floor(random() * 4294967296)
    .toString(16)
    .padStart(8, '0')

function address({ latin: [given, family] }: MadeName, host: string, i: number): string {
  const form = i % 4
  const local = form === 0 ? `${given[0]}.${family}` : form === 1 ? `${family}${i % 100}` : `${given}.${family}`
  return `${local}@${host}`
}

/** As somebody would write it, of four countries; one in five not understood. */
function phone(random: Chance): Person['phones'][number] {
  const digits = String(10_000_000 + below(random, 90_000_000))
  const pairs = digits.match(/../g) ?? []
  const kind = below(random, 5)
  if (kind === 0) return { shown: `ext. ${digits.slice(0, 4)} / ${pairs.join('.')}` }
  if (kind === 1) return { e164: `+336${digits}`, shown: `06 ${pairs.join(' ')}` }
  if (kind === 2) return { e164: `+331${digits}`, shown: `+33 (0)1 ${pairs.join(' ')}` }
  if (kind === 3) return { e164: `+4989${digits}`, shown: `+49 89 ${digits}` }
  return { e164: `+1212${digits.slice(0, 7)}`, shown: `(212) ${digits.slice(0, 3)}-${digits.slice(3, 7)}` }
}

const SALT: Record<Kind, number> = { person: 1, company: 2, deal: 3, activity: 4, task: 5 }

/** The random numbers of one row. */
function chance(seed: number, kind: Kind, i: number): Chance {
  let state = Math.imul(seed ^ Math.imul(SALT[kind], 0x9e3779b1), 0x85ebca6b) ^ Math.imul(i, 0xc2b2ae35)
  state = (state ^ (state >>> 15)) | 0
  // Mulberry32: 32 bits of state are enough for a row.
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** An id as the store gives them: those that were made later come later. */
function realId(random: Chance, i: number): string {
  const made = (FIRST_MADE + i * 1_000).toString(16).padStart(12, '0')
  const rest = hex(random) + hex(random) + hex(random)
  return [made.slice(0, 8), made.slice(8), `7${rest.slice(0, 3)}`, `8${rest.slice(3, 6)}`, rest.slice(6, 18)].join('-')
}
const FIRST_MADE = Date.UTC(2026, 0)
