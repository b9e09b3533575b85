/** The form in which a row becomes a lead: what it starts with, and what it makes. */
import type { CustomValues } from '../../lib/core/customField'
import { domainOf } from '../../lib/core/email'
import { parseAmount } from '../../lib/core/money'
import { personProblems } from '../../lib/core/person'
import type { Sheet, Suspect } from '../../lib/core/sheet'
import { factsOf, missingForLead, type SuspectFacts } from '../../lib/core/sheet/suspectFacts'
import type { TextKey } from '../../lib/core/text'
import type { LeadMaking } from '../../lib/db/suspectLead'
import { isFreeMail } from '../../lib/extract/freeMail'
import { currentDay } from '../../lib/state/clock'
import { language } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { firstNext } from '../deals/dealValues'
import { emptyPerson, PERSON_FIELDS, type PersonField, type personFields, STORED } from '../people/personForm'
import { NOBODY } from './KnownChoice'
import type { KnownLike } from './knownLike'

export type DealField = 'dealTitle' | 'amount' | 'currency' | 'pipeline' | 'next' | 'day' | 'time' | 'closingDay'
/** `same`: the id of who it is, or nobody known. `deal`: whether one is made too. */
export type LeadField = PersonField | DealField | 'deal' | 'same'
export type LeadValues = Record<LeadField, string>
export type LeadProblems = Partial<Record<LeadField, TextKey>>
/** The person of the form, numbers as they were read, with what the row says of her own fields. */
export type LeadDraft = Omit<ReturnType<typeof personFields>, 'note'> & { custom?: CustomValues }

/** What the row says, and an empty deal in the list's pipeline. */
export function leadValues(sheet: Sheet, row: Suspect): LeadValues {
  const facts = factsOf(sheet.columns, row.cells)
  return {
    ...emptyPerson,
    name: facts.name ?? '',
    email: facts.emails.join(', '),
    company: facts.company ?? '',
    title: facts.title ?? '',
    phone: facts.phones.map(({ shown }) => shown).join(', '),
    place: facts.place ?? '',
    profile: facts.profileUrls.join(', '),
    note: [row.note, facts.note].filter(Boolean).join('\n'),
    same: '',
    deal: '',
    dealTitle: '',
    amount: '',
    currency: currentSettings.value?.currency ?? 'EUR',
    pipeline: sheet.pipelineId ?? '',
    next: '',
    day: currentDay.value,
    time: '',
    closingDay: '',
  }
}

/** What keeps the form from being sent. @param known who it may be @param same what was said of that */
export function leadProblems(values: LeadValues, draft: LeadDraft, { likely }: KnownLike, same: string): LeadProblems {
  const problems: LeadProblems = {}
  const missing = missingForLead({ ...draft, company: draft.companyName || undefined })
  if (personProblems({ ...draft, source: '', provenance: {} }).some(({ field }) => field === 'email'))
    problems.email = 'problem.email'
  if (missing.includes('who')) problems.name = 'lead.needsWho'
  if (missing.includes('reach')) problems.phone = 'lead.needsReach'
  const isAnswered = same === NOBODY || likely.some(({ person }) => person.id === same)
  if (likely.length && !isAnswered) problems.same = 'lead.sayWho'
  if (!values.deal) return problems
  if (!values.dealTitle.trim()) problems.dealTitle = 'problem.required'
  if (values.amount.trim() && !amountOf(values)) problems.amount = 'problem.amount'
  return problems
}

const amountOf = ({ amount, currency }: LeadValues) => parseAmount(amount.trim(), currency, language.value)

/** What is made of the form. @param start what it began with: the rest was typed @param ofCompany what the row says of her company's own fields @param more what else a new deal holds */
export function leadMaking(
  values: LeadValues,
  start: LeadValues,
  draft: LeadDraft,
  facts: SuspectFacts,
  { likely }: KnownLike,
  same: string,
  ofCompany: CustomValues,
  more: Partial<NonNullable<LeadMaking['deal']>>,
): LeadMaking {
  const { website, industry, size } = facts
  // As the list has them in columns of their own, where the name was left as it is.
  const names = draft.name === facts.name ? { givenName: facts.givenName, familyName: facts.familyName } : {}
  // The company's own, where the row has both and neither was changed.
  const email = draft.emails[0] === facts.emails[0] && draft.companyName === facts.company ? draft.emails[0] : undefined
  return {
    draft: {
      ...draft,
      ...names,
      companyName: draft.companyName || undefined,
      companyDomain: email && !isFreeMail(domainOf(email)) ? domainOf(email) : undefined,
    },
    typed: PERSON_FIELDS.filter((field) => values[field] !== start[field]).map((field) =>
      field === 'company' ? field : STORED[field],
    ),
    company: { website, industry, size, ...(Object.keys(ofCompany).length && { custom: ofCompany }) },
    ...(likely.some(({ person }) => person.id === same) && { join: same }),
    others: likely.map(({ person }) => person.id),
    note: values.note,
    ...(values.deal && {
      deal: {
        title: values.dealTitle.trim(),
        amount: amountOf(values),
        pipelineId: values.pipeline,
        nextAction: firstNext(values),
        ...more,
      },
    }),
  }
}
