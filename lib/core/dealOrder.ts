/**
 * In which orders open deals are listed: each order is made of families of index keys, so that the first cards of a column
 * or the first rows of a sorted list come from an index and never from reading all deals. One multi-valued index holds
 * them all. Every key ends with the deal's id: no two are alike, and a list goes on after the last one read.
 *
 * Columns are by day of attention, which serves the list by that day as well; so does the day of the stage for pace.
 *
 * A little long because keys and the ranges that read them must agree.
 */
import type { Day } from './days'
import { type Deal, dueDay, OPEN } from './deal'
import { fold } from './fold'
import { type Pipeline, saleStages, stageOf } from './pipeline'

/** Part of a family of keys: those that begin with `prefix` and go on after `from` and up to `to`. */
export type KeyRange = { prefix: string; from: string; to: string }
/** A list: its parts one after the other; the ranges of a part are merged by what follows their prefix. `down`: backwards within each part. */
export type DealOrder = { parts: KeyRange[][]; down: boolean }

/** What the list of deals is sorted by without reading them all. */
export const DEAL_SORTS = ['title', 'stage', 'amount', 'due', 'pace', 'closing'] as const
export type DealSort = (typeof DEAL_SORTS)[number]

type Open = 'todo' | 'standby'
const BOTH: readonly Open[] = ['todo', 'standby']

/** Comes after every text that a key goes on with. */
const END = '\uffff'
/** No amount, and no day of closing: after all that there are. */
const NO_AMOUNT = '~'
const NO_DAY = '9999'
const NO_TIME = '99'

const within = (prefix: string, from = '', to = END): KeyRange => ({ prefix, from, to })
const column = (pipelineId: string, stageId: string, status: Open) => `stage|${pipelineId}|${stageId}|${status}|`
const since = (pipelineId: string, stageId: string, status: Open) => `since|${pipelineId}|${stageId}|${status}|`
const closing = (pipelineId: string) => `closing|${pipelineId}|`
const said = (label: string) => `said|${label}|`
const attention = (status: Open) => `day|${status}|`
/** All keys of a day, whatever follows it. */
const through = (day: Day) => `${day}|${END}`

const LARGEST = Number.MAX_SAFE_INTEGER
const padded = (minor: number) => String(minor).padStart(16, '0')
/** Numbers within a title stand in the order of their values: `Site 9` before `Site 10`. */
export const titleKey = (title: string) =>
  fold(title)
    .replace(/\d+/g, (digits) => digits.padStart(8, '0'))
    .slice(0, 60)

/** The index keys of a deal; a closed one has none. */
export function dealOrderKeys(deal: Omit<Deal, 'lists' | 'due' | 'personIds'>): string[] {
  const { id, pipelineId, stageId, status, amount, nextAction } = deal
  if (!OPEN.includes(status)) return []
  const open = status as Open
  const due = dueDay(deal) ?? ''
  const minor = Math.max(0, amount?.minor ?? 0)
  return [
    // Of those due on one day the largest first.
    `${column(pipelineId, stageId, open)}${due}|${padded(LARGEST - minor)}|${id}`,
    `${since(pipelineId, stageId, open)}${deal.stageSince}|${id}`,
    // A tab stands before everything that a folded title can go on with: a title before those that begin with it.
    `title|${pipelineId}|${titleKey(deal.title)}\t${id}`,
    // Amounts of two currencies have no order: currencies stand together, deals without an amount come last.
    `amount|${pipelineId}|${amount ? `${amount.currency}|${padded(minor)}` : NO_AMOUNT}|${id}`,
    `${closing(pipelineId)}${deal.closingDay ?? NO_DAY}|${id}`,
    `${attention(open)}${due}|${(open === 'todo' && nextAction?.time) || NO_TIME}|${id}`,
    ...(deal.temperature ? [`${said(deal.temperature.id)}${deal.temperature.on}|${id}`] : []),
  ]
}

/** The cards of a column: late, due and woken ones, then later ones, asleep ones last. @param stageIds one, and those whose deals it takes in */
export function columnOrder(pipelineId: string, stageIds: readonly string[], today: Day): DealOrder {
  const keys = (status: Open, from = '', to = END) =>
    stageIds.map((id) => within(column(pipelineId, id, status), from, to))
  return {
    parts: [
      BOTH.flatMap((status) => keys(status, '', through(today))),
      ...BOTH.map((one) => keys(one, through(today))),
    ],
    down: false,
  }
}

