/** A company in the narrow: who it is, its people, and what is going on with it. */
import { Pencil } from 'lucide-preact'
import type { CompanyFacts } from '../../lib/core/capture'
import { companyById, peopleOfCompany } from '../../lib/db/read'
import { openDashboard } from '../../lib/platform/open'
import { t } from '../../lib/state/language'
import { useLive, useReady } from '../../lib/state/live'
import { CustomSection } from '../fields/CustomDetails'
import { CompanyDifferences } from '../people/CompanyDifferences'
import { CompanyForm } from '../people/CompanyForm'
import { KnownPerson } from '../people/KnownPerson'
import { Answer } from '../shared/Answer'
import { Avatar } from '../shared/Avatar'
import { NotHere } from '../shared/Deleted'
import { IconButton } from '../shared/IconButton'
import { Section } from '../shared/Section'
import { useActs } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useForm'
import { RecordBody } from './RecordBody'
import './record.css'

type Props = {
  id: string
  heading?: string
  /** What the open page says of it, and which page that is. */
  page?: CompanyFacts
  seen?: { site: string; url: string }
}

export function CompanyRecord({ id, heading, page, seen }: Props) {
  const answer = useLive(() => companyById(id), [id])
  const people = useReady(() => peopleOfCompany(id, 50), [id]) ?? []
  const [editing, setEditing] = useOpenForm(`company:${id}`)
  useActs(t('sidebar.company'), [{ id: 'record.edit', run: () => setEditing(true) }])
  return (
    <Answer of={answer}>
      {(company) =>
        company ? (
          <>
            <Section class="people" title={heading ?? t('sidebar.company')}>
              <div class="person">
                <Avatar name={company.name} company />
                <div class="lines">
                  <button type="button" class="name as-text" onClick={() => openDashboard(`/companies/${id}`)}>
                    {company.name}
                  </button>
                  <p class="quiet">
                    {[company.industry, company.headquarters, company.size].filter(Boolean).join(' · ') ||
                      company.domains[0]}
                  </p>
                </div>
                <div class="buttons">
                  <IconButton
                    small
                    label={t('company.edit', { name: company.name })}
                    onClick={() => setEditing(!editing)}
                  >
                    <Pencil size={14} aria-hidden="true" />
                  </IconButton>
                </div>
                {page && seen && !editing && <CompanyDifferences company={company} page={page} seen={seen} />}
                {editing && (
                  <div class="wide">
                    <CompanyForm company={company} onDone={() => setEditing(false)} />
                  </div>
                )}
              </div>
            </Section>
            <CustomSection noun="companies" row={company} />
            {people.length > 0 && (
              <Section class="people" title={t('sidebar.peopleOf')} count={people.length}>
                <ul>
                  {people.map((person) => (
                    <KnownPerson key={person.id} person={person} />
                  ))}
                </ul>
              </Section>
            )}
            <RecordBody companyId={id} />
          </>
        ) : (
          <NotHere table="companies" id={id} />
        )
      }
    </Answer>
  )
}
