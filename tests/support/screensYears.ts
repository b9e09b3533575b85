/** Two years of deals, closed and open, with their stays and what was done for them up to today: what a report shows once it is used. */
import { addDays, type Day } from '../../lib/core/days'
import { type Deal, OPEN } from '../../lib/core/deal'
import { chanceOf } from './chance'
import { generate } from './generate'
import { dealRow, type Records } from './rows'

const SEED = 20261123
const DAYS = 700
const RIVALS = ['Brandt & Fils', 'Norvik Systems', 'Atlas Pompes', undefined]
const OUTCOMES = ['Reached', 'No answer', 'Call back later', undefined]
const SOURCES = ['gmail', 'linkedin', 'hand', 'Bottling fair']

export function twoYears(today: Day): Records {
  const chance = chanceOf(SEED)
  const records = generate(today, { people: 1_200, openDeals: 260, closedDeals: 1_100, activities: 9_000, seed: SEED })
  const stages = records.pipelines[0]?.stages ?? []
  const deals = records.deals.map((deal): Deal => {
    const isOpen = OPEN.includes(deal.status)
    const at = stages.findIndex(({ id }) => id === deal.stageId)
    const stays = stages.slice(0, at).map(({ id }) => ({ stageId: id, days: 2 + chance.below(18) }))
    // Business grows: the later the more.
    const closedDay = addDays(today, -Math.floor(DAYS * (chance.below(1000) / 1000) ** 1.4))
    const since = isOpen ? deal.stageSince : addDays(closedDay, -chance.below(25))
    const made = addDays(since, -stays.reduce((sum, { days }) => sum + days, 0))
    const when = { createdAt: `${made}T09:00:00.000Z`, updatedAt: `${since}T09:00:00.000Z` }
    const { closedAt: _, due: __, ...rest } = deal
    return dealRow(when, {
      ...{ ...rest, ...when, stays, stageSince: since, source: chance.pick(SOURCES) },
      closingDay: addDays(made, 30 + chance.below(110)),
      ...(!isOpen && { closedDay, closedAt: `${closedDay}T15:00:00.000Z` }),
      ...(deal.status === 'lost' && { rival: chance.pick(RIVALS) }),
    })
  })
  return {
    ...records,
    deals,
    people: records.people.map((person) => ({ ...person, source: chance.pick(SOURCES) })),
    // The moves are told by the stays: those that were made up for other days would say otherwise.
    activities: records.activities
      .filter(({ kind }) => kind !== 'stage')
      .map((one) => ({ ...one, ...(one.kind === 'call' && { outcome: chance.pick(OUTCOMES) }) })),
  }
}
