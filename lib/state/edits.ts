/** Saving a form on a record that others may change or delete meanwhile. */
import type { TableName } from '../core/rows'
import { type Edit, removalOf } from '../db/edit'
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

/** Says that a record was deleted under a form in which something was typed, if it was, and offers it back. */
export async function sayGone(table: TableName, id: string): Promise<void> {
  const removal = await removalOf(table, id).catch(() => undefined)
  if (removal === undefined) return
  say(t('gone.typed'), { tone: 'failed', action: { label: t('gone.back'), run: () => takeBack(removal) } })
}
