/** A new field of the user's own: its name and its kind. The choices of one that has some are added once it is there. */
import { useState } from 'preact/hooks'
import { hasChoices, isFieldNameTaken } from '../../lib/core/customEdit'
import { type CustomField, FieldKind, type Noun } from '../../lib/core/customField'
import { addField } from '../../lib/db/customFields'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { SelectField } from '../shared/SelectField'
import { TextField } from '../shared/TextField'
import { useForm } from '../shared/useForm'

type Props = { noun: Noun; all: readonly CustomField[]; nameId: string }

export function FieldAdd({ noun, all, nameId }: Props) {
  const form = useForm(`field:new:${noun}`, { name: '', kind: 'text' })
  const [wrong, setWrong] = useState<string>()
  const add = async () => {
    const name = form.values.name.trim()
    const kind = FieldKind.parse(form.values.kind)
    const problem = !name
      ? t('problem.required')
      : isFieldNameTaken(all, { noun }, name)
        ? t('custom.taken')
        : undefined
    setWrong(problem)
    if (problem) return
    if (!(await act(() => addField({ noun, name, kind, ...(hasChoices({ kind }) && { choices: [] }) })))) return
    form.set('name')('')
    form.forget()
  }
  return (
    <form
      class="settings-row field-add"
      data-near={nameId}
      aria-label={t('custom.new')}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <TextField label={t('custom.new')} value={form.values.name} onValue={form.set('name')} error={wrong} />
      <SelectField
        label={t('custom.kind')}
        value={form.values.kind}
        onValue={form.set('kind')}
        options={FieldKind.options.map((kind) => ({ value: kind as string, label: t(`custom.kind.${kind}`) }))}
      />
      <Button type="submit">{t('custom.add')}</Button>
    </form>
  )
}
