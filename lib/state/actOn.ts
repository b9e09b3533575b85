/** Acting on what is seen with one press, without a form that could ask: a stage, a status, a choice of the settings. */
import type { Edit } from '../db/edit'
import { act, say } from './act'
import { clashWords } from './clashWords'
import { t } from './language'

/**
 * Runs an edit; where the record is no longer as it was seen, nothing is changed, and a message says what it is now and
 * offers to change it all the same.
 * @param seen what the user saw when she pressed
 * @param edit makes the edit of what was seen; asked anew with what is there now where she wants it all the same
 * @returns what came of it where it was saved, or was so already
 */
export async function actOn<R, T>(seen: R, edit: (seen: R) => Promise<Edit<T>>): Promise<Edit<T> | undefined> {
  const written = await act(() => edit(seen))
  if (!written?.clash) return written
  const { table, fields, now } = written.clash
  say(fields.map((one) => clashWords(table, one)).join(' '), {
    tone: 'failed',
    action: { label: t('clash.saveMine'), run: () => actOn(now as R, edit) },
  })
  return undefined
}
