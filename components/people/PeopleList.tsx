/** Everyone in order of name, of one life cycle if asked, or those that a search finds. */
import { useState } from 'preact/hooks'
import { LifeCycle, type Person, personLabel } from '../../lib/core/person'
import { isDamaged } from '../../lib/core/soundRow'
import { peopleCount } from '../../lib/db/counts'
import type { Names } from '../../lib/db/kept'
import { type Listed, peopleFound, peopleRows } from '../../lib/db/lists'
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
import { AddPerson } from './AddDialogs'
import { ListFilter } from './ListFilter'
import { useGrowingLimit } from './useGrowingLimit'
import { useWide } from './useWide'

/** How many hits of a search are listed: who looks further types another letter. */
const HITS = 200

export function PeopleList() {
  const [query, setQuery] = useState('')
  const [lifecycle, setLifecycle] = useState<LifeCycle>()
  const [adding, setAdding] = useState(false)
  const [limit, more] = useGrowingLimit(lifecycle ?? '')
  const words = query.trim()
  const { value, error } = useReadOn<Listed<Person>>(
    (before) => (words ? peopleFound(words, HITS, lifecycle) : peopleRows(limit, lifecycle, before)),
    [words, lifecycle],
    [limit],
  )
  const total = useReady(peopleCount, [])
  useShortcuts(t('nav.people'), [{ keys: ['n'], label: t('list.addPerson'), run: () => setAdding(true) }])
  const columns = useColumns(value?.names)
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
      ) : value && !value.rows.length ? (
        <Empty centred action={words || lifecycle ? undefined : add}>
          {words ? t('list.noMatch', { query: words }) : lifecycle ? t(`list.none.${lifecycle}`) : t('list.nobody')}
        </Empty>
      ) : (
        <div class="page-table" aria-busy={!value}>
          <Table
            label={t('nav.people')}
            rows={value?.rows ?? []}
            columns={columns}
            total={words || lifecycle ? undefined : total}
            rowHeight={40}
            keyOf={(person) => person.id}
            onOpen={(person) => go({ page: 'person', id: person.id })}
            onNearEnd={() => !words && more(value?.rows.length ?? 0)}
          />
        </div>
      )}
      {adding && <AddPerson name={words} onClose={() => setAdding(false)} />}
    </Page>
  )
}

function useColumns(companyNames: Names | undefined): Column<Person>[] {
  const wide = useWide()
  const phone: Column<Person>[] = [
    { id: 'phone', label: t('list.phone'), width: '150px', cell: (person) => person.phones[0]?.shown },
  ]
  return [
    {
      id: 'name',
      label: t('list.name'),
      width: 'minmax(150px, 1.4fr)',
      cell: (person) => (
        <span class="row">
          <Avatar name={personLabel(person)} />
          <span class="name cut">{personLabel(person)}</span>
          {isDamaged(person) && <Chip tone="late">{t('list.damaged')}</Chip>}
        </span>
      ),
    },
    { id: 'title', label: t('list.role'), cell: (person) => <span class="quiet">{person.title}</span> },
    { id: 'company', label: t('list.company'), cell: (person) => companyNames?.get(person.companyId ?? '') },
    {
      id: 'email',
      label: t('list.email'),
      width: 'minmax(120px, 1.4fr)',
      cell: (person) => <span class="quiet">{person.emails[0]}</span>,
    },
    ...(wide ? phone : []),
    {
      id: 'lifecycle',
      label: t('list.lifecycle'),
      width: '88px',
      cell: (person) => (
        <Chip tone={person.lifecycle === 'contact' ? 'accent' : 'plain'}>{t(`lifecycle.${person.lifecycle}`)}</Chip>
      ),
    },
  ]
}
