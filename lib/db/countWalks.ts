/** The quickest walk through the records of a filtered list, in whatever order: for counting. */
import type { Noun } from '../core/customField'
import { closingUpTo, columnOrder } from '../core/dealOrder'
import type { About, RecordOf } from '../core/fields'
import type { Filter } from '../core/filter'
import { asksClosed, musts } from '../core/filterMatch'
import { stageOf } from '../core/pipeline'
import { db } from './db'
import { dealOrder } from './dealOrders'
import { ofLifeCycle } from './lists'
import { companiesAsked, cyclesAsked, isListed, type Listing, pipelinesAsked, type Walk, walkOf } from './walks'

/** To be asked within a transaction over the records and their totals. */
export async function countWalkOf<N extends Noun>(listing: Listing<N>): Promise<Walk<RecordOf[N]>> {
  const { noun, filter, about, pipelineId } = listing
  if (await companiesAsked(filter)) return walkOf(listing)
  return WHOLE[noun](filter, about, pipelineId) as Promise<Walk<RecordOf[N]>>
}

type Whole<T> = (filter: Filter, about: About, pipelineId?: string) => Promise<Walk<T>>
const WHOLE: { [N in Noun]: Whole<RecordOf[N]> } = {
  people: async (filter) => {
    const cycles = cyclesAsked(filter)
    if (!cycles) return byId('people')
    return { order: { parts: cycles.map((one) => [ofLifeCycle(one)]), down: false }, key: cycles.join(), sorted: false }
  },
  companies: async () => byId('companies'),
  deals: async (filter, about, pipelineId) => {
    const within = pipelinesAsked(filter, about, pipelineId)
    if (asksClosed(filter)) return { ...byId('deals'), of: isListed(filter, within) }
    const stages = stagesAsked(filter)
    const orders = within.map((one) => {
      // In the first stage stand also those whose own is gone.
      const asked =
        stages && !stages.includes(stageOf(one, '').id) && one.stages.filter(({ id }) => stages.includes(id))
      return asked
        ? columnOrder(
            one.id,
            asked.map(({ id }) => id),
            about.today,
          )
        : closingUpTo(one.id, LAST_DAY)
    })
    const parts = orders.flatMap((order) => dealOrder(order).parts)
    return { order: { parts, down: false }, key: `${within.map(({ id }) => id)} ${stages}`, sorted: false }
  },
}
/** With this the family of closing days holds all open deals of a pipeline, also those without one. */
const LAST_DAY = '9999'

const byId = <N extends Noun>(noun: N): Walk<RecordOf[N]> => ({
  order: {
    parts: [
      [
        {
          keyOf: (row) => row.id,
          read: (after = '', limit) => db.table<RecordOf[N]>(noun).where('id').above(after).limit(limit).toArray(),
        },
      ],
    ],
    down: false,
  },
  key: 'all',
  sorted: false,
})

/** The stages in which every match stands; undefined where the filter leaves that open. */
function stagesAsked(filter: Filter): string[] | undefined {
  const asked = musts(filter).find(({ field, op }) => field === 'stage' && op === 'anyOf')?.value
  return Array.isArray(asked) ? asked : undefined
}
