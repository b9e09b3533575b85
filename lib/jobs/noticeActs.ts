/** What the user does with a notification: what its buttons do, and the way back. */
import { OF_WEEK } from '../core/morning'
import { occurrenceAfter } from '../core/repeat'
import type { Task } from '../core/task'
import { db } from '../db/db'
import { type Edit, RowGone } from '../db/edit'
import { markTold, taskOf } from '../db/reminders'
import { remindInAnHour } from '../db/taskLater'
import { undo } from '../db/undo'
import { setTaskDone } from '../db/work'
import { clearNotice, noticesThere, type Pressed, showNotice } from '../platform/notifications'
import { bringDashboard } from '../platform/open'
import { OF_COPIES, OF_RULE, type Say, speaking } from './noticeWords'
import { OF_TASK } from './remind'
import { whenFit } from './snapshots'

const OF_UNDO = 'undo|'

/** Does what the user asked for by a notice, and tells her where that was not possible. */
export async function hearNotice(pressed: Pressed): Promise<void> {
  const done = await whenFit(async () => {
    await answer(pressed)
    return true
  }).catch(console.warn)
  if (!done && pressed.on !== 'away') await sayFailed()
}

/** Whatever was done with a notice, it was seen: it is marked as told, should the worker have died before it was. */
async function answer({ id, on }: Pressed): Promise<void> {
  const say = speaking((await db.settings.get('settings'))?.language)
  const of = id.startsWith(OF_TASK) ? id.slice(OF_TASK.length) : id
  if (id.startsWith(OF_COPIES)) {
    if (on !== 'away') await bringDashboard('/cloud')
    return clearNotice(id)
  }
  if (id.startsWith(OF_RULE)) {
    const [, noun, record] = id.split('|')
    if (on !== 'away') await bringDashboard(`/${noun}/${record}`)
    return clearNotice(id)
  }
  if (!id.startsWith(OF_UNDO)) await markTold(of, new Date().toISOString())
  if (on === 'away') return
  if (id.startsWith(OF_UNDO)) await takeBack(Number(id.slice(OF_UNDO.length)), on)
  else if (id.startsWith(OF_WEEK)) await bringDashboard('/summary?of=week')
  // The one button of the morning's notice, in browsers that show buttons.
  else if (!id.startsWith(OF_TASK)) await bringDashboard(on === 0 ? '/summary' : '/today')
  else if (on === 'itself') await bringDashboard(`/tasks/${taskOf(of)}`)
  else await change(taskOf(of), on, say)
  await clearNotice(id)
}

/** The acts of the two buttons that Chromium gives a notice; the third, tomorrow, is on the task's page, which the notice opens. */
async function change(taskId: string, button: number, say: Say): Promise<void> {
  try {
    const written = await (button === 0
      ? setTaskDone(taskId, true, async () => occurrenceAfter)
      : remindInAnHour(taskId))
    if (written.seq !== undefined) await showNotice(doneNotice(written, written.seq, say))
  } catch (error) {
    // A task that is gone needs nothing any more, nor does its notice.
    if (!(error instanceof RowGone)) throw error
  }
}

function doneNotice({ value, label }: Edit<Task>, seq: number, say: Say) {
  const { title, remindAgain } = value
  const again = remindAgain !== undefined && value.doneAt === undefined
  const next = label.key === 'change.taskDoneNext' && String(label.params?.day)
  return {
    id: OF_UNDO + seq,
    title: again ? say.t('notice.again', { time: say.time(Date.parse(remindAgain)) }) : say.t('notice.done'),
    text: [title, next && say.t('notice.doneNext', { day: say.date(next) })].filter(Boolean).join('\n'),
    buttons: [say.t('notice.undo')],
    silent: true,
  }
}

/** Undo; where something stands in the way, or the notice itself was pressed, the history says what happened. */
async function takeBack(seq: number, on: 'itself' | number): Promise<void> {
  if (on !== 'itself' && (await undo(seq)).state !== 'conflict') return
  await bringDashboard('/history')
}

/** Says that nothing was changed, where the database may not be written. */
async function sayFailed(): Promise<void> {
  const { t } = speaking(undefined)
  await showNotice({ id: 'failed', title: t('notice.failed'), text: t('notice.failedSays') })
}

/** Takes away what offered to undo: it was for the moment after. */
export async function clearUndos(): Promise<void> {
  for (const id of await noticesThere()) if (id.startsWith(OF_UNDO)) await clearNotice(id)
}
