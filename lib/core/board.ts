/** The board: open deals in the columns of their pipeline's stages, what each column holds, and how one moves about in it. */

import type { Deal } from './deal'
import { columnStages } from './dealOrder'
import { type Money, sumByCurrency } from './money'
import { type Pipeline, type Stage, saleStages } from './pipeline'

/** What a stage holds: how many open deals, and what they come to by currency. */
export type StageSum = { stage: Stage; count: number; sums: Money[] }
/** A column: its first deals, as many as were read, and what all of them come to. `whole`: there are no more than were read. */
export type Column<D extends { id: string } = Deal> = StageSum & { deals: readonly D[]; whole: boolean }
/** As much of a column as it takes to move about in it. */
export type Walked = { deals: readonly { id: string }[] }

/** What each stage of the sale holds; open deals that stand in none of them count in the first. @param totals by stage */
export function stageSums(
  pipeline: Pipeline,
  totals: ReadonlyMap<string, { count: number; sums: Record<string, number> }>,
): StageSum[] {
  const columns = columnStages(pipeline, goneStages(pipeline, totals))
  return saleStages(pipeline).map((stage, i) => {
    const own = (columns[i] ?? []).flatMap((id) => totals.get(id) ?? [])
    return {
      stage,
      count: own.reduce((count, total) => count + total.count, 0),
      sums: sumByCurrency(
        own.flatMap(({ sums }) => Object.entries(sums).map(([currency, minor]) => ({ currency, minor }))),
      ),
    }
  })
}

/** Stages with open deals that the pipeline no longer has among those of the sale. */
export function goneStages(pipeline: Pipeline, totals: ReadonlyMap<string, { count: number }>): string[] {
  const known = new Set(saleStages(pipeline).map((stage) => stage.id))
  return [...totals].filter(([id, { count }]) => count > 0 && !known.has(id)).map(([id]) => id)
}

export type Totals = { count: number; sums: Money[]; weighted: Money[] }

/** What all stages hold together, and that weighted with each stage's chance to win: by currency, never added up. */
export function boardTotals(columns: readonly StageSum[]): Totals {
  const weighted = new Map<string, number>()
  for (const { stage, sums } of columns) {
    for (const { currency, minor } of sums) {
      weighted.set(currency, (weighted.get(currency) ?? 0) + (minor * stage.probability) / 100)
    }
  }
  const sums = sumByCurrency(columns.flatMap((column) => column.sums))
  return {
    count: columns.reduce((count, column) => count + column.count, 0),
    sums,
    weighted: sums.map(({ currency }) => ({ currency, minor: Math.round(weighted.get(currency) ?? 0) })),
  }
}

/** Where a deal stands: index of its column and its place in it, from 0. */
export function placeOf(columns: readonly Walked[], id: string): { column: number; index: number } | undefined {
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
export function neighbour(columns: readonly Walked[], id: string | undefined, step: Step): string | undefined {
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
export function heirOf(columns: readonly Walked[], id: string): string | undefined {
  const heirs = (['down', 'up', 'right', 'left'] as const).map((step) => neighbour(columns, id, step))
  return heirs.find((heir) => heir !== id)
}
