/** Asks for the name of a view, in place: of a new one, or the new one of the one that is open. */
import { useState } from 'preact/hooks'
import { fold } from '../../lib/core/fold'
import type { View } from '../../lib/core/view'
import { renameView } from '../../lib/db/views'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { InlineForm } from '../shared/InlineForm'
import { TextField } from '../shared/TextField'

type Props = {
  views: readonly View[]
  /** The one that is to be renamed; none: a new one. */
  view?: View
  onSave: (name: string) => Promise<boolean>
  onDone: () => void
}

export function ViewNameForm({ views, view, onSave, onDone }: Props) {
  const [name, setName] = useState(view?.name ?? '')
  const [wrong, setWrong] = useState<string>()
  const save = async (): Promise<boolean> => {
    const isTaken = views.some((one) => one.id !== view?.id && fold(one.name) === fold(name))
    const problem = !name.trim() ? t('problem.required') : isTaken ? t('view.taken') : undefined
    setWrong(problem)
    if (problem) return false
    const saved = view
      ? (await actOn(view, (seen) => renameView(view.id, name, seen))) !== undefined
      : await onSave(name)
    if (saved) onDone()
    return saved
  }
  return (
    <InlineForm class="view-name" label={t('view.name')} onSave={save} onCancel={onDone}>
      <TextField label={t('view.name')} value={name} onValue={setName} error={wrong} />
    </InlineForm>
  )
}
