/** Going to the foot of a long column, which is gone to once it was read. */
import { useEffect, useRef } from 'preact/hooks'
import type { StageSum, Walked } from '../../lib/core/board'
import type { BoardState } from './useBoard'

type Column = StageSum & Walked & { whole: boolean }

/** @returns goes to the last card of a column, as soon as it is known which that is */
export function useFoot(
  columns: readonly Column[],
  go: (id: string | undefined) => void,
  reach?: BoardState['reach'],
): (column: Column) => void {
  const foot = useRef<string>()
  useEffect(() => {
    const column = columns.find(({ stage, whole }) => stage.id === foot.current && whole)
    if (!column) return
    foot.current = undefined
    go(column.deals.at(-1)?.id)
  }, [columns])
  return ({ stage, count }) => {
    foot.current = stage.id
    reach?.(stage.id, count)
  }
}
