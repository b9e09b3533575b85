/** "Save as lead": what the page says of a person, in a form to be looked over. With no candidate it is a person added by hand. */
import { useRef, useState } from 'preact/hooks'
import type { Candidate } from '../../lib/core/candidate'
import { personProblems } from '../../lib/core/person'
import type { TextKey } from '../../lib/core/text'
import { savePerson } from '../../lib/db/people'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import type { Selected } from '../../lib/state/page'
import { InlineForm } from '../shared/InlineForm'
import { useForm } from '../shared/useForm'
import { PersonFields } from './PersonFields'
import {
  candidateSources,
  candidateValues,
  draftFrom,
  emptyPerson,
  type PersonField,
  type PersonValues,
} from './personForm'
import { sourceHint } from './sourceHint'
import { TakeFromPage } from './TakeFromPage'

type Props = {
  /** Names the kept draft; one for each person of a page. */
  name: string
  candidate?: Candidate
  /** Site id and address of the page the candidate was read from. */
  seen?: { site: string; url: string }
  /** The company that is known to have the candidate's mail domain. */
  knownCompany?: string
  /** What to start with where there is no candidate: the words typed into the search field. */
  start?: Partial<PersonValues>
  onSaved: (personId: string) => void
  onCancel: () => void
}

export function CapturePerson({ name, candidate, seen, knownCompany, start, onSaved, onCancel }: Props) {
  const captured = candidate ? candidateValues(candidate) : { ...emptyPerson, ...start }
  const initial = { ...captured, company: knownCompany ?? captured.company }
  const form = useForm<PersonField>(name, initial)
  const [errors, setErrors] = useState<Partial<Record<PersonField, TextKey>>>({})

  const isSaved = useRef(false)
  const [selected, setSelected] = useState<Partial<Record<PersonField, Selected>>>({})

  const sources = candidate ? candidateSources(candidate) : {}
  const hints: Partial<Record<PersonField, string>> = {}
  for (const field of Object.keys(sources) as PersonField[]) {
    const found = sources[field]
    if (found && form.values[field] === captured[field]) hints[field] = sourceHint(found)
  }
  for (const field of Object.keys(selected) as PersonField[])
    if (selected[field]?.text === form.values[field]) hints[field] = t('from.selected')
  if (knownCompany && form.values.company === knownCompany) hints.company = t('from.known')

  const onSave = async () => {
    // Until she is shown as known, a second press may come: it would save another one.
    if (isSaved.current) return true
    const at = new Date().toISOString()
    const draft = draftFrom(form.values, candidate, { site: seen?.site ?? 'hand', url: seen?.url ?? '', at }, selected)
    const problems = personProblems(draft)
    setErrors(Object.fromEntries(problems.map((problem) => [problem.field, problem.key])))
    if (problems.length) return false
    const written = await act(() => savePerson(draft))
    if (!written) return false
    isSaved.current = true
    form.forget()
    onSaved(written.value.personId)
    return true
  }
  return (
    <InlineForm
      label={candidate ? t('person.saveAsLead') : t('person.new')}
      save={t('person.saveAsLead')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={onSave}
      onCancel={() => {
        form.forget()
        onCancel()
      }}
    >
      <PersonFields
        form={form}
        fields={['name', 'email', 'company', 'title', 'phone', ...more(captured, selected)]}
        hints={hints}
        errors={errors}
      />
      <TakeFromPage
        onTake={(field, from) => {
          setSelected({ ...selected, [field]: from })
          form.set(field)(from.text)
        }}
      />
    </InlineForm>
  )
}

/** Place and profile are asked for only where the page gave them, or the user took them from it. */
const more = (captured: PersonValues, selected: Partial<Record<PersonField, unknown>>): PersonField[] =>
  (['place', 'profile'] as const).filter((field) => captured[field] !== '' || selected[field] !== undefined)
