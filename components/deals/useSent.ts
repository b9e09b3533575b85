/** Keys come faster than the board is drawn anew: until it is, a deal counts as standing where it was sent. */
import { useRef } from 'preact/hooks'
import { placeOf, type Walked } from '../../lib/core/board'

/** @returns the index of the column in which a deal stands, and what is to be told when it was sent to another */
export function useSent(columns: readonly Walked[]) {
  const sent = useRef<{ id: string; column: number; from: readonly Walked[] }>()
  const columnOf = (id: string): number =>
    sent.current?.id === id && sent.current.from === columns ? sent.current.column : (placeOf(columns, id)?.column ?? 0)
  const wasSent = (id: string, column: number): void => {
    sent.current = { id, column, from: columns }
  }
  return [columnOf, wasSent] as const
}
