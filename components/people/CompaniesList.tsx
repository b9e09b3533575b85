/** All companies in order of name, or those that a search finds. */
import { useMemo, useState } from 'preact/hooks'
import { companyCount } from '../../lib/db/counts'
import { companyIds } from '../../lib/db/listIds'
import { companiesFound, companyRows } from '../../lib/db/lists'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { addressOf, go } from '../../lib/state/route'
import { FilterBar } from '../filter/FilterBar'
import { FilterButton } from '../filter/FilterButton'
import { FilterFound, FilterNone } from '../filter/FilterFound'
import { useFilteredList } from '../filter/useFilteredList'
import { useListFilter } from '../filter/useListFilter'
import { ViewTabs } from '../filter/ViewTabs'
import { BulkBar } from '../lists/BulkBar'
import { ColumnsButton } from '../lists/ColumnsButton'
import { shownColumns, withWidth } from '../lists/fieldColumns'
import { companyActs } from '../lists/peopleActs'
import { useListKeys } from '../lists/useListKeys'
import { usualColumns } from '../lists/usualColumns'
import { Page } from '../Page'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { Table } from '../shared/Table'
import { useChoice } from '../shared/useChoice'
import { AddCompany } from './AddDialogs'
import { companyColumns } from './companyColumns'
import { ListFilter } from './ListFilter'

/** How many hits of a search are listed: who looks further types another letter. */
const HITS = 200

export function CompaniesList() {
  const [query, setQuery] = useState('')
  const [adding, setAdding] = useState(false)
  const words = query.trim()
  const of = useListFilter('companies')
  const list = useFilteredList(of, {
    words,
    plain: (limit, before) => (words ? companiesFound(words, HITS) : companyRows(limit, before)),
    ids: () => companyIds(words),
  })
  const { rows: companies, error, filter } = list
  const total = useReady(companyCount, [])
  useShortcuts(t('nav.companies'), [{ id: 'add.company', run: () => setAdding(true) }])
  useListKeys()
  const { about, view } = of
  const { state, look } = view
  const all = useMemo(() => (about ? companyColumns(about) : []), [about])
  const columns = shownColumns(all, state.columns, usualColumns('companies', true))
  const choice = useChoice(list.key, list.ids)
  const extended = state.layout === 'extended'
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
          <a class="button" href={addressOf({ page: 'norms' })} title={t('norms.openList')}>
            {t('norms.listShort')}
          </a>
          <FilterButton of={of} />
          <ColumnsButton noun="companies" />
          {add}
        </>
      }
      below={
        <>
          <ViewTabs of={of} />
          <FilterBar of={of} found={list.found && <FilterFound of={list.found} />} />
        </>
      }
    >
      {error ? (
        <p class="page-body failed" role="alert">
          {t('failed', { why: String(error) })}
        </p>
      ) : companies && !companies.length && filter ? (
        <FilterNone of={of} found={list.found?.value} />
      ) : companies && !companies.length ? (
        <Empty centred action={words ? <Button onClick={() => setQuery('')}>{t('empty.showAll')}</Button> : add}>
          {words ? t('list.noMatch', { query: words }) : t('list.noCompanies')}
        </Empty>
      ) : (
        <div class="page-table" aria-busy={!companies || list.found?.looking}>
          <Table
            label={t('nav.companies')}
            rows={companies ?? []}
            columns={columns}
            total={words || filter ? undefined : total}
            rowHeight={extended ? 56 : 40}
            keyOf={(company) => company.id}
            nameOf={(company) => company.name}
            // In the order of names, which nothing else but a search changes.
            sort={words ? undefined : { column: 'name', down: false }}
            choice={choice}
            second={
              extended
                ? (company) =>
                    [company.industry, company.headquarters].filter(Boolean).join(' · ') || company.domains[0]
                : undefined
            }
            onWidth={(id, width) => look({ columns: withWidth(columns, id, width) })}
            onOpen={(company) => go({ page: 'company', id: company.id })}
            onNearEnd={list.grow}
          />
          <BulkBar table="companies" choice={choice} acts={companyActs()} columns={columns} />
        </div>
      )}
      {adding && <AddCompany name={words} onClose={() => setAdding(false)} />}
    </Page>
  )
}
