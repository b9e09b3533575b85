/** What a company is: each field with where it came from, changed where it stands. */
import type { Company } from '../../lib/core/company'
import { editCompany } from '../../lib/db/people'
import { t } from '../../lib/state/language'
import { CustomDetails } from '../fields/CustomDetails'
import { InPlace } from '../shared/InPlace'
import { Section } from '../shared/Section'
import { CompanyRoles } from './CompanyRoles'
import { COMPANY_FIELDS, COMPANY_ROW, type CompanyField, companyPatch, companyValues } from './companyForm'
import { WebLink } from './links'
import { sourceWords } from './sourceWords'

export function CompanyDetails({ company }: { company: Company }) {
  const values = companyValues(company)
  const drawn: Partial<Record<CompanyField, preact.ComponentChildren>> = {
    website: company.website && <WebLink url={company.website} />,
    profile: company.profileUrls.map((url) => <WebLink key={url} url={url} />),
  }
  return (
    <Section class="pad" title={t('record.details')}>
      <CompanyRoles company={company} />
      {COMPANY_FIELDS.map((field) => (
        <InPlace
          key={field}
          name={`company:${company.id}:${field}`}
          label={t(`company.${field}`)}
          text={values[field]}
          lines={field === 'note'}
          source={sourceWords(company.provenance[field === 'profile' ? 'profileUrls' : field])}
          on={{ table: 'companies', row: company, fields: { text: COMPANY_ROW[field] } }}
          normal={field === 'name' ? 'companies' : undefined}
          check={(text) => (field === 'name' && !text.trim() ? 'problem.required' : undefined)}
          onSave={(text, seen) => editCompany(company.id, companyPatch([field], { ...values, [field]: text }), seen)}
        >
          {drawn[field]}
        </InPlace>
      ))}
      <CustomDetails noun="companies" row={company} />
    </Section>
  )
}
