/** Everyone in order of name, of one life cycle if asked, or those that a search finds. */
import { useMemo, useState } from 'preact/hooks'
import { LifeCycle, personLabel } from '../../lib/core/person'
import { peopleCount } from '../../lib/db/counts'
import { peopleIds } from '../../lib/db/listIds'
import { peopleFound, peopleRows } from '../../lib/db/lists'
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
import { peopleActs } from '../lists/peopleActs'
import { useListKeys } from '../lists/useListKeys'
import { usualColumns } from '../lists/usualColumns'
import { Page } from '../Page'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { Table } from '../shared/Table'
import { useChoice } from '../shared/useChoice'
import { AddPerson } from './AddDialogs'
import { ListFilter } from './ListFilter'
import { peopleColumns } from './peopleColumns'
import { useWide } from './useWide'

/** How many hits of a search are listed: who looks further types another letter. */
const HITS = 200

export function PeopleList() {
  const [query, setQuery] = useState('')
  const [lifecycle, setLifecycle] = useState<LifeCycle>()
  const [adding, setAdding] = useState(false)
  const words = query.trim()
  const of = useListFilter('people')
  const list = useFilteredList(of, {
    words,
    more: lifecycle && { field: 'lifecycle', op: 'anyOf', value: [lifecycle] },
    plain: (limit, before) => (words ? peopleFound(words, HITS, lifecycle) : peopleRows(limit, lifecycle, before)),
    ids: () => peopleIds(words, lifecycle),
  })
  const { rows, names, error, filter } = list
  const total = useReady(peopleCount, [])
  useShortcuts(t('nav.people'), [{ id: 'add.person', run: () => setAdding(true) }])
  useListKeys()
  const { about, view } = of
  const { state, look } = view
  const all = useMemo(() => (about ? peopleColumns(about, names) : []), [about, names])
  const columns = shownColumns(all, state.columns, usualColumns('people', useWide()))
  const choice = useChoice(list.key, list.ids)
  const extended = state.layout === 'extended'
  const showAll = () => {
    setQuery('')
    setLifecycle(undefined)
  }
  const add = (
    <Button kind="primary" hint="n" onClick={() => setAdding(true)}>
      {t('list.addPerson')}
    </Button>
  )
  return (
    <Page
      fill
      title={t('nav.people')}
      heading={
        <>
          {t('nav.people')} {total ? <span class="quiet count">{formatNumber(total)}</span> : null}
        </>
      }
      actions={
        <>
          <ListFilter label={t('list.filter')} query={query} onQuery={setQuery} />
          <span class="segments">
            <Button pressed={lifecycle === undefined} onClick={() => setLifecycle(undefined)}>
              {t('list.everyone')}
            </Button>
            {LifeCycle.options.map((one) => (
              <Button key={one} pressed={lifecycle === one} onClick={() => setLifecycle(one)}>
                {t(`lifecycle.${one}`)}
              </Button>
            ))}
          </span>
          <a class="button" href={addressOf({ page: 'duplicates', of: 'people' })}>
            {t('duplicates.look')}
          </a>
          <a class="button" href={addressOf({ page: 'norms' })} title={t('norms.openList')}>
            {t('norms.listShort')}
          </a>
          <FilterButton of={of} />
          <ColumnsButton noun="people" />
          {add}
        </>
      }
      below={
        <>
          <ViewTabs of={of} keeps={{ filter }} />
          <FilterBar of={of} found={list.found && <FilterFound of={list.found} />} />
        </>
      }
    >
      {error ? (
        <p class="page-body failed" role="alert">
          {t('failed', { why: String(error) })}
        </p>
      ) : rows && !rows.length && filter ? (
        <FilterNone of={of} found={list.found?.value} />
      ) : rows && !rows.length ? (
        <Empty centred action={words || lifecycle ? <Button onClick={showAll}>{t('empty.showAll')}</Button> : add}>
          {words ? t('list.noMatch', { query: words }) : lifecycle ? t(`list.none.${lifecycle}`) : t('list.nobody')}
        </Empty>
      ) : (
        <div class="page-table" aria-busy={!rows || list.found?.looking}>
          <Table
            label={t('nav.people')}
            rows={rows ?? []}
            columns={columns}
            total={words || lifecycle || filter ? undefined : total}
            rowHeight={extended ? 56 : 40}
            keyOf={(person) => person.id}
            nameOf={personLabel}
            // In the order of names, which nothing else but a search changes.
            sort={words ? undefined : { column: 'name', down: false }}
            onOpen={(person) => go({ page: 'person', id: person.id })}
            onNearEnd={list.grow}
            choice={choice}
            second={
              extended
                ? (person) =>
                    [person.title, names?.get(person.companyId ?? '')].filter(Boolean).join(' · ') || person.emails[0]
                : undefined
            }
            onWidth={(id, width) => look({ columns: withWidth(columns, id, width) })}
          />
          <BulkBar table="people" choice={choice} acts={peopleActs()} columns={columns} />
        </div>
      )}
      {adding && <AddPerson name={words} onClose={() => setAdding(false)} />}
    </Page>
  )
}
