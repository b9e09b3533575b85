/** The board of one pipeline, kept up to date, each column as far as it was scrolled to. */
import { useRef, useState } from 'preact/hooks'
import type { Column } from '../../lib/core/board'
import type { Day } from '../../lib/core/days'
import type { Pipeline } from '../../lib/core/pipeline'
import { type Board, board } from '../../lib/db/board'
import type { Names } from '../../lib/db/kept'
import { useReadOn } from '../../lib/state/live'
import { lastStood } from './useStanding'

/** Cards drawn beyond either edge of what is in view of a column. */
export const DRAWN_AHEAD = 4
/** The least that a card and the gap below it are high, in pixels. */
const LEAST_SLOT = 80
/** Cards of a column at first: what the window can show and what is drawn beyond it. Whose card is read, its company is. */
const first = () => Math.ceil(innerHeight / LEAST_SLOT) + 2 * DRAWN_AHEAD
/** How many are read beyond that once one scrolls, and how near the end of what was read that is. */
const AHEAD = 60
const NEAR = DRAWN_AHEAD

/** How far the columns of a pipeline were read, to come back to from a deal's page. */
const lastLimits = new Map<string, Record<string, number>>()

export type BoardState = {
  /** Missing while they are read for the first time. */
  columns?: readonly Column[]
  names: Names
  error?: unknown
  /** Has a column read so far that a card of this index is there, and some after it. */
  reach: (stageId: string, index: number) => void
  /** Names the deal that is read wherever it goes. */
  follow: (id: string | undefined) => void
}

const NO_NAMES: Names = new Map()

export function useBoard(pipeline: Pipeline, today: Day): BoardState {
  const [limits, setLimits] = useState(lastLimits.get(pipeline.id) ?? {})
  const followed = useRef(lastStood())
  const { value, error } = useReadOn<Board>(
    (before) => board(pipeline, today, (stageId) => limits[stageId] ?? first(), before, followed.current),
    [pipeline, today],
    [limits],
  )
  lastLimits.set(pipeline.id, limits)
  return {
    columns: value?.columns,
    names: value?.names ?? NO_NAMES,
    error,
    reach: (stageId, index) =>
      setLimits((now) => {
        const limit = now[stageId] ?? first()
        return index < limit - NEAR ? now : { ...now, [stageId]: index + 1 + AHEAD }
      }),
    follow: (id) => {
      followed.current = id
    },
  }
}
