/** A saved person's fields, to be changed; what is typed here no capture overwrites. */
import { useState } from 'preact/hooks'
import type { CustomColumnId } from '../../lib/core/customColumns'
import { LifeCycle, type Person, personLabel, personProblems } from '../../lib/core/person'
import type { TextKey } from '../../lib/core/text'
import { editPerson } from '../../lib/db/people'
import { t } from '../../lib/state/language'
import { phoneNorms } from '../../lib/state/norms'
import { CustomMore } from '../fields/CustomMore'
import { useCustomPart } from '../fields/useCustomPart'
import { MissingNote } from '../norms/MissingNote'
import { useMissing } from '../norms/useMissing'
import { Clashing } from '../shared/Clashing'
import { InlineForm } from '../shared/InlineForm'
import { SelectField } from '../shared/SelectField'
import { useForm } from '../shared/useForm'
import { PersonFields } from './PersonFields'
import { PERSON_FIELDS, PERSON_FORM, type PersonField, personFields, personValues, ROW, STORED } from './personForm'

type Field = PersonField | 'lifecycle' | CustomColumnId
const isPersonField = (field: Field): field is PersonField => field in STORED

type Props = { person: Person; companyName?: string; onDone: () => void }

export function EditPerson({ person, companyName = '', onDone }: Props) {
  const custom = useCustomPart('people', person)
  const now = {
    ...personValues(person, companyName),
    lifecycle: person.lifecycle as string,
    ...custom.texts,
  }
  const form = useForm<Field, Person>(`person:${person.id}`, now, {
    table: 'people',
    row: person,
    fields: { ...FIELDS, ...custom.behind },
  })
  const [errors, setErrors] = useState<Partial<Record<PersonField, TextKey>>>({})

  const norm = useMissing<PersonField>('people', person.source, true, PERSON_FORM)
  const rowNow = () => {
    const fields = personFields(form.values, person.phones, phoneNorms.value)
    return { ...person, ...fields, companyId: fields.companyName || undefined, custom: custom.row(form.values) }
  }

  const onSave = async (anyway = false) => {
    const problems = personProblems(rowNow())
    const stops = norm.stops(rowNow(), anyway)
    setErrors({
      ...(stops && norm.errors(rowNow())),
      ...Object.fromEntries(problems.map((problem) => [problem.field, problem.key])),
    })
    if (!custom.fits(form.values) || problems.length || stops) return false
    const written = await form.save(({ changed, values, seen }) =>
      editPerson(person.id, { ...patchOf(changed, values, person), ...custom.patch(changed, values) }, seen),
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
      onSave={() => onSave()}
      onCancel={() => {
        form.forget()
        onDone()
      }}
    >
      <PersonFields
        form={form}
        fields={PERSON_FIELDS}
        errors={errors}
        hints={{ email: t('person.several') }}
        required={norm.required}
        phones={person.phones}
      />
      <Clashing form={form} field="lifecycle" label={t('person.lifecycle')} show={lifeCycleWords}>
        <SelectField
          label={t('person.lifecycle')}
          value={form.values.lifecycle}
          onValue={form.set('lifecycle')}
          options={LifeCycle.options.map((value) => ({ value, label: lifeCycleWords(value) }))}
        />
      </Clashing>
      <CustomMore part={custom} form={form} missing={norm.refused ? norm.missing(rowNow()) : []} />
      <MissingNote
        noun="people"
        missing={norm.missing(rowNow())}
        onAnyway={norm.refused ? () => void onSave(true) : undefined}
      />
    </InlineForm>
  )
}

const FIELDS = Object.fromEntries(
  Object.entries({ ...ROW, lifecycle: 'lifecycle' }).map(([field, stored]) => [field, [stored]]),
) as Record<PersonField | 'lifecycle', (keyof Person)[]>

const lifeCycleWords = (value: string) => t(`lifecycle.${LifeCycle.parse(value)}`)

/** Only what was changed, so that what was captured and left alone keeps its source. */
function patchOf(changed: readonly Field[], values: Record<PersonField | 'lifecycle', string>, person: Person) {
  const after = personFields(values, person.phones, phoneNorms.value)
  const fields = changed.flatMap((field) => {
    if (field === 'lifecycle') return [[field, LifeCycle.parse(values.lifecycle)]]
    return isPersonField(field) ? [[STORED[field], after[STORED[field]]]] : []
  })
  return Object.fromEntries(fields)
}
