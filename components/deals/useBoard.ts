/** The board of one pipeline, kept up to date. */
import { useMemo } from 'preact/hooks'
import { boardColumns, type Column } from '../../lib/core/board'
import type { Deal } from '../../lib/core/deal'
import type { Pipeline } from '../../lib/core/pipeline'
import { board, companyNames } from '../../lib/db/board'
import { currentDay } from '../../lib/state/clock'
import { useKept, useLive } from '../../lib/state/live'

export type Board = {
  pipelines: Pipeline[]
  /** The one asked for, else the first. */
  pipeline?: Pipeline
  columns: Column[]
  /** Missing while they are read for the first time. */
  companyNames?: ReadonlyMap<string, string>
  loading: boolean
  error?: unknown
}

const NONE: Deal[] = []

export function useBoard(pipelineId?: string): Board {
  const answer = useLive(board, [])
  const { deals, pipelines } = answer.state === 'ready' ? answer.value : { deals: NONE, pipelines: [] }
  const pipeline = pipelines.find((one) => one.id === pipelineId) ?? pipelines[0]
  const today = currentDay.value
  const columns = useMemo(() => (pipeline ? boardColumns(pipeline, deals, today) : []), [pipeline, deals, today])
  // Names are read apart, and anew only when another company comes in: a deal that moves changes none of them.
  const ready = answer.state === 'ready'
  const ids = useMemo(
    () => (ready ? [...new Set(deals.map((deal) => deal.companyId))].sort().join() : undefined),
    [deals],
  )
  const names = useKept(async () => (ids === undefined ? undefined : companyNames(deals)), [ids])
  return {
    pipelines,
    pipeline,
    columns,
    companyNames: names.value,
    loading: answer.state === 'loading' || (names.value === undefined && names.error === undefined),
    error: answer.state === 'failed' ? answer.error : names.error,
  }
}
