/** A task, added in place or changed. */
import { useRef, useState } from 'preact/hooks'
import type { Link } from '../../lib/core/activity'
import type { Task } from '../../lib/core/task'
import { allTemplates } from '../../lib/db/templates'
import { addTask, editTask } from '../../lib/db/work'
import { act } from '../../lib/state/act'
import { currentDay } from '../../lib/state/clock'
import { formatLongDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { templateChoices } from '../drafts/templateChoices'
import { Clashing } from '../shared/Clashing'
import { DayField } from '../shared/DayField'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { remindChoices, remindWords, repeatChoices, repeatWords } from './remindWords'
import { FIELDS, type Field, patchOf, taskOf } from './taskFields'
import './work.css'

type Props = { links?: readonly Link[]; task?: Task; onDone: () => void }

export function TaskForm({ links = [], task, onDone }: Props) {
  const form = useForm<Field, Task>(
    task ? `task:${task.id}` : `task:new:${links[0] ?? ''}`,
    {
      title: task?.title ?? '',
      day: task ? (task.day ?? '') : currentDay.value,
      time: task?.time ?? '',
      remind: task?.remind ?? '',
      repeat: task?.repeat ?? '',
      templateId: task?.templateId ?? '',
    },
    task && { table: 'tasks', row: task, fields: FIELDS },
  )
  const [missing, setMissing] = useState(false)
  const { title, day, time, remind, repeat, templateId } = form.values
  const templates = useReady(allTemplates, []) ?? []
  const choices = templateChoices(templates, t('drafts.noDraft'), templateId)
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
          {...form.words('day')}
        />
      </Clashing>
      {asksHour.current && (
        <Clashing form={form} field="time" label={t('next.time')}>
          <TextField label={t('next.time')} type="time" value={time} onValue={form.set('time')} />
        </Clashing>
      )}
      {asksHour.current && (
        <div class="task-more">
          <Clashing form={form} field="remind" label={t('remind.label')} show={remindWords}>
            <SelectField
              label={t('remind.label')}
              value={remind}
              onValue={form.set('remind')}
              options={remindChoices(time, remind)}
            />
          </Clashing>
          <Clashing form={form} field="repeat" label={t('repeat.label')} show={repeatWords}>
            <SelectField
              label={t('repeat.label')}
              value={repeat}
              onValue={form.set('repeat')}
              options={repeatChoices(day || currentDay.value, repeat)}
            />
          </Clashing>
        </div>
      )}
      {choices.length > 1 && (
        <Clashing
          form={form}
          field="templateId"
          label={t('drafts.prepares')}
          show={(id) => choices.find(({ value }) => value === id)?.label ?? t('drafts.gone')}
        >
          <SelectField
            label={t('drafts.prepares')}
            value={templateId}
            onValue={form.set('templateId')}
            options={choices}
          />
        </Clashing>
      )}
    </InlineForm>
  )
}
