/** Open tasks with their tick and day; pressing the words changes them. */
import { useState } from 'preact/hooks'
import type { Task } from '../../lib/core/task'
import { setTaskDone } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { askCalendar } from '../../lib/state/calendar'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { CalendarButton } from '../calendar/CalendarButton'
import { preparesDraft, TaskDraft } from '../drafts/TaskDraft'
import { Chip } from '../shared/Chip'
import { useActs } from '../shared/shortcuts'
import { capital, dueWords } from './due'
import { taskMore } from './remindWords'
import { TaskForm } from './TaskForm'
import './work.css'

export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const [editing, setEditing] = useState<string>()
  const [writing, setWriting] = useState<string>()
  useActs(
    t('work.tasks'),
    tasks.flatMap((task) => [
      {
        id: 'task.done' as const,
        of: task.id,
        label: t('work.doneTask', { title: task.title }),
        run: () => void act(() => setTaskDone(task.id, task.doneAt === undefined)),
      },
      {
        id: 'task.edit' as const,
        of: task.id,
        label: t('act.taskEdited', { title: task.title }),
        run: () => setEditing(task.id),
      },
      {
        id: 'task.calendar' as const,
        of: task.id,
        label: t('calendar.addOne', { title: task.title }),
        run: () => askCalendar('task', task.id),
      },
      {
        id: 'task.draft' as const,
        of: task.id,
        label: t('drafts.writeFor', { title: task.title }),
        when: () => preparesDraft(task),
        run: () => setWriting(task.id),
      },
    ]),
  )
  return (
    <ul class="tasks">
      {tasks.map((task) =>
        editing === task.id ? (
          <li key={task.id} class="editing">
            <TaskForm task={task} onDone={() => setEditing(undefined)} />
          </li>
        ) : (
          <li key={task.id} class={writing === task.id ? 'writing' : undefined}>
            <input
              type="checkbox"
              checked={task.doneAt !== undefined}
              aria-label={t('work.doneTask', { title: task.title })}
              onChange={() => act(() => setTaskDone(task.id, task.doneAt === undefined))}
            />
            <button type="button" class="as-text grow" onClick={() => setEditing(task.id)}>
              {task.title}
              <TaskMore task={task} />
            </button>
            <TaskDay task={task} />
            <CalendarButton kind="task" id={task.id} title={task.title} />
            <TaskDraft
              task={task}
              open={writing === task.id}
              onOpen={(open) => setWriting(open ? task.id : undefined)}
            />
          </li>
        ),
      )}
    </ul>
  )
}

/** How it is called to mind and comes again. */
function TaskMore({ task }: { task: Task }) {
  const more = taskMore(task)
  return more ? <span class="task-says quiet"> {more}</span> : null
}

function TaskDay({ task }: { task: Task }) {
  if (!task.day) return <span class="hint">{t('work.noDay')}</span>
  const due = dueWords(task.day, task.time, currentDay.value)
  return <Chip tone={due.tone}>{capital(due.text)}</Chip>
}
