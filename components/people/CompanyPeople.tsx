/** Who works at a company, and a way to add somebody. */
import { Plus } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Company } from '../../lib/core/company'
import { personLabel } from '../../lib/core/person'
import { peopleOfCompany } from '../../lib/db/read'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { Answer } from '../shared/Answer'
import { Avatar } from '../shared/Avatar'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { Section } from '../shared/Section'
import { CapturePerson } from './CapturePerson'

/** How many are listed; there may be more, and the heading says so. */
const MOST = 200

export function CompanyPeople({ company }: { company: Company }) {
  const answer = useLive(() => peopleOfCompany(company.id, MOST), [company.id])
  const [adding, setAdding] = useState(false)
  const known = answer.state === 'ready' ? answer.value.length : undefined
  const count = known === MOST ? `${MOST}+` : known
  const add = (
    <Button kind="quiet" small aria-label={t('list.addPerson')} onClick={() => setAdding(true)}>
      <Plus size={13} aria-hidden="true" /> {t('add')}
    </Button>
  )
  return (
    <Section class="pad" title={t('nav.people')} count={count} action={!adding && add}>
      {adding && (
        <CapturePerson
          name={`person:new:${company.id}`}
          start={{ company: company.name }}
          onSaved={() => setAdding(false)}
          onCancel={() => setAdding(false)}
        />
      )}
      <Answer of={answer}>
        {(people) =>
          people.length ? (
            <ul class="record-people">
              {people.map((person) => (
                <li key={person.id}>
                  <Avatar name={personLabel(person)} />
                  <div class="grow">
                    <a class="name" href={addressOf({ page: 'person', id: person.id })}>
                      {personLabel(person)}
                    </a>
                    <p class="quiet cut">{person.title ?? person.emails[0]}</p>
                  </div>
                  <Chip tone={person.lifecycle === 'contact' ? 'accent' : 'plain'}>
                    {t(`lifecycle.${person.lifecycle}`)}
                  </Chip>
                </li>
              ))}
            </ul>
          ) : (
            <p class="quiet">{t('record.noPeople')}</p>
          )
        }
      </Answer>
    </Section>
  )
}
