/** People or companies that may be there twice, the surest first, each pair with why; merged or told apart by press or by key. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { MergeTable } from '../../lib/core/merge'
import { tellRecordsApart } from '../../lib/db/apart'
import type { Duplicate, Search } from '../../lib/db/duplicateSearch'
import { openPairs } from '../../lib/db/openPairs'
import { act } from '../../lib/state/act'
import { lookForDuplicates } from '../../lib/state/duplicates'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { go } from '../../lib/state/route'
import { Page } from '../Page'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { useRowFocus } from '../work/useRowFocus'
import { DuplicatePair } from './DuplicatePair'
import { MergeDialog } from './MergeDialog'
import { notSame } from './matchWords'
import { useInSteps } from './useInSteps'
import './merge.css'

/** How many pairs are drawn: those behind come up as these are dealt with. */
const SHOWN = 50
const NOTHING: Search = { done: 0, total: 1, found: [] }
const TABLES = ['people', 'companies'] as const
const keyOf = ({ a, b }: Duplicate) => `${a} ${b}`

/** @param of it is another page, and another search, for each kind */
export function DuplicatesPage({ of: table }: { of: MergeTable }) {
  const [round, setRound] = useState(0)
  const [search, setSearch] = useState<Search>(NOTHING)
  const [searchFailure, setFailure] = useState<unknown>()
  const [merging, setMerging] = useState<Duplicate>()
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    setSearch(NOTHING)
    setFailure(undefined)
    return lookForDuplicates(table, setSearch, setFailure)
  }, [round, table])
  const { found } = search
  const { value, error } = useKept(
    async () => ({ table, found, ...(await openPairs(table, found, SHOWN)) }),
    [table, found],
  )
  const open = value?.table === table ? value : undefined
  const pairs = (open?.pairs ?? []).slice(0, useInSteps(open?.pairs.length ?? 0))
  const focus = useRowFocus(pairs.map(keyOf), list)
  const chosen = pairs.find((pair) => keyOf(pair) === focus.id)
  const apart = (pair: Duplicate | undefined) => {
    const [a, b] = [open?.rows.get(pair?.a ?? ''), open?.rows.get(pair?.b ?? '')]
    if (a && b) void act(() => tellRecordsApart(a, b))
  }
  // Not each time that the search says how far it is.
  const drawn = useMemo(
    () =>
      pairs.map((pair) => (
        <DuplicatePair
          key={keyOf(pair)}
          id={keyOf(pair)}
          pair={pair}
          table={table}
          rows={open?.rows ?? new Map()}
          companies={open?.companies ?? new Map()}
          chosen={keyOf(pair) === focus.id}
          onChoose={() => focus.choose(keyOf(pair))}
          onMerge={() => setMerging(pair)}
          onApart={() => apart(pair)}
        />
      )),
    [open, pairs.length, focus.id],
  )
  const isThere = () => chosen !== undefined
  useShortcuts(t('duplicates.title'), [
    { id: 'row.step', shown: ['j', 'k'], run: () => focus.step(1) },
    { id: 'row.stepBack', label: '', shown: [], run: () => focus.step(-1) },
    { id: 'pair.merge', when: isThere, run: () => setMerging(chosen) },
    { id: 'pair.apart', label: t(notSame(table)), when: isThere, run: () => apart(chosen) },
    { id: 'pair.again', run: () => setRound(round + 1) },
  ])
  const failure = searchFailure ?? error
  // Not before what was found is drawn: until then the list is an earlier one, and an empty one would say that there are none.
  const isDone = search.done >= search.total && open?.found === found
  return (
    <Page
      title={t('duplicates.title')}
      actions={
        <>
          {isDone && <Button onClick={() => setRound(round + 1)}>{t('duplicates.again')}</Button>}
          <fieldset class="segments" aria-label={t('duplicates.of')}>
            {TABLES.map((one) => (
              <Button key={one} pressed={one === table} onClick={() => go({ page: 'duplicates', of: one })}>
                {t(`nav.${one}`)}
              </Button>
            ))}
          </fieldset>
        </>
      }
    >
      <div class="page-body duplicates">
        {failure !== undefined && (
          <p class="failed" role="alert">
            {t('failed', { why: String(failure) })}
          </p>
        )}
        {!isDone && failure === undefined && (
          <progress aria-label={t('duplicates.looking')} value={search.done} max={search.total} />
        )}
        {/* Told once it is done: a number that counts up would be read out over and over. */}
        <p class="quiet" role="status">
          {!isDone
            ? t('duplicates.looking')
            : pairs.length
              ? t(table === 'people' ? 'duplicates.found' : 'duplicates.foundCompanies', {
                  n: open?.total ?? 0,
                  count: formatNumber(open?.total ?? 0),
                })
              : ''}
        </p>
        {isDone && !pairs.length && (
          <Empty
            centred
            action={
              <a class="button" href={`#/${table}`}>
                {t('home.goTo', { place: t(`nav.${table}`) })}
              </a>
            }
          >
            {t(table === 'people' ? 'duplicates.none' : 'duplicates.noneCompanies')}
          </Empty>
        )}
        <ul class="duplicate-list" ref={list} onFocusIn={focus.onFocusIn} onFocusOut={focus.onFocusOut}>
          {drawn}
        </ul>
      </div>
      {merging && (
        <MergeDialog table={table} keep={merging.a} other={merging.b} onClose={() => setMerging(undefined)} />
      )}
    </Page>
  )
}
