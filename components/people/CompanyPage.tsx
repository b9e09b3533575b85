/** A company: what it is and who works there at the left; deals, what to write down and the timeline at the right. */
import { Ellipsis } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { removeCompany } from '../../lib/db/people'
import { companyById } from '../../lib/db/read'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { go } from '../../lib/state/route'
import { Gone } from '../Gone'
import { Page } from '../Page'
import { Answer } from '../shared/Answer'
import { Avatar } from '../shared/Avatar'
import { Menu } from '../shared/Menu'
import { useShortcuts } from '../shared/shortcuts'
import { RecordBody } from '../sidebar/RecordBody'
import { BusinessCard } from './businessCardLater'
import { CompanyDetails } from './CompanyDetails'
import { CompanyPeople } from './CompanyPeople'
import { MergeWith } from './MergeWith'
import { RelatedRecords } from './RelatedRecords'
import './records.css'

export function CompanyPage({ id }: { id: string }) {
  const [card, setCard] = useState(false)
  const [merging, setMerging] = useState(false)
  const answer = useLive(() => companyById(id), [id])
  const remove = async () => {
    if (await act(() => removeCompany(id))) go({ page: 'companies' }, { replace: true })
  }
  useShortcuts(t('nav.companies'), [
    { id: 'record.card', run: () => setCard(true) },
    { id: 'record.merge', run: () => setMerging(true) },
    { id: 'record.history', run: () => go({ page: 'history', record: `companies:${id}` }) },
    { id: 'record.remove', run: () => void remove() },
  ])
  return (
    <Answer of={answer} loading={<Page title={t('nav.companies')}>{null}</Page>}>
      {(company) => {
        if (!company) return <Gone what="company" id={id} />
        return (
          <Page
            title={company.name}
            heading={
              <span class="record-name">
                <Avatar name={company.name} company large />
                <span>
                  {company.name}
                  <span class="quiet record-line">
                    {[company.industry, company.headquarters, company.size].filter(Boolean).join(' · ') ||
                      company.domains[0]}
                  </span>
                </span>
              </span>
            }
            actions={
              <Menu
                class="icon"
                kind="quiet"
                label={t('record.more', { name: company.name })}
                items={[
                  {
                    id: 'history',
                    label: t('record.history'),
                    run: () => go({ page: 'history', record: `companies:${id}` }),
                  },
                  { id: 'card', label: t('card.action'), hint: 'v', run: () => setCard(true) },
                  { id: 'merge', label: t('merge.with'), run: () => setMerging(true) },
                  { id: 'remove', label: t('remove'), danger: true, run: remove },
                ]}
              >
                <Ellipsis size={16} aria-hidden="true" />
              </Menu>
            }
          >
            <div class="record">
              <div class="record-panel">
                <CompanyDetails company={company} />
                <CompanyPeople company={company} />
                <RelatedRecords companyId={id} />
              </div>
              <div class="record-panel">
                <RecordBody companyId={id} />
              </div>
            </div>
            {card && <BusinessCard company={company} onClose={() => setCard(false)} />}
            {merging && <MergeWith table="companies" id={id} onClose={() => setMerging(false)} />}
          </Page>
        )
      }}
    </Answer>
  )
}
