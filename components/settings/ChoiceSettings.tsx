/** The choices of an own field: named, put in order, taken away and put back. Records keep what they have, whatever it is called. */
import { ArrowDown, ArrowUp, X } from 'lucide-preact'
import { useRef, useState } from 'preact/hooks'
import {
  type Choices,
  isChoiceNameTaken,
  openChoices,
  withChoiceBack,
  withChoiceMoved,
  withChoiceNamed,
  withNewChoice,
  withoutChoice,
} from '../../lib/core/customEdit'
import type { Choice, CustomField } from '../../lib/core/customField'
import { editField } from '../../lib/db/customFields'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { IconButton } from '../shared/IconButton'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'
import { SavedField } from './SavedField'

export function ChoiceSettings({ field }: { field: CustomField }) {
  const { id, name, choices = [] } = field
  const around = useRef<HTMLFieldSetElement>(null)
  const save = (change: (seen: Choices) => Choice[]) =>
    actOn(field, (seen) => editField(id, { choices: change(seen.choices ?? []) }, seen))
  const open = openChoices(choices)
  const gone = choices.filter((one) => one.removed)
  const checkName = (of: Choice) => (typed: string) => {
    if (!typed.trim()) return t('problem.required')
    return isChoiceNameTaken(choices, of.id, typed) ? t('custom.choiceTaken') : undefined
  }
  // What was pressed is gone then: the keyboard stays near by.
  const toAdd = () => around.current?.querySelector<HTMLElement>('.settings-add input')?.focus()
  return (
    <fieldset class="field-choices" ref={around} aria-label={t('custom.choices', { field: name })}>
      {open.length > 0 && (
        <ol>
          {open.map((one, at) => (
            <li key={one.id}>
              <SavedField
                label={t('custom.choice')}
                value={one.name}
                check={checkName(one)}
                onSave={(typed) => void save((seen) => withChoiceNamed(seen, one.id, typed))}
              />
              <IconButton
                small
                label={t('custom.choiceUp', { choice: one.name })}
                disabled={at === 0}
                onClick={() => save((seen) => withChoiceMoved(seen, one.id, -1))}
              >
                <ArrowUp size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                small
                label={t('custom.choiceDown', { choice: one.name })}
                disabled={at === open.length - 1}
                onClick={() => save((seen) => withChoiceMoved(seen, one.id, 1))}
              >
                <ArrowDown size={14} aria-hidden="true" />
              </IconButton>
              <IconButton
                small
                label={t('custom.choiceRemove', { choice: one.name })}
                onClick={async () => {
                  if (await save((seen) => withoutChoice(seen, one.id))) toAdd()
                }}
              >
                <X size={14} aria-hidden="true" />
              </IconButton>
            </li>
          ))}
        </ol>
      )}
      <ChoiceAdd field={field} onAdd={(typed) => save((seen) => withNewChoice(seen, crypto.randomUUID(), typed))} />
      {gone.length > 0 && (
        <div>
          <p class="hint">{t('custom.choicesGone')}</p>
          <ul class="settings-chips">
            {gone.map((one) => (
              <li key={one.id} class="quiet">
                {one.name}{' '}
                <Button
                  small
                  kind="quiet"
                  aria-label={t('custom.backNamed', { field: one.name })}
                  onClick={async () => {
                    if (await save((seen) => withChoiceBack(seen, one.id))) toAdd()
                  }}
                >
                  {t('custom.back')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </fieldset>
  )
}

function ChoiceAdd({ field, onAdd }: { field: CustomField; onAdd: (typed: string) => Promise<unknown> }) {
  const { id, name, choices = [] } = field
  const form = useForm(`field:${id}:choice`, { name: '' })
  const [wrong, setWrong] = useState<string>()
  const add = async () => {
    const typed = form.values.name.trim()
    const problem = typed && isChoiceNameTaken(choices, '', typed) ? t('custom.choiceTaken') : undefined
    setWrong(problem)
    if (!typed || problem || !(await onAdd(typed))) return
    form.set('name')('')
    form.forget()
  }
  return (
    <form
      class="settings-add"
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField
        label={t('custom.choiceAdd', { field: name })}
        hint={openChoices(choices).length ? undefined : t('custom.choicesNone')}
        value={form.values.name}
        onValue={form.set('name')}
        error={wrong}
      />
      <Button type="submit" aria-label={t('custom.choiceAdd', { field: name })}>
        {t('add')}
      </Button>
    </form>
  )
}
