/** What a company is: each field with where it came from, changed where it stands. */
import type { Company } from '../../lib/core/company'
import { editCompany } from '../../lib/db/people'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { InPlace } from '../shared/InPlace'
import { Section } from '../shared/Section'
import { COMPANY_FIELDS, type CompanyField, companyPatch, companyValues } from './companyForm'
import { WebLink } from './links'
import { sourceWords } from './sourceWords'

export function CompanyDetails({ company }: { company: Company }) {
  const values = companyValues(company)
  const save = async (field: CompanyField, text: string) => {
    if (field === 'name' && !text.trim()) return 'problem.required'
    const saved = await act(() => editCompany(company.id, companyPatch({ ...values, [field]: text }, values)))
    return saved ? undefined : false
  }
  const drawn: Partial<Record<CompanyField, preact.ComponentChildren>> = {
    website: company.website && <WebLink url={company.website} />,
    profile: company.profileUrls.map((url) => <WebLink key={url} url={url} />),
  }
  return (
    <Section class="pad" title={t('record.details')}>
      {COMPANY_FIELDS.map((field) => (
        <InPlace
          key={field}
          name={`company:${company.id}:${field}`}
          label={t(`company.${field}`)}
          text={values[field]}
          lines={field === 'note'}
          source={sourceWords(company.provenance[field === 'profile' ? 'profileUrls' : field])}
          onSave={(text) => save(field, text)}
        >
          {drawn[field]}
        </InPlace>
      ))}
    </Section>
  )
}
