/** The page of one task, which its reminder opens: what it is about, and all that answers a reminder. */
import { useState } from 'preact/hooks'
import { personLabel } from '../../lib/core/person'
import type { Task } from '../../lib/core/task'
import { companiesByIds, dealById, peopleByIds, taskById } from '../../lib/db/read'
import { currentDay } from '../../lib/state/clock'
import { formatLongDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { preparesDraft, TaskDraft } from '../drafts/TaskDraft'
import { Page } from '../Page'
import { Answer } from '../shared/Answer'
import { Chip } from '../shared/Chip'
import { Deleted } from '../shared/Deleted'
import { Empty } from '../shared/Empty'
import { useActs } from '../shared/shortcuts'
import { capital, clockTime, dueWords } from './due'
import { taskMore } from './remindWords'
import { TaskAnswers } from './TaskAnswers'
import { TaskForm } from './TaskForm'
import './work.css'

export function TaskPage({ id }: { id: string }) {
  const answer = useLive(() => read(id), [id])
  return (
    <Answer of={answer} loading={<Page title={t('work.task')}>{null}</Page>}>
      {(found) => (found ? <Found {...found} /> : <GoneTask id={id} />)}
    </Answer>
  )
}

type About = { address: string; name: string }

async function read(id: string): Promise<{ task: Task; about: About[] } | undefined> {
  const task = await taskById(id)
  if (!task) return undefined
  const ids = (kind: string) => task.links.filter((link) => link.startsWith(kind)).map((link) => link.slice(2))
  const [people, companies, deals] = await Promise.all([
    peopleByIds(ids('p:')),
    companiesByIds(ids('c:')),
    Promise.all(ids('d:').map(dealById)),
  ])
  const about = [
    ...people.map((row) => ({ address: addressOf({ page: 'person', id: row.id }), name: personLabel(row) })),
    ...companies.map((row) => ({ address: addressOf({ page: 'company', id: row.id }), name: row.name })),
    ...deals.flatMap((row) => (row ? [{ address: addressOf({ page: 'deal', id: row.id }), name: row.title }] : [])),
  ]
  return { task, about }
}

function Found({ task, about }: { task: Task; about: readonly About[] }) {
  const [editing, setEditing] = useState(false)
  const [writing, setWriting] = useState(false)
  useActs(t('work.task'), [
    { id: 'task.draft', of: task.id, when: () => preparesDraft(task), run: () => setWriting(true) },
  ])
  const due = task.day === undefined ? undefined : dueWords(task.day, task.time, currentDay.value)
  const when =
    task.day === undefined
      ? t('work.noDay')
      : [formatLongDay(task.day), task.time && clockTime(task.day, task.time)].filter(Boolean).join(', ')
  const more = taskMore(task)
  return (
    <Page title={task.title}>
      <div class="page-body task-page">
        <p class="row">
          {due && !task.doneAt && <Chip tone={due.tone}>{capital(due.text)}</Chip>}
          <span class="quiet">{capital(when)}</span>
        </p>
        {more && <p class="quiet">{more}</p>}
        {about.length > 0 && (
          <p class="about">
            {about.map(({ address, name }) => (
              <a key={address} href={address}>
                {name}
              </a>
            ))}
          </p>
        )}
        {editing ? (
          <TaskForm task={task} onDone={() => setEditing(false)} />
        ) : (
          <>
            <TaskAnswers task={task} onEdit={() => setEditing(true)} />
            <TaskDraft task={task} open={writing} onOpen={setWriting} />
          </>
        )}
      </div>
    </Page>
  )
}

function GoneTask({ id }: { id: string }) {
  return (
    <Page title={t('notFound')}>
      <Empty
        centred
        action={
          <a class="button" href={addressOf({ page: 'today' })}>
            {t('task.toToday')}
          </a>
        }
      >
        {t('task.gone')}
      </Empty>
      <Deleted table="tasks" id={id} />
    </Page>
  )
}
