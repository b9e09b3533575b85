/**
 * In which orders open deals are listed: each order is a family of index keys, so that the first rows of a board's column or
 * of a sorted list come from an index and never from reading all deals. One multi-valued index holds them all; a closed
 * deal stands in one order only, that of its closing.
 */
import { type Deal, dueDay, OPEN } from './deal'
import { fold } from './fold'

/** Orders of a whole pipeline. Days stand as written, amounts within their currency. */
export const DEAL_ORDERS = ['title', 'amount', 'due', 'pace', 'closing'] as const
export type DealOrder = (typeof DEAL_ORDERS)[number]

/** Comes after every key of its family. */
const END = '\uffff'
export type KeyRange = readonly [from: string, to: string]
const family = (...parts: string[]): KeyRange => [`${parts.join('|')}|`, `${parts.join('|')}|${END}`]

/** The deals of a column that are to do, or asleep and woken ones: by day, then the largest amount first. */
export const columnRange = (pipelineId: string, stageId: string, status: 'todo' | 'standby'): KeyRange =>
  family('stage', pipelineId, stageId, status)
/** The same up to a day, that day included; or after it. */
export const columnUpTo = (pipelineId: string, stageId: string, status: 'todo' | 'standby', day: string): KeyRange => [
  columnRange(pipelineId, stageId, status)[0],
  `stage|${pipelineId}|${stageId}|${status}|${day}|${END}`,
]
export const columnAfter = (pipelineId: string, stageId: string, status: 'todo' | 'standby', day: string): KeyRange => [
  `stage|${pipelineId}|${stageId}|${status}|${day}|${END}`,
  columnRange(pipelineId, stageId, status)[1],
]
/** All open deals of a pipeline in an order. `pace` begins with those that came into their stage first. */
export const orderRange = (order: DealOrder, pipelineId: string): KeyRange => family(order, pipelineId)
/** Deals to do of a stage that came into it up to a day, the first to come first. */
export const sinceRange = (pipelineId: string, stageId: string, day: string): KeyRange => [
  `since|${pipelineId}|${stageId}|`,
  `since|${pipelineId}|${stageId}|${day}`,
]
/** Closed deals of a status, in the order in which they were closed. */
export const closedRange = (status: 'won' | 'lost' | 'cancelled'): KeyRange => family('closed', status)

const LARGEST = Number.MAX_SAFE_INTEGER
const padded = (minor: number) => String(minor).padStart(16, '0')

/** The index keys of a deal. */
export function dealOrderKeys(deal: Omit<Deal, 'lists' | 'due' | 'personIds'>): string[] {
  const { pipelineId, stageId, status } = deal
  if (!OPEN.includes(status)) return [`closed|${status}|${deal.closedAt ?? ''}`]
  const due = dueDay(deal) ?? ''
  const minor = Math.max(0, deal.amount?.minor ?? 0)
  return [
    `stage|${pipelineId}|${stageId}|${status}|${due}|${padded(LARGEST - minor)}`,
    `title|${pipelineId}|${fold(deal.title).slice(0, 60)}`,
    // Amounts of two currencies have no order: currencies stand together, deals without an amount come last.
    `amount|${pipelineId}|${deal.amount ? `${deal.amount.currency}|${padded(minor)}` : '~'}`,
    `due|${pipelineId}|${due}`,
    `pace|${pipelineId}|${deal.stageSince}`,
    `closing|${pipelineId}|${deal.closingDay ?? '9999'}`,
    ...(status === 'todo' ? [`since|${pipelineId}|${stageId}|${deal.stageSince}`] : []),
  ]
}
