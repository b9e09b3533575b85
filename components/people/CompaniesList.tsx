/** All companies in order of name, or those that a search finds. */
import { useState } from 'preact/hooks'
import type { Company } from '../../lib/core/company'
import { isDamaged } from '../../lib/core/soundRow'
import { companyCount } from '../../lib/db/counts'
import { companiesFound, companyRows, type Listed } from '../../lib/db/lists'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReadOn, useReady } from '../../lib/state/live'
import { addressOf, go } from '../../lib/state/route'
import { Page } from '../Page'
import { Avatar } from '../shared/Avatar'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { type Column, Table } from '../shared/Table'
import { AddCompany } from './AddDialogs'
import { ListFilter } from './ListFilter'
import { useGrowingLimit } from './useGrowingLimit'

/** How many hits of a search are listed: who looks further types another letter. */
const HITS = 200

export function CompaniesList() {
  const [query, setQuery] = useState('')
  const [adding, setAdding] = useState(false)
  const [limit, more] = useGrowingLimit('')
  const words = query.trim()
  const { value, error } = useReadOn<Listed<Company>>(
    (before) => (words ? companiesFound(words, HITS) : companyRows(limit, before)),
    [words],
    [limit],
  )
  const companies = value?.rows
  const total = useReady(companyCount, [])
  useShortcuts(t('nav.companies'), [{ keys: ['n'], label: t('list.addCompany'), run: () => setAdding(true) }])
  const add = (
    <Button kind="primary" hint="n" onClick={() => setAdding(true)}>
      {t('list.addCompany')}
    </Button>
  )
  return (
    <Page
      fill
      title={t('nav.companies')}
      heading={
        <>
          {t('nav.companies')} {total ? <span class="quiet count">{formatNumber(total)}</span> : null}
        </>
      }
      actions={
        <>
          <ListFilter label={t('list.filterCompanies')} query={query} onQuery={setQuery} />
          <a class="button" href={addressOf({ page: 'duplicates', of: 'companies' })}>
            {t('duplicates.look')}
          </a>
          <a class="button" href={addressOf({ page: 'norms' })} aria-label={t('norms.openList')}>
            {t('norms.listShort')}
          </a>
          {add}
        </>
      }
    >
      {error ? (
        <p class="page-body failed" role="alert">
          {t('failed', { why: String(error) })}
        </p>
      ) : companies && !companies.length ? (
        <Empty centred action={words ? undefined : add}>
          {words ? t('list.noMatch', { query: words }) : t('list.noCompanies')}
        </Empty>
      ) : (
        <div class="page-table" aria-busy={!companies}>
          <Table
            label={t('nav.companies')}
            rows={companies ?? []}
            columns={columns()}
            total={words ? undefined : total}
            rowHeight={40}
            keyOf={(company) => company.id}
            onOpen={(company) => go({ page: 'company', id: company.id })}
            onNearEnd={() => !words && more(companies?.length ?? 0)}
          />
        </div>
      )}
      {adding && <AddCompany name={words} onClose={() => setAdding(false)} />}
    </Page>
  )
}

const columns = (): Column<Company>[] => [
  {
    id: 'name',
    label: t('list.name'),
    width: 'minmax(160px, 1.6fr)',
    cell: (company) => (
      <span class="row">
        <Avatar name={company.name} company />
        <span class="name cut">{company.name}</span>
        {isDamaged(company) && <Chip tone="late">{t('list.damaged')}</Chip>}
      </span>
    ),
  },
  { id: 'domain', label: t('company.domains'), cell: (company) => <span class="quiet">{company.domains[0]}</span> },
  {
    id: 'roles',
    label: t('company.roles'),
    cell: (company) => company.roles?.map((role) => t(`company.role.${role}`)).join(', '),
  },
  { id: 'industry', label: t('company.industry'), cell: (company) => company.industry },
  { id: 'place', label: t('company.headquarters'), cell: (company) => company.headquarters },
  { id: 'size', label: t('company.size'), width: '120px', cell: (company) => company.size },
]
