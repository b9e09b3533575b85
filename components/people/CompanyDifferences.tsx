/** What a company's page says that the record does not, side by side, each with the button that takes it over. */
import type { CompanyFacts } from '../../lib/core/capture'
import type { Company } from '../../lib/core/company'
import { fold } from '../../lib/core/fold'
import { editCompany } from '../../lib/db/people'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { companyFactsValues, companyFields, companyValues } from './companyForm'
import './people.css'

type Props = { company: Company; page: CompanyFacts; seen: { site: string; url: string } }

export function CompanyDifferences({ company, page, seen }: Props) {
  const mine = companyValues(company)
  const theirs = companyFactsValues(page)
  const fields = FIELDS.filter((field) => theirs[field] && !same(field, mine[field], theirs[field]))
  if (!fields.length) return null
  const gaps = fields.filter((field) => !mine[field])
  const take = (some: readonly Field[]) => {
    const source = {
      kind: 'company-page' as const,
      sure: 'sure' as const,
      at: new Date().toISOString(),
      url: seen.url,
      site: seen.site,
    }
    const page = companyFields(theirs)
    const patch = some.map((field) =>
      field === 'profile' ? { profileUrls: [...company.profileUrls, ...page.profileUrls] } : { [field]: page[field] },
    )
    const provenance = Object.fromEntries(some.map((field) => [field === 'profile' ? 'profileUrls' : field, source]))
    return actOn(company, (seen) => editCompany(company.id, { ...Object.assign({}, ...patch), provenance }, seen))
  }
  return (
    <ul class="differences wide">
      {fields.map((field) => (
        <li key={field}>
          <span class="heading">{t(`company.${field}`)}</span>
          <dl>
            <dt>{t('capture.yours')}</dt>
            <dd class={mine[field] ? undefined : 'hint'}>{mine[field] || t('capture.none')}</dd>
            <dt>{t('capture.page')}</dt>
            <dd>{theirs[field]}</dd>
          </dl>
          <Button
            small
            aria-label={t('capture.takeNamed', { value: theirs[field], field: t(`company.${field}`) })}
            onClick={() => take([field])}
          >
            {t('capture.take')}
          </Button>
        </li>
      ))}
      {gaps.length > 1 && (
        <li class="all">
          <Button small onClick={() => take(gaps)}>
            {t('capture.takeAll', { n: gaps.length })}
          </Button>
        </li>
      )}
    </ul>
  )
}

const FIELDS = ['name', 'website', 'industry', 'size', 'headquarters', 'profile'] as const
type Field = (typeof FIELDS)[number]

/** One of several addresses is the same as all of them. */
const same = (field: Field, mine: string, theirs: string) =>
  field === 'profile' ? mine.split(', ').includes(theirs) : fold(mine) === fold(theirs)
