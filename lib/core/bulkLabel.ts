/** What the journal says of one act on many records. */
import type { Bulk } from './bulk'
import type { Label } from './change'

const STATUS_LABEL = {
  todo: 'change.dealsTodo',
  standby: 'change.dealsStandby',
  won: 'change.dealsWon',
  lost: 'change.dealsLost',
  cancelled: 'change.dealsCancelled',
} as const

/** @param n how many records were changed @param what how the stage is called that they were moved to */
export function bulkLabel({ table, act }: Bulk, n: number, what: string): Label {
  const EDITED = {
    deals: 'change.dealsEdited',
    people: 'change.peopleEdited',
    companies: 'change.companiesEdited',
  } as const
  const REMOVED = {
    deals: 'change.dealsRemoved',
    people: 'change.peopleRemoved',
    companies: 'change.companiesRemoved',
  } as const
  if (act.kind === 'remove') return { key: REMOVED[table], params: { n } }
  if (act.kind === 'stage' || act.kind === 'pipeline') return { key: 'change.dealsMoved', params: { n, stage: what } }
  if (act.kind === 'postpone') return { key: 'change.dealsSnoozed', params: { n, day: act.day } }
  if (act.kind !== 'status') return { key: EDITED[table], params: { n } }
  return { key: STATUS_LABEL[act.to.status], params: { n, ...(act.to.status === 'standby' && { day: act.to.until }) } }
}
