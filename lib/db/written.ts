/** Who wants to know that something was written: told after the transaction completed, never before. */
import type { Label, RowChange } from '../core/change'

/** `rows`: what the rows are now, where they are few. `out`: how much rules laid ready to be told or sent. */
export type Notice = { seq: number; label: Label; count: number; rows?: readonly WrittenRow[]; out?: number }
export type WrittenRow = Pick<RowChange, 'table' | 'id'> & { after?: object }
const listeners = new Set<(notice: Notice) => void>()

/** Calls back after each change that this context wrote. Gives a function that ends it. */
export function onWritten(listener: (notice: Notice) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellWritten(notice: Notice): void {
  for (const listener of listeners) listener(notice)
}
