/** The fields of a person, for capture, for adding by hand and for editing. */
import { companySortName } from '../../lib/core/company'
import type { TextKey } from '../../lib/core/text'
import { companiesPage } from '../../lib/db/read'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
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
}

export function PersonFields({ form, fields, hints = {}, errors = {} }: Props) {
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
        }
        return (
          <Clashing key={field} form={form} field={field} label={common.label}>
            {field === 'note' ? (
              <TextArea {...common} />
            ) : field === 'company' ? (
              <CompanyName {...common} />
            ) : (
              <TextField {...common} inputMode={MODES[field]} spellcheck={false} />
            )}
          </Clashing>
        )
      })}
    </>
  )
}

const MODES: Partial<Record<PersonField, 'email' | 'tel' | 'url'>> = { email: 'email', phone: 'tel', profile: 'url' }

/** A company's name, with the known ones that begin like it. */
export function CompanyName(props: {
  label: string
  value: string
  onValue: (name: string) => void
  error?: string
  hint?: string
}) {
  const start = companySortName(props.value)
  const known = useReady(async () => (start.length < 2 ? [] : companiesPage(6, start)), [start]) ?? []
  const offered = known.filter((company) => company.sortName.startsWith(start) && company.name !== props.value)
  return <TextField {...props} offers={[...new Set(offered.map(({ name }) => name))]} />
}
