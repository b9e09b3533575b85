/** Which row of a list is being worked, and the way on to the next one and back. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Suspect } from '../../lib/core/sheet'
import { suspectAfter, suspectBefore, suspectById } from '../../lib/db/sheetRead'
import { currentDay } from '../../lib/state/clock'
import { useKept } from '../../lib/state/live'

/**
 * @param first id of the row to begin with
 * @param left how many rows are there to be worked: where one comes to a list that was done with, it is shown
 */
export function useWork(sheetId: string, first: string | undefined, left: number) {
  const [at, setAt] = useState<{ id?: string; place?: number }>({ id: first })
  /** The row that a key is meant for: known before it is drawn. */
  const current = useRef<Suspect>()
  const before = useRef<string[]>([])
  const { value, waiting } = useKept(async () => ({ row: at.id ? await suspectById(at.id) : undefined }), [at.id])
  const isGone = at.id !== undefined && !waiting && value !== undefined && !value.row
  if (value?.row && value.row.id === at.id) current.current = value.row

  const to = (next: Suspect | undefined) => {
    current.current = next
    setAt({ id: next?.id, place: next?.n })
  }
  useEffect(() => {
    // At first, and where the row was taken away or there was none to be worked.
    if (at.id !== undefined && !isGone) return
    const from = at.place === undefined ? undefined : at.place - 1
    void suspectAfter(sheetId, from, currentDay.value).then(to)
  }, [sheetId, isGone, left > 0])

  return {
    /** What is shown: the last row until the next one is there. */
    row: at.id === undefined ? undefined : value?.row,
    current: () => current.current,
    /** Whether it is known that there is none. */
    isDone: at.id === undefined && left === 0,
    /** On to the next row that is to be worked. @param from the place of the one that is left */
    next: async (from = current.current?.n) => {
      if (current.current) before.current.push(current.current.id)
      to(await suspectAfter(sheetId, from, currentDay.value))
    },
    /** Back to the row that was shown before, else to the one before in the list, whatever became of it. */
    back: async () => {
      const id = before.current.pop()
      const place = current.current?.n
      const last = id ? await suspectById(id) : place === undefined ? undefined : await suspectBefore(sheetId, place)
      if (last) to(last)
    },
  }
}
