/** "Save as lead": what the page says of a person, in a form to be looked over. With no candidate it is a person added by hand. */
import { useRef, useState } from 'preact/hooks'
import type { Candidate } from '../../lib/core/candidate'
import type { CustomColumnId } from '../../lib/core/customColumns'
import { type PersonDraft, personProblems } from '../../lib/core/person'
import type { TextKey } from '../../lib/core/text'
import { savePerson } from '../../lib/db/people'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { phoneNorms } from '../../lib/state/norms'
import type { Selected } from '../../lib/state/page'
import { CustomMore } from '../fields/CustomMore'
import { useCustomPart } from '../fields/useCustomPart'
import { MissingNote } from '../norms/MissingNote'
import { useMissing } from '../norms/useMissing'
import { InlineForm } from '../shared/InlineForm'
import { useForm } from '../shared/useForm'
import { PersonFields } from './PersonFields'
import {
  candidateSources,
  candidateValues,
  draftFrom,
  emptyPerson,
  PERSON_FORM,
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
  const custom = useCustomPart('people')
  const form = useForm<PersonField | CustomColumnId>(name, { ...initial, ...custom.texts })
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

  const site = candidate ? (seen?.site ?? 'hand') : 'hand'
  const norm = useMissing<PersonField>('people', site, !candidate, PERSON_FORM)
  const draftNow = (at: string) =>
    draftFrom(
      form.values,
      candidate,
      { site: seen?.site ?? 'hand', url: seen?.url ?? '', at },
      selected,
      phoneNorms.value,
    )
  /** A draft names its company, where a record has its id. */
  const asRow = (draft: PersonDraft) => ({
    ...draft,
    custom: custom.row(form.values),
    companyId: draft.companyId ?? draft.companyName,
  })

  const onSave = async (anyway = false) => {
    // Until she is shown as known, a second press may come: it would save another one.
    if (isSaved.current) return true
    const draft = draftNow(new Date().toISOString())
    const problems = personProblems(draft)
    const stops = norm.stops(asRow(draft), anyway)
    setErrors({
      ...(stops && norm.errors(asRow(draft))),
      ...Object.fromEntries(problems.map((problem) => [problem.field, problem.key])),
    })
    if (!custom.fits(form.values) || problems.length || stops) return false
    const written = await act(() => savePerson({ ...draft, ...custom.draft(form.values) }))
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
      onSave={() => onSave()}
      onCancel={() => {
        form.forget()
        onCancel()
      }}
    >
      <PersonFields
        form={form}
        fields={['name', 'email', 'company', 'title', 'phone', ...more(captured, selected, norm.required)]}
        hints={hints}
        errors={errors}
        required={norm.required}
        phones={candidate?.phones.map((phone) => phone.value)}
      />
      <CustomMore part={custom} form={form} missing={norm.refused ? norm.missing(asRow(draftNow(''))) : []} />
      <TakeFromPage
        onTake={(field, from) => {
          setSelected({ ...selected, [field]: from })
          form.set(field)(from.text)
        }}
      />
      <MissingNote
        noun="people"
        missing={norm.missing(asRow(draftNow('')))}
        onAnyway={norm.refused ? () => void onSave(true) : undefined}
      />
    </InlineForm>
  )
}

/** Place and profile are asked for only where the page gave them, the user took them from it, or the norms want them. */
const more = (
  captured: PersonValues,
  selected: Partial<Record<PersonField, unknown>>,
  required: readonly PersonField[],
): PersonField[] =>
  (['place', 'profile'] as const).filter(
    (field) => captured[field] !== '' || selected[field] !== undefined || required.includes(field),
  )
