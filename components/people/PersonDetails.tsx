/** Who a person is: each field with where it came from, changed where it stands. */
import { LifeCycle, type Person, personProblems } from '../../lib/core/person'
import { editPerson } from '../../lib/db/people'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { InPlace } from '../shared/InPlace'
import { Section } from '../shared/Section'
import { PhoneLink } from './KnownPerson'
import { MailLink, WebLink } from './links'
import { CompanyName } from './PersonFields'
import { PERSON_FIELDS, type PersonField, personFields, personValues } from './personForm'
import { sourceWords } from './sourceWords'

/** The record's fields behind each field of the form, and the name under which their source is kept. */
const STORED = {
  name: 'name',
  email: 'emails',
  company: 'companyName',
  title: 'title',
  phone: 'phones',
  place: 'place',
  profile: 'profileUrls',
  note: 'note',
} as const satisfies Record<PersonField, keyof ReturnType<typeof personFields>>
const sourceOf = (person: Person, field: PersonField) =>
  person.provenance[field === 'company' ? 'company' : STORED[field]]

export function PersonDetails({ person, companyName = '' }: { person: Person; companyName?: string }) {
  const values = personValues(person, companyName)
  const save = async (field: PersonField, text: string) => {
    const after = personFields({ ...values, [field]: text }, person.phones)
    const [problem] = personProblems({ ...person, ...after })
    if (problem) return problem.key
    const saved = await act(() => editPerson(person.id, { [STORED[field]]: after[STORED[field]] }))
    return saved ? undefined : false
  }
  const drawn: Partial<Record<PersonField, preact.ComponentChildren>> = {
    email: person.emails.map((email) => <MailLink key={email} email={email} />),
    phone: person.phones.map((phone) => <PhoneLink key={phone.shown} phone={phone} />),
    profile: person.profileUrls.map((url) => <WebLink key={url} url={url} />),
    company: person.companyId && <a href={addressOf({ page: 'company', id: person.companyId })}>{companyName}</a>,
  }
  return (
    <Section class="pad" title={t('record.details')}>
      <div class="in-place">
        <span class="in-place-label">{t('person.lifecycle')}</span>
        <fieldset class="segments">
          <legend class="unseen">{t('person.lifecycle')}</legend>
          {LifeCycle.options.map((lifecycle) => (
            <Button
              small
              key={lifecycle}
              pressed={person.lifecycle === lifecycle}
              onClick={() => act(() => editPerson(person.id, { lifecycle }))}
            >
              {t(`lifecycle.${lifecycle}`)}
            </Button>
          ))}
        </fieldset>
      </div>
      {PERSON_FIELDS.map((field) => (
        <InPlace
          key={field}
          name={`person:${person.id}:${field}`}
          label={t(`person.${field}`)}
          text={values[field]}
          lines={field === 'note'}
          field={field === 'company' ? (own) => <CompanyName {...own} /> : undefined}
          hint={field === 'email' || field === 'phone' ? t('person.several') : undefined}
          source={sourceWords(sourceOf(person, field))}
          onSave={(text) => save(field, text)}
        >
          {drawn[field]}
        </InPlace>
      ))}
    </Section>
  )
}
