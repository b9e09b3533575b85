/**
 * A row becomes a lead: what is known stands in the form, what is missing is named and filled there, and who may be known already
 * is shown before anything is made.
 */
import { useEffect, useState } from 'preact/hooks'
import type { CustomColumnId } from '../../lib/core/customColumns'
import type { Pipeline } from '../../lib/core/pipeline'
import type { Sheet, Suspect } from '../../lib/core/sheet'
import { factsOf, missingForLead, suspectLabel } from '../../lib/core/sheet/suspectFacts'
import { pipelines as allPipelines } from '../../lib/db/read'
import { makeLead, sourceOf } from '../../lib/db/suspectLead'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { useKept, useReady } from '../../lib/state/live'
import { type Compare, comparing } from '../../lib/state/matching'
import { phoneNorms } from '../../lib/state/norms'
import { useNewDeal } from '../deals/useNewDeal'
import { MissingNote } from '../norms/MissingNote'
import { useMissing } from '../norms/useMissing'
import { PersonFields } from '../people/PersonFields'
import { PERSON_FORM, type PersonField, personFields } from '../people/personForm'
import { Skeleton } from '../shared/Answer'
import { InlineForm } from '../shared/InlineForm'
import { useForm } from '../shared/useForm'
import { KnownChoice, NOBODY } from './KnownChoice'
import { knownLike } from './knownLike'
import { LeadDeal } from './LeadDeal'
import { leadOwn } from './leadOwn'
import { type LeadDraft, type LeadField, type LeadProblems, leadMaking, leadProblems, leadValues } from './leadValues'

import { useSheetFields } from './meaningOptions'

type Props = { sheet: Sheet; row: Suspect; onDone: (made: boolean) => void }

/** With what it needs at hand: the pipelines, and the lists by which people and numbers are compared. */
export function LeadForm(props: Props) {
  const pipelines = useReady(allPipelines, [])
  const [compare, setCompare] = useState<Compare>()
  useEffect(() => void comparing().then((ready) => setCompare(ready)), [])
  if (!pipelines || !compare) return <Skeleton rows={5} />
  return <Form {...props} pipelines={pipelines} readPhone={compare.readPhone} />
}

type FormProps = Props & { pipelines: readonly Pipeline[]; readPhone: Compare['readPhone'] }

function Form({ sheet, row, onDone, pipelines, readPhone }: FormProps) {
  const facts = factsOf(sheet.columns, row.cells)
  const start = leadValues(sheet, row)
  const source = sourceOf(sheet.id)
  const deal = useNewDeal(source)
  const form = useForm<LeadField | CustomColumnId>(`suspect-lead:${row.id}`, { ...start, ...deal.custom.texts })
  const pipeline = pipelines.find(({ id }) => id === form.values.pipeline) ?? pipelines[0]
  const values = { ...form.values, pipeline: pipeline?.id ?? '' }
  const [errors, setErrors] = useState<LeadProblems>({})
  const { note: _, ...fields } = personFields(values, facts.phones, phoneNorms.value)
  const own = leadOwn(sheet, row, useSheetFields())
  const custom = Object.keys(own.people).length ? { custom: own.people } : {}
  const draft: LeadDraft = { ...fields, ...custom, phones: fields.phones.map(readPhone) }
  const norm = useMissing<PersonField>('people', source, true, PERSON_FORM)
  /** As the norms look at it: a draft names its company, where a record has its id. */
  const asRow = { ...draft, source, note: values.note.trim(), companyId: draft.companyName }
  const dealRow = deal.row(values, { company: values.company, people: [row.id] })
  const dealLacks = values.deal ? deal.norm.missing(dealRow) : []
  const looked = useKept(
    () => knownLike(draft),
    [values.name, values.email, values.phone, values.profile, values.company],
  )
  const known = looked.value ?? { likely: [], sure: false }
  const missing = missingForLead({ ...draft, company: draft.companyName || undefined })
  /** What was said of who it is, else who it is without doubt. */
  const sameOf = ({ likely, sure }: typeof known): string => {
    const isSaid = values.same === NOBODY || likely.some(({ person }) => person.id === values.same)
    return isSaid ? values.same : (sure && likely[0]?.person.id) || ''
  }
  const same = sameOf(known)
  const close = (made: boolean) => {
    form.forget()
    onDone(made)
  }
  const onSave = async (anyway = false) => {
    // Asked anew: what stands on the screen may be of what was typed a moment ago.
    const now = await knownLike(draft)
    const said = sameOf(now)
    const problems = leadProblems(values, draft, now, said)
    // Who is known has a record already, which the norms look at by themselves.
    const isNew = !now.likely.some(({ person }) => person.id === said)
    const stops = isNew && norm.stops(asRow, anyway)
    const dealStops = values.deal !== '' && deal.norm.stops(dealRow, anyway)
    const fits = !values.deal || deal.custom.fits(values)
    setErrors({ ...(stops && norm.errors(asRow)), ...(dealStops && deal.norm.errors(dealRow)), ...problems })
    if (stops || dealStops || !fits || Object.keys(problems).length) return false
    const making = leadMaking(values, start, draft, facts, now, said, own.companies, deal.draft(values))
    const made = await actOn(row, (seen) => makeLead(row.id, making, seen))
    if (made?.seq === undefined) return false
    close(true)
    return true
  }
  const more = (['place', 'profile'] as const).filter((field) => start[field] || norm.required.includes(field))
  return (
    <InlineForm
      label={t('lead.title', { name: suspectLabel(sheet.columns, row.cells) })}
      save={t(same && same !== NOBODY ? 'lead.join' : 'lead.save')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={() => onSave()}
      onCancel={() => close(false)}
    >
      {missing.length > 0 && (
        <p class="near">{t('lead.missing', { what: missing.map((one) => t(`lead.missing.${one}`)).join(', ') })}</p>
      )}
      {known.likely.length > 0 && (
        <KnownChoice
          known={known.likely}
          value={same}
          onValue={form.set('same')}
          error={errors.same && t(errors.same)}
        />
      )}
      <PersonFields
        form={form}
        fields={['name', 'company', 'phone', 'email', 'title', ...more, 'note']}
        errors={errors}
        required={norm.required}
        phones={facts.phones}
      />
      {own.taken && <p class="hint">{t('lead.own', { what: own.taken })}</p>}
      {own.unfit && <p class="near">{t('lead.unfit', { what: own.unfit })}</p>}
      <LeadDeal deal={deal} missing={dealLacks} {...{ form, values, errors, pipelines }} />
      <MissingNote
        noun="people"
        missing={norm.missing(asRow)}
        onAnyway={norm.refused ? () => void onSave(true) : undefined}
      />
      <MissingNote
        noun="deals"
        missing={dealLacks}
        onAnyway={deal.norm.refused && !norm.refused ? () => void onSave(true) : undefined}
      />
    </InlineForm>
  )
}
