/** Occasions that come with time: for a record the days on which a rule of this kind would run, and by what each is known again. */
import { addDays, type Day, dayOf } from '../days'
import { type Deal, OPEN } from '../deal'
import { type About, type Field, fieldOf } from '../fields'
import { outReasons, SILENT_DAYS } from '../outOfStandard'
import { stageOf } from '../pipeline'
import type { Rule } from './rule'
import { RuleFault } from './world'

/** `key`: the same as long as what it came of is the same, so that it is met once. `day`: on which it is reached. */
export type Occasion = { key: string; day: Day }

/**
 * @param last the instant (ISO, UTC) at which something happened last on the record; undefined where nothing did
 * @param about its pipelines with standards that were learnt, where those count
 */
export function occasionsOf(
  { when, noun }: Pick<Rule, 'when' | 'noun'>,
  row: object & { createdAt: string },
  last: string | undefined,
  about: About,
): Occasion[] {
  switch (when.kind) {
    case 'day': {
      const field = fieldOf(noun, when.field, about) as Field<object> | undefined
      if (field?.kind !== 'date') throw new RuleFault({ kind: 'field', detail: when.field })
      const day = field.read(row, about) as Day | undefined
      return day ? [{ key: `day ${day} ${when.days}`, day: addDays(day, when.days) }] : []
    }
    case 'silent': {
      if (noun === 'deals' && !OPEN.includes((row as unknown as Deal).status)) return []
      const since = dayOf(last ?? row.createdAt)
      return [{ key: `silent ${since} ${when.days}`, day: addDays(since, when.days) }]
    }
    case 'out':
      return noun === 'deals' ? outOf(row as unknown as Deal, when.reason, last, about) : []
    default:
      return []
  }
}

function outOf(deal: Deal, only: string | undefined, last: string | undefined, about: About): Occasion[] {
  const pipeline = about.pipelines.find(({ id }) => id === deal.pipelineId)
  if (!pipeline) return []
  const { today, labels } = about
  const reasons = outReasons(deal, stageOf(pipeline, deal.stageId), { today, labels, lastActivity: last })
  return reasons.flatMap((reason): Occasion[] => {
    if (only !== undefined && reason.kind !== only) return []
    switch (reason.kind) {
      case 'pace':
        return [{ key: `pace ${deal.stageId} ${deal.stageSince}`, day: addDays(deal.stageSince, reason.standard + 1) }]
      case 'closing':
        return [{ key: `closing ${reason.day}`, day: addDays(reason.day, 1) }]
      case 'silent':
        return [{ key: `quiet ${reason.day}`, day: addDays(reason.day, SILENT_DAYS + 1) }]
      default:
        return reason.until ? [{ key: `warm ${reason.id} ${reason.until}`, day: addDays(reason.until, 1) }] : []
    }
  })
}

/** Those that are reached between two days, both of them with. */
export const reached = (occasions: readonly Occasion[], from: Day, to: Day): Occasion[] =>
  occasions.filter(({ day }) => day >= from && day <= to)
