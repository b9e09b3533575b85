/** Acts on where a deal stands, when it stands elsewhere by now: what is nobody's to decide but the user's. */
import { sameRow } from './change'
import type { FieldClash } from './clash'
import { type Deal, type NextAction, OPEN, type Status } from './deal'

/** What a hand saw of a deal when it acted. */
export type SeenDeal = Pick<Deal, 'status' | 'standbyUntil' | 'nextAction'> & Partial<Pick<Deal, 'stageId'>>

/** What is next on it: an action, or the day on which it wakes. */
type Next = NextAction | { standbyUntil: string }

/** A deal that is to have a status, and meanwhile got another one. */
export function statusClash(now: Deal, seen: SeenDeal | undefined, mine: Status): FieldClash[] {
  if (!seen || seen.status === now.status || mine === now.status) return []
  return [{ field: 'status', theirs: now.status, mine }]
}

/** A deal that is to move and was closed meanwhile, or stands in another stage than it was taken from. */
export function stageClash(
  now: Deal,
  seen: SeenDeal | undefined,
  names: { theirs: string; mine: string },
): FieldClash[] {
  if (!seen) return []
  const closed = OPEN.includes(seen.status) && !OPEN.includes(now.status)
  if (closed) return [{ field: 'status', theirs: now.status, mine: seen.status }]
  return seen.stageId === undefined || seen.stageId === now.stageId ? [] : [{ field: 'stageId', ...names }]
}

/** A deal of which something is planned, done or put off, and which was closed meanwhile or has something else planned. */
export function nextClash(now: Deal, seen: SeenDeal | undefined, mine: Next): FieldClash[] {
  if (!seen) return []
  const status = 'standbyUntil' in mine ? 'standby' : 'todo'
  if (OPEN.includes(seen.status) && !OPEN.includes(now.status)) return statusClash(now, seen, status)
  const theirs = nextOf(now)
  if (sameRow(nextOf(seen), theirs) || sameRow(theirs, mine)) return []
  return [{ field: 'nextAction', theirs, mine }]
}

/** What is next on a deal; nothing once it is closed. */
export function nextOf(deal: SeenDeal): Next | undefined {
  if (deal.status === 'standby') return deal.standbyUntil ? { standbyUntil: deal.standbyUntil } : undefined
  return deal.status === 'todo' ? deal.nextAction : undefined
}
