/** The draft that a task is to prepare: the press that opens it stands in the line of the task, the draft below. */
import { aboutLinks } from '../../lib/core/drafts/aboutLinks'
import type { Task } from '../../lib/core/task'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { DraftFrom } from './draftLater'

type Props = { task: Task; open: boolean; onOpen: (open: boolean) => void }

/** Whether there is something to write: a task that is done prepares nothing any more. */
export const preparesDraft = ({ templateId, doneAt }: Task): boolean => templateId !== undefined && doneAt === undefined

export function TaskDraft({ task, open, onOpen }: Props) {
  if (!preparesDraft(task)) return null
  return (
    <>
      <Button
        small
        aria-expanded={open}
        aria-label={t('drafts.writeFor', { title: task.title })}
        onClick={() => onOpen(!open)}
      >
        {t('drafts.write')}
      </Button>
      {open && (
        <div class="task-draft">
          <DraftFrom {...aboutLinks(task.links)} templateId={task.templateId} onDone={() => onOpen(false)} />
        </div>
      )}
    </>
  )
}
