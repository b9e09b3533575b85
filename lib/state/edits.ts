/** Saving a form on a record that others may change or delete meanwhile. */
import { type Deal, OPEN } from '../core/deal'
import type { TableName } from '../core/rows'
import type { Task } from '../core/task'
import { type Edit, removalOf } from '../db/edit'
import { dealById, taskById } from '../db/read'
import { act, say, takeBack } from './act'
import { clashWords } from './clashWords'
import { t } from './language'

type Form<T> = {
  /** Whether nothing is left to be asked. */
  agrees: () => boolean
  /** The record as the form knows it. */
  row: () => unknown
  edit: () => Promise<Edit<T>>
}

/** How long a form waits to be shown what the database holds already, and how often. */
const PATIENCE = 1_000
const TURN = 20

/**
 * Saves a form. Where another window was faster by a moment, the form is first shown what it wrote; then it is saved, or
 * asks.
 * @returns what came of it; undefined where it was not saved
 */
export async function saveEdit<T>(form: Form<T>): Promise<Edit<T> | undefined> {
  if (!form.agrees()) return undefined
  for (let turn = 0; turn < 3; turn++) {
    const before = form.row()
    const written = await act(form.edit)
    if (!written?.clash) return written
    if (!(await shown(form, before))) {
      const { table, fields } = written.clash
      say(fields.map((one) => clashWords(table, one)).join(' '), { tone: 'failed' })
      return undefined
    }
    if (!form.agrees()) return undefined
  }
  return undefined
}

async function shown(form: Form<unknown>, before: unknown): Promise<boolean> {
  for (let waited = 0; waited < PATIENCE && form.row() === before; waited += TURN) {
    await new Promise((done) => setTimeout(done, TURN))
  }
  return form.row() !== before
}

/**
 * Says what became of a record under a form that went with it, though something was typed there: deleted, closed, done. One
 * that stands as it stood was only left.
 */
export async function sayGone(table: TableName, row: { id: string }): Promise<void> {
  const removal = await removalOf(table, row.id).catch(() => undefined)
  if (removal !== undefined) {
    say(t('gone.typed'), { tone: 'failed', action: { label: t('gone.back'), run: () => takeBack(removal) } })
    return
  }
  const what = await endOf(table, row).catch(() => undefined)
  if (what) say(t('gone.closed', { what }), { tone: 'failed' })
}

/** How something ended that was under way when the form was opened. */
async function endOf(table: TableName, row: object): Promise<string | undefined> {
  if (table === 'deals') {
    const deal = await dealById((row as Deal).id)
    if (!deal || !isOpen(row as Deal) || isOpen(deal)) return undefined
    return t(ENDS[deal.status as keyof typeof ENDS], { title: deal.title })
  }
  if (table !== 'tasks' || (row as Task).doneAt) return undefined
  const task = await taskById((row as Task).id)
  return task?.doneAt && t('change.taskDone', { title: task.title })
}
const isOpen = (deal: Deal) => OPEN.includes(deal.status)
const ENDS = { won: 'change.dealWon', lost: 'change.dealLost', cancelled: 'change.dealCancelled' } as const
