/** A task, added in place or changed. */
import { useState } from 'preact/hooks'
import type { Link } from '../../lib/core/activity'
import type { Task } from '../../lib/core/task'
import { addTask, editTask } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { DayField } from '../shared/DayField'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

type Props = { links?: readonly Link[]; task?: Task; onDone: () => void }

export function TaskForm({ links = [], task, onDone }: Props) {
  const form = useForm<'title' | 'day' | 'time'>(task ? `task:${task.id}` : `task:new:${links[0] ?? ''}`, {
    title: task?.title ?? '',
    day: task ? (task.day ?? '') : currentDay.value,
    time: task?.time ?? '',
  })
  const [missing, setMissing] = useState(false)
  const { title, day, time } = form.values

  const onSave = async () => {
    setMissing(!title.trim())
    if (!title.trim()) return false
    const own = { title: title.trim(), day: day || undefined, time: (day && time) || undefined }
    const written = task
      ? await act(() => editTask(task.id, own))
      : await act(() => addTask({ ...own, links: [...links] }))
    if (!written) return false
    form.forget()
    onDone()
    return true
  }
  return (
    <InlineForm
      label={task ? t('work.editTask', { title: task.title }) : t('work.task')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={onSave}
      onCancel={() => {
        form.forget()
        onDone()
      }}
    >
      <TextField
        label={t('work.taskTitle')}
        error={missing ? t('problem.required') : undefined}
        value={title}
        onValue={form.set('title')}
      />
      <DayField label={t('work.taskDay')} value={day} onValue={form.set('day')} />
      {day && <TextField label={t('next.time')} type="time" value={time} onValue={form.set('time')} />}
    </InlineForm>
  )
}
