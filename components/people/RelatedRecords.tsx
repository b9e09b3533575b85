/** Who stands near a person or a company, and why: the same company, or a deal in common. Nothing is drawn where there is nobody. */
import { personLabel } from '../../lib/core/person'
import { relatedTo } from '../../lib/db/related'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { Avatar } from '../shared/Avatar'
import { Section } from '../shared/Section'
import './records.css'

export function RelatedRecords({ personId, companyId }: { personId?: string; companyId?: string }) {
  const related = useReady(() => relatedTo({ personId, companyId }), [personId, companyId])
  if (!related || (!related.people.length && !related.companies.length)) return null
  const { people, companies, more } = related
  const count = people.length + companies.length
  return (
    <Section class="pad" title={t('related.title')} count={more ? `${count}+` : count}>
      <ul class="record-people">
        {people.map(({ person, company, deal }) => (
          <li key={person.id}>
            <Avatar name={personLabel(person)} />
            <div class="grow">
              <a class="name" href={addressOf({ page: 'person', id: person.id })}>
                {personLabel(person)}
              </a>
              <p class="quiet cut">
                {[person.title, deal ? company?.name : undefined, whyOf(deal)].filter(Boolean).join(' · ')}
              </p>
            </div>
          </li>
        ))}
        {companies.map(({ company, deal }) => (
          <li key={company.id}>
            <Avatar name={company.name} company />
            <div class="grow">
              <a class="name" href={addressOf({ page: 'company', id: company.id })}>
                {company.name}
              </a>
              <p class="quiet cut">{whyOf(deal)}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const whyOf = (deal: { title: string } | undefined): string =>
  deal ? t('related.inDeal', { deal: deal.title }) : t('related.colleague')
