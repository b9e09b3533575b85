/** A saved person's fields, to be changed; what is typed here no capture overwrites. */
import { useState } from 'preact/hooks'
import { LifeCycle, type Person, personLabel, personProblems } from '../../lib/core/person'
import type { TextKey } from '../../lib/core/text'
import { editPerson } from '../../lib/db/people'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { useForm } from '../shared/useForm'
import { PersonFields } from './PersonFields'
import { PERSON_FIELDS, type PersonField, personFields, personValues } from './personForm'

type Props = { person: Person; companyName?: string; onDone: () => void }

export function EditPerson({ person, companyName = '', onDone }: Props) {
  const before = { ...personValues(person, companyName), lifecycle: person.lifecycle as string }
  const form = useForm<PersonField | 'lifecycle'>(`person:${person.id}`, before)
  const [errors, setErrors] = useState<Partial<Record<PersonField, TextKey>>>({})

  const onSave = async () => {
    const after = personFields(form.values, person.phones)
    const problems = personProblems({ ...person, ...after })
    setErrors(Object.fromEntries(problems.map((problem) => [problem.field, problem.key])))
    if (problems.length) return false
    const written = await act(() =>
      editPerson(person.id, {
        ...changed(form.values, before, after),
        ...(form.values.lifecycle !== before.lifecycle && { lifecycle: LifeCycle.parse(form.values.lifecycle) }),
      }),
    )
    if (!written) return false
    form.forget()
    onDone()
    return true
  }
  return (
    <InlineForm
      label={t('person.edit', { name: personLabel(person) })}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={onSave}
      onCancel={() => {
        form.forget()
        onDone()
      }}
    >
      <PersonFields form={form} fields={PERSON_FIELDS} errors={errors} hints={{ email: t('person.several') }} />
      <SelectField
        label={t('person.lifecycle')}
        value={form.values.lifecycle}
        onValue={form.set('lifecycle')}
        options={LifeCycle.options.map((value) => ({ value, label: t(`lifecycle.${value}`) }))}
      />
    </InlineForm>
  )
}

type Fields = ReturnType<typeof personFields>
const STORED: Record<PersonField, keyof Fields> = {
  name: 'name',
  email: 'emails',
  company: 'companyName',
  title: 'title',
  phone: 'phones',
  place: 'place',
  profile: 'profileUrls',
  note: 'note',
}

/** Only what was changed, so that what was captured and left alone keeps its source. */
function changed(
  values: Record<PersonField, string>,
  before: Record<PersonField, string>,
  after: Fields,
): Partial<Fields> {
  const fields = PERSON_FIELDS.filter((field) => values[field] !== before[field]).map((field) => STORED[field])
  return Object.fromEntries(fields.map((field) => [field, after[field]]))
}
