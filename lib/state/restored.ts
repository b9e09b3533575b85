/** What a restore leaves to be said by the page that begins afresh after it. */
import { signal } from '@preact/signals'

const KEY = 'restored'
/** When the snapshot was taken that the records are from now, the one by which one comes back, and how many who were erased did not come. */
export type RestoreResult = { at: string; before?: string; leftOut?: number }

export const restoreResult = signal<RestoreResult | undefined>(undefined)

/** Leaves it, over the reload that follows. */
export const leaveRestoreResult = (result: RestoreResult): void => sessionStorage.setItem(KEY, JSON.stringify(result))

/** Reads, once, what was left. */
export function takeRestoreResult(): void {
  const kept = sessionStorage.getItem(KEY)
  sessionStorage.removeItem(KEY)
  if (kept) restoreResult.value = JSON.parse(kept) as RestoreResult
}
