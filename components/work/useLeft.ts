/**
 * Rows that have just left today's list: the change that was written says so, and the next row is at hand before the list is read
 * anew, which takes its time among many records.
 */
import { useEffect, useState } from 'preact/hooks'
import type { Day } from '../../lib/core/days'
import { type Deal, dueOn } from '../../lib/core/deal'
import type { Task } from '../../lib/core/task'
import type { TodayList } from '../../lib/db/today'
import { onWritten, type WrittenRow } from '../../lib/db/written'

/** By then the list was read: what it says of such a row is what holds, whoever changed it. */
const READ = 1_000

/** The ids of those rows. */
export function useLeft(today: Day): ReadonlySet<string> {
  const [left, setLeft] = useState<ReadonlySet<string>>(NONE)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = onWritten(({ rows = [] }) => {
      const known = rows.filter(({ table }) => table === 'deals' || table === 'tasks')
      if (!known.length) return
      setLeft((before) => {
        const ids = new Set(before)
        for (const row of known)
          if (isOver(row, today)) ids.add(row.id)
          else ids.delete(row.id)
        return ids
      })
      clearTimeout(timer)
      timer = setTimeout(() => setLeft(NONE), READ)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [today])
  return left
}

const NONE: ReadonlySet<string> = new Set()

/** Whether it asks for nothing on a day. */
function isOver({ table, after }: WrittenRow, today: Day): boolean {
  if (!after) return true
  if (table === 'deals') return ['closed', 'later', 'asleep'].includes(dueOn(after as Deal, today))
  const { doneAt, day } = after as Task
  return doneAt !== undefined || day === undefined || day > today
}

/** The list without them. */
export function withoutLeft(list: TodayList, left: ReadonlySet<string>): TodayList {
  const gone = list.rows.filter(({ id }) => left.has(id))
  if (!gone.length) return list
  return {
    rows: list.rows.filter(({ id }) => !left.has(id)),
    total: list.total - gone.length,
    overdue: list.overdue - gone.filter(({ due }) => due === 'overdue').length,
  }
}
