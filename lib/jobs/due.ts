/** What the passing of time and each change bring about: the number on the button, and what is to be told. */
import { onReminderBell } from '../platform/alarms'
import { onPressed } from '../platform/notifications'
import { countDue } from './clock'
import { clearUndos, hearNotice } from './noticeActs'
import { remindDue } from './remind'
import { whenFit } from './snapshots'

/** Counts what is due and tells what is to be told. @returns what was counted; undefined where the database may not be used */
export async function lookAtDue(now: Date): Promise<number | undefined> {
  const due = await whenFit(() => countDue(now))
  await remind(now)
  return due
}

/** The same at a bell, when what offered to undo an act of before is taken away. */
export async function atBell(now: Date): Promise<void> {
  await clearUndos()
  await lookAtDue(now)
}

/** Nobody waits for a reminder, and the next bell tries again. */
const remind = (now: Date) => whenFit(() => remindDue(now)).catch(console.warn)

/** Hears the bell for reminders, and what the user does with them. To be called while the background starts. */
export function hearReminders(): void {
  onReminderBell(remind)
  onPressed(async (pressed) => {
    await hearNotice(pressed)
    await lookAtDue(new Date())
  })
}
