/** The fields of a person, for capture, for adding by hand and for editing. */
import { companySortName } from '../../lib/core/company'
import type { FieldForm } from '../../lib/core/norms/fieldMend'
import type { Phone } from '../../lib/core/person'
import type { TextKey } from '../../lib/core/text'
import { companiesPage } from '../../lib/db/read'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { NormLine } from '../norms/NormLine'
import { Clashing } from '../shared/Clashing'
import { TextArea } from '../shared/TextArea'
import { TextField } from '../shared/TextField'
import type { FormFields } from '../shared/useForm'
import type { PersonField } from './personForm'

type Props = {
  form: FormFields<PersonField>
  fields: readonly PersonField[]
  /** Where a value came from, said under its field while it stands as captured. */
  hints?: Partial<Record<PersonField, string>>
  errors?: Partial<Record<PersonField, TextKey>>
  /** Those that the norms ask for. */
  required?: readonly PersonField[]
  /** The numbers that the record has already. */
  phones?: readonly Phone[]
}

export function PersonFields({ form, fields, hints = {}, errors = {}, required = [], phones }: Props) {
  const error = (field: PersonField) => (errors[field] ? t(errors[field] as TextKey) : undefined)
  return (
    <>
      {fields.map((field) => {
        const common = {
          label: t(`person.${field}`),
          value: form.values[field],
          onValue: form.set(field),
          error: error(field),
          hint: hints[field],
          required: required.includes(field),
        }
        const normal = PERSON_FORMS[field]
        return (
          <Clashing key={field} form={form} field={field} label={common.label}>
            {field === 'note' ? (
              <TextArea {...common} />
            ) : field === 'company' ? (
              <CompanyName {...common} />
            ) : (
              <TextField {...common} inputMode={MODES[field]} spellcheck={false} />
            )}
            {normal && <NormLine form={normal} text={form.values[field]} known={phones} onMend={form.set(field)} />}
          </Clashing>
        )
      })}
    </>
  )
}

/** What has a normal form of its own. */
export const PERSON_FORMS: Partial<Record<PersonField, FieldForm>> = {
  name: 'names',
  email: 'emails',
  company: 'companies',
  phone: 'phones',
}
const MODES: Partial<Record<PersonField, 'email' | 'tel' | 'url'>> = { email: 'email', phone: 'tel', profile: 'url' }

/** A company's name, with the known ones that begin like it. */
export function CompanyName(props: {
  label: string
  value: string
  onValue: (name: string) => void
  error?: string
  hint?: string
  required?: boolean
}) {
  const start = companySortName(props.value)
  const known = useReady(async () => (start.length < 2 ? [] : companiesPage(6, start)), [start]) ?? []
  const offered = known.filter((company) => company.sortName.startsWith(start) && company.name !== props.value)
  return <TextField {...props} offers={[...new Set(offered.map(({ name }) => name))]} />
}
