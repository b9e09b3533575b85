/** A task, added in place or changed. */
import { useRef, useState } from 'preact/hooks'
import type { Link } from '../../lib/core/activity'
import type { Task } from '../../lib/core/task'
import { addTask, editTask } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { formatLongDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Clashing } from '../shared/Clashing'
import { DayField } from '../shared/DayField'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

type Props = { links?: readonly Link[]; task?: Task; onDone: () => void }

export function TaskForm({ links = [], task, onDone }: Props) {
  const form = useForm<Field, Task>(
    task ? `task:${task.id}` : `task:new:${links[0] ?? ''}`,
    {
      title: task?.title ?? '',
      day: task ? (task.day ?? '') : currentDay.value,
      time: task?.time ?? '',
    },
    task && { table: 'tasks', row: task, fields: { title: ['title'], day: ['day', 'time'], time: ['time'] } },
  )
  const [missing, setMissing] = useState(false)
  const { title, day, time } = form.values
  // Once it was asked for, it stays while another day is typed.
  const asksHour = useRef(false)
  asksHour.current ||= Boolean(day)

  const onSave = async () => {
    setMissing(!title.trim())
    if (!title.trim()) return false
    const written = task
      ? await form.save(({ changed, values, seen }) => editTask(task.id, patchOf(changed, values), seen))
      : await act(() => addTask({ ...taskOf(form.values), links: [...links] }))
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
      <Clashing form={form} field="title" label={t('work.task')}>
        <TextField
          label={t('work.taskTitle')}
          error={missing ? t('problem.required') : undefined}
          value={title}
          onValue={form.set('title')}
        />
      </Clashing>
      <Clashing form={form} field="day" label={t('work.taskDay')} show={(text) => formatLongDay(text)}>
        <DayField
          label={t('work.taskDay')}
          value={day}
          onValue={form.set('day')}
          time={time}
          onTime={form.set('time')}
        />
      </Clashing>
      {asksHour.current && (
        <Clashing form={form} field="time" label={t('next.time')}>
          <TextField label={t('next.time')} type="time" value={time} onValue={form.set('time')} />
        </Clashing>
      )}
    </InlineForm>
  )
}

type Field = 'title' | 'day' | 'time'

const taskOf = ({ title, day, time }: Record<Field, string>) => ({
  title: title.trim(),
  day: day || undefined,
  // An hour of no day is none.
  time: (day && time) || undefined,
})

/** Only the fields that were changed; without a day the hour goes along. */
function patchOf(changed: readonly Field[], values: Record<Field, string>) {
  const after = taskOf(values)
  const fields = changed.includes('day') && !values.day ? [...changed, 'time' as const] : changed
  return Object.fromEntries(fields.map((field) => [field, after[field]]))
}
