/** Beside a company's page: the company as the page shows it, to be saved; or known, with what belongs to it. */
import { useState } from 'preact/hooks'
import type { CompanyFacts, PageFacts } from '../../lib/core/capture'
import { companySortName } from '../../lib/core/company'
import { companyByName, companyByProfile } from '../../lib/db/read'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { CompanyForm } from '../people/CompanyForm'
import { Answer } from '../shared/Answer'
import { Section } from '../shared/Section'
import { CompanyRecord } from './CompanyRecord'

export function CompanyPane({ facts, company }: { facts: PageFacts; company: CompanyFacts }) {
  const [round, setRound] = useState(0)
  const known = useLive(
    async () =>
      (company.profileUrl && (await companyByProfile(company.profileUrl))) ||
      (await companyByName(companySortName(company.name))),
    [company.profileUrl, company.name],
  )
  return (
    <Answer of={known}>
      {(row) =>
        row ? (
          <CompanyRecord
            id={row.id}
            heading={t('company.known')}
            page={company}
            seen={{ site: facts.site, url: facts.url }}
          />
        ) : (
          <Section class="pad" title={t('company.new')}>
            <CompanyForm
              key={round}
              facts={company}
              seen={{ site: facts.site, url: facts.url }}
              onDone={() => setRound(round + 1)}
            />
          </Section>
        )
      }
    </Answer>
  )
}
