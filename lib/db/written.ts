/** Who wants to know that something was written: told after the transaction completed, never before. */
import type { Label } from '../core/change'

export type Notice = { seq: number; label: Label; count: number }
const listeners = new Set<(notice: Notice) => void>()

/** Calls back after each change that this context wrote. Gives a function that ends it. */
export function onWritten(listener: (notice: Notice) => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function tellWritten(notice: Notice): void {
  for (const listener of listeners) listener(notice)
}
