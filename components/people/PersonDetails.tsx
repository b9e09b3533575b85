/** Who a person is: each field with where it came from, changed where it stands. */
import { LifeCycle, type Person, personProblems } from '../../lib/core/person'
import { editPerson } from '../../lib/db/people'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { phoneNorms } from '../../lib/state/norms'
import { addressOf } from '../../lib/state/route'
import { CustomDetails } from '../fields/CustomDetails'
import { FromList } from '../prospecting/FromList'
import { Button } from '../shared/Button'
import { InPlace } from '../shared/InPlace'
import { Section } from '../shared/Section'
import { PhoneLink } from './KnownPerson'
import { MailLink, WebLink } from './links'
import { CompanyName, PERSON_FORMS } from './PersonFields'
import { PERSON_FIELDS, type PersonField, personFields, personValues, ROW, STORED } from './personForm'
import { sourceWords } from './sourceWords'

const sourceOf = (person: Person, field: PersonField) => person.provenance[field === 'company' ? 'company' : ROW[field]]

export function PersonDetails({ person, companyName = '' }: { person: Person; companyName?: string }) {
  const values = personValues(person, companyName)
  const typed = (field: PersonField, text: string) =>
    personFields({ ...values, [field]: text }, person.phones, phoneNorms.value)
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
              onClick={() => actOn(person, (seen) => editPerson(person.id, { lifecycle }, seen))}
            >
              {t(`lifecycle.${lifecycle}`)}
            </Button>
          ))}
        </fieldset>
      </div>
      <FromList source={person.source} />
      {PERSON_FIELDS.map((field) => (
        <InPlace
          key={field}
          name={`person:${person.id}:${field}`}
          label={t(`person.${field}`)}
          text={values[field]}
          lines={field === 'note'}
          field={field === 'company' ? (own) => <CompanyName {...own} /> : undefined}
          normal={PERSON_FORMS[field]}
          hint={field === 'email' || field === 'phone' ? t('person.several') : undefined}
          source={sourceWords(sourceOf(person, field))}
          on={{ table: 'people', row: person, fields: { text: [ROW[field]] } }}
          check={(text) => personProblems({ ...person, ...typed(field, text) })[0]?.key}
          onSave={(text, seen) => editPerson(person.id, { [STORED[field]]: typed(field, text)[STORED[field]] }, seen)}
        >
          {drawn[field]}
        </InPlace>
      ))}
      <CustomDetails noun="people" row={person} />
    </Section>
  )
}
