/** Any number of made-up people, companies and deals from a seed: the same seed, the same records. */
import { addDays, type Day } from '../../lib/core/days'
import type { Deal } from '../../lib/core/deal'
import type { Person } from '../../lib/core/person'
import { activityRow, companyRow, dealRow, personRow, type Records } from './rows'
import { samplePipeline } from './sample'

export type Size = { people: number; openDeals: number; closedDeals?: number; activities?: number; seed?: number }

const GIVEN =
  'Adèle Amir Anouk Bastien Björn Chloé Dario Elif Émile Fatou Gaël Hanna Ivo Jeanne Kenza Léon Mireille Noé Odile Pavel Rania Søren Théo Ursule Violette Wim Yara Zoé'.split(
    ' ',
  )
const FAMILY =
  'Abadie Bertin Caron Daniau Esteve Faure Grangier Haas Iribarne Jacquot Kowal Lambert Marchetti Nguyen Ortega Pasquier Quéré Ravel Sanchez Tessier Umber Villard Weber Yildiz Zimmer'.split(
    ' ',
  )
const TRADES = 'Ateliers Transports Imprimerie Fonderie Scierie Laiterie Verrerie Chantiers Domaine Groupe'.split(' ')
const THINGS = 'sensors maintenance training shelving cameras meters connectors furniture audit fleet'.split(' ')
const PLACES = 'North South Quay Valley Station Bridge Mill Park Harbour Hill'.split(' ')
const CYCLES: Person['lifecycle'][] = ['suspect', 'lead', 'lead', 'contact']

/** Mulberry32: 32 bits of state are enough for names. */
function chance(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** @param today the day around which deals are due; one in twelve is late, one in twelve due, one in ten asleep */
export function generate(today: Day, { people, openDeals, closedDeals = 0, activities = 0, seed = 1 }: Size): Records {
  const random = chance(seed)
  const below = (count: number) => Math.floor(random() * count)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T
  const instant = (daysAgo: number) =>
    `${addDays(today, -daysAgo)}T${String(8 + below(10)).padStart(2, '0')}:00:00.000Z`
  const made = (daysAgo: number) => ({ createdAt: instant(daysAgo), updatedAt: instant(below(daysAgo + 1)) })

  const companyCount = Math.max(1, Math.round(people / 4))
  const companies = Array.from({ length: companyCount }, (_, i) =>
    companyRow(made(below(400)), {
      id: `company-${i}`,
      name: `${pick(TRADES)} ${pick(FAMILY)} ${i}`,
      domains: [`company${i}.example`],
    }),
  )
  const folk = Array.from({ length: people }, (_, i) => {
    const [given, family] = [pick(GIVEN), pick(FAMILY)]
    const company = below(companyCount)
    return personRow(made(below(400)), {
      id: `person-${i}`,
      name: `${given} ${family}`,
      lifecycle: pick(CYCLES),
      companyId: `company-${company}`,
      emails: [`p${i}@company${company}.example`],
      phones: below(3) ? [] : [{ shown: `+33 1 ${String(10_000_000 + i).replace(/(..)(?=.)/g, '$1 ')}` }],
    })
  })
  const deal = (i: number, status: Deal['status']) => {
    const days = below(20)
    const due = below(12)
    const asleep = status === 'todo' && below(10) === 0
    const someone = below(people)
    return dealRow(made(days + 1), {
      id: `deal-${status}-${i}`,
      title: `${pick(PLACES)} ${pick(THINGS)} ${i}`,
      amount: { minor: (1 + below(900)) * 10_000, currency: below(20) ? 'EUR' : 'NOK' },
      companyId: `company-${below(companyCount)}`,
      people: people ? [{ personId: `person-${someone}` }] : [],
      pipelineId: samplePipeline.id,
      stageId: `stage-${1 + below(samplePipeline.stages.length)}`,
      stageSince: addDays(today, -days),
      status: asleep ? 'standby' : status,
      ...(asleep
        ? { standbyUntil: addDays(today, 1 + below(60)) }
        : {
            nextAction: {
              text: 'Call back',
              day: addDays(today, due === 0 ? -1 - below(5) : due === 1 ? 0 : 1 + below(40)),
            },
          }),
      ...(status === 'lost' && { reason: 'Price' }),
      ...(status === 'won' || status === 'lost' ? { closedAt: instant(days) } : {}),
    })
  }
  return {
    companies,
    people: folk,
    deals: [
      ...Array.from({ length: openDeals }, (_, i) => deal(i, 'todo')),
      ...Array.from({ length: closedDeals }, (_, i) => deal(i, below(2) ? 'won' : 'lost')),
    ],
    pipelines: [samplePipeline],
    activities: Array.from({ length: activities }, (_, i) =>
      activityRow({
        id: `activity-${i}`,
        kind: 'note',
        at: instant(below(300)),
        links: [`p:person-${below(people)}`],
        text: `Note ${i} about ${pick(THINGS)}`,
      }),
    ),
    tasks: [],
    settings: [{ id: 'settings', currency: 'EUR', ownAddresses: [] }],
  }
}
