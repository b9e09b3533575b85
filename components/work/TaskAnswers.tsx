/** What answers the reminder of a task, each with its key: done, in an hour, tomorrow, another time. */
import { remindInstant } from '../../lib/core/reminder'
import type { Task } from '../../lib/core/task'
import { putOffTask, remindInAnHour } from '../../lib/db/taskLater'
import { setTaskDone } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { formatInstant } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { useShortcuts } from '../shared/shortcuts'

/** One that is due later and has not called yet has nothing to be put off. */
export function TaskAnswers({ task, onEdit }: { task: Task; onEdit: () => void }) {
  const isOpen = task.doneAt === undefined
  const called = (task.day ?? '') <= currentDay.value || (remindInstant(task) ?? Number.POSITIVE_INFINITY) <= Date.now()
  const calls = () => isOpen && called
  const done = () => void act(() => setTaskDone(task.id, isOpen))
  const again = () => void act(() => remindInAnHour(task.id))
  const tomorrow = () => void act(() => putOffTask(task.id))
  const of = task.id
  useShortcuts(t('work.task'), [
    {
      id: 'task.done',
      keys: ['d'],
      of,
      label: isOpen ? t('work.doneTask', { title: task.title }) : t('task.reopen'),
      run: done,
    },
    { id: 'task.again', of, run: again, when: calls },
    { id: 'task.tomorrow', of, run: tomorrow, when: calls },
    {
      id: 'task.edit',
      keys: ['e'],
      of,
      label: t('act.taskEdited', { title: task.title }),
      run: onEdit,
      when: () => isOpen,
    },
  ])
  if (task.doneAt !== undefined) {
    return (
      <p class="row">
        <span>{t('task.isDone', { when: formatInstant(task.doneAt) })}</span>
        <Button onClick={done}>{t('task.reopen')}</Button>
      </p>
    )
  }
  return (
    <div class="choices">
      <Button kind="primary" hint="d" onClick={done}>
        {t('today.taskDone')}
      </Button>
      {called && (
        <Button hint="h" onClick={again}>
          {t('task.hour')}
        </Button>
      )}
      {called && (
        <Button hint="s" onClick={tomorrow}>
          {t('task.tomorrow')}
        </Button>
      )}
      <Button hint="e" onClick={onEdit}>
        {t('task.edit')}
      </Button>
    </div>
  )
}
