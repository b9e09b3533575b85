/** The board: open deals in the columns of their pipeline's stages, what each column holds, and how one moves about in it. */
import type { Day } from './days'
import { type Deal, dueDay, dueOn } from './deal'
import { type Money, sumByCurrency } from './money'
import { type Pipeline, type Stage, stageOf } from './pipeline'

export type Column = { stage: Stage; deals: Deal[]; sums: Money[] }

/** The columns of a pipeline, in its order. In each, what asks for attention first stands first; what sleeps stands last. */
export function boardColumns(pipeline: Pipeline, deals: readonly Deal[], today: Day): Column[] {
  const keyed = deals
    .filter((deal) => deal.pipelineId === pipeline.id)
    .map((deal) => ({ deal, key: `${dueOn(deal, today) === 'asleep' ? 1 : 0}${dueDay(deal) ?? ''}` }))
  keyed.sort(
    (a, b) =>
      (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
      (b.deal.amount?.minor ?? 0) - (a.deal.amount?.minor ?? 0) ||
      (a.deal.id < b.deal.id ? -1 : 1),
  )
  const columns = new Map(pipeline.stages.map((stage) => [stage.id, [] as Deal[]]))
  for (const { deal } of keyed) columns.get(stageOf(pipeline, deal.stageId).id)?.push(deal)
  return pipeline.stages.map((stage) => {
    const own = columns.get(stage.id) ?? []
    return { stage, deals: own, sums: sumByCurrency(own.map((deal) => deal.amount)) }
  })
}

export type Totals = { count: number; sums: Money[]; weighted: Money[] }

/** What all columns hold together, and that weighted with each stage's chance to win: by currency, never added up. */
export function boardTotals(columns: readonly Column[]): Totals {
  const weighted = new Map<string, number>()
  for (const { stage, sums } of columns) {
    for (const { currency, minor } of sums) {
      weighted.set(currency, (weighted.get(currency) ?? 0) + (minor * stage.probability) / 100)
    }
  }
  const sums = sumByCurrency(columns.flatMap((column) => column.sums))
  return {
    count: columns.reduce((count, column) => count + column.deals.length, 0),
    sums,
    weighted: sums.map(({ currency }) => ({ currency, minor: Math.round(weighted.get(currency) ?? 0) })),
  }
}

/** Where a deal stands: index of its column and its place in it, from 0. */
export function placeOf(columns: readonly Column[], id: string): { column: number; index: number } | undefined {
  for (const [column, { deals }] of columns.entries()) {
    const index = deals.findIndex((deal) => deal.id === id)
    if (index >= 0) return { column, index }
  }
  return undefined
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'first' | 'last'

/**
 * The deal one step from another. Up, down, first and last stay in the column; left and right go to the next column that
 * holds a deal, at the same height where it is that long. At an edge the deal itself; without a start the first on the board.
 */
export function neighbour(columns: readonly Column[], id: string | undefined, step: Step): string | undefined {
  const from = id === undefined ? undefined : placeOf(columns, id)
  if (!from) return columns.find((column) => column.deals.length)?.deals[0]?.id
  const own = columns[from.column]?.deals ?? []
  if (step === 'first' || step === 'last') return own.at(step === 'first' ? 0 : -1)?.id
  if (step === 'up' || step === 'down') return (own[from.index + (step === 'down' ? 1 : -1)] ?? own[from.index])?.id
  const onward = step === 'right' ? columns.slice(from.column + 1) : columns.slice(0, from.column).reverse()
  const next = onward.find((column) => column.deals.length)?.deals ?? own
  return next === own ? id : (next[from.index] ?? next.at(-1))?.id
}

/** Who takes the place of a deal that leaves the board: the one below, else above, else the nearest column's. */
export function heirOf(columns: readonly Column[], id: string): string | undefined {
  const heirs = (['down', 'up', 'right', 'left'] as const).map((step) => neighbour(columns, id, step))
  return heirs.find((heir) => heir !== id)
}