/**
 * The open deals of a pipeline, sorted.
 * @param gone stages that deals stand in though the pipeline no longer has them
 * @param currencies those that amounts are in
 */
export function sortedOrder(
  sort: { by: DealSort; down: boolean },
  pipeline: Pipeline,
  about: { gone: readonly string[]; currencies: readonly string[]; today: Day },
): DealOrder {
  const { id } = pipeline
  const { by, down } = sort
  const allStages = [...saleStages(pipeline).map((stage) => stage.id), ...about.gone]
  const each = (family: typeof column) =>
    allStages.flatMap((stage) => BOTH.map((one) => within(family(id, stage, one))))
  switch (by) {
    case 'title':
    case 'closing':
      return { parts: [[within(`${by}|${id}|`)]], down }
    case 'due':
      return { parts: [each(column)], down }
    case 'pace':
      // Who came first has stood longest.
      return { parts: [each(since)], down: !down }
    case 'stage': {
      const columns = columnStages(pipeline, about.gone).map((ids) => columnOrder(id, ids, about.today).parts)
      return { parts: (down ? columns.reverse() : columns).flat(), down: false }
    }
    case 'amount':
      return { parts: amountParts(`amount|${id}|`, about.currencies), down }
  }
}

/** For each stage of the sale, in order, the ids of those whose deals stand in it: its own; for the first, those that are gone too. */
export function columnStages(pipeline: Pipeline, gone: readonly string[]): string[][] {
  const first = stageOf(pipeline, '').id
  return saleStages(pipeline).map(({ id }) => (id === first ? [id, ...gone] : [id]))
}

/** Each currency by itself; then any that was not named, then deals without an amount. */
function amountParts(prefix: string, currencies: readonly string[]): KeyRange[][] {
  const known = [...currencies].sort()
  const gaps = [...known, NO_AMOUNT].map((next, i) =>
    within(prefix, known[i - 1] ? through(known[i - 1] as string) : '', next),
  )
  return [...known.map((one) => [within(prefix, `${one}|`, through(one))]), gaps, [within(prefix, NO_AMOUNT)]]
}

/** What a day asks for: late deals, those due that day by their hour, then those that woke. */
export function dayOrders(today: Day): Record<'late' | 'due' | 'woken', DealOrder> {
  const one = (range: KeyRange): DealOrder => ({ parts: [[range]], down: false })
  return {
    late: one(within(attention('todo'), '', today)),
    due: one(within(attention('todo'), today, through(today))),
    woken: one(within(attention('standby'), '', through(today))),
  }
}

/** Before the key of each open deal that stands in a pipeline, or in one stage of it. */
export const openAt = (pipelineId: string, stageId?: string): string =>
  stageId === undefined ? `stage|${pipelineId}|` : `stage|${pipelineId}|${stageId}|`

/** Deals to do that came into a stage up to a day, the first to come first. */
export const stageUpTo = (pipelineId: string, stageId: string, day: Day): DealOrder => ({
  parts: [[within(since(pipelineId, stageId, 'todo'), '', through(day))]],
  down: false,
})

/** Open deals of a pipeline whose closing day is a day or comes before it, the first to have come first. */
export const closingUpTo = (pipelineId: string, day: Day): DealOrder => ({
  parts: [[within(closing(pipelineId), '', through(day))]],
  down: false,
})

/** Open deals of which a label of temperature was said up to a day, the first to be said first. */
export const saidUpTo = (label: string, day: Day): DealOrder => ({
  parts: [[within(said(label), '', through(day))]],
  down: false,
})

/** Open deals of which a temperature was said that is none of these labels: one order for each gap between them. */
export function saidOtherwise(labels: readonly string[]): DealOrder[] {
  const known = labels.map((label) => `${label}|`).sort()
  const ends = ['', ...known.map((one) => one + END)]
  return [...known, END].map((next, i) => ({ parts: [[within('said|', ends[i], next)]], down: false }))
}
