/** Records that do not conform to the norms of entry: by noun and kind of trouble, each mended or left by press or by key. */
import { useRef, useState } from 'preact/hooks'
import { Noun } from '../../lib/core/customField'
import { type FoundTrouble, type Group, groupKey, isMeant, type Meant, troubleKey } from '../../lib/core/norms/found'
import { ownFields } from '../../lib/db/read'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { Page } from '../Page'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { useRowFocus } from '../work/useRowFocus'
import { MendAll } from './MendAll'
import { leaveOne, mendOne, NormRow } from './NormRow'
import './norms.css'
import { normKind } from './normWords'
import { useNormsSearch } from './useNormsSearch'

/** How many are drawn: those behind come up as these are dealt with. */
const DRAWN = 60

export function NormsPage() {
  const search = useNormsSearch()
  const [shown, setShown] = useState<Meant>({})
  const [mending, setMending] = useState<readonly FoundTrouble[]>()
  const own = useReady(ownFields, []) ?? []
  const list = useRef<HTMLUListElement>(null)
  const { found, isDone, stopped } = search
  const groups = found.groups()
  const rows = found.pick(shown, DRAWN)
  const count = (meant: Meant, of: (group: Group) => number = ({ n }) => n) =>
    groups.reduce((sum, group) => sum + (isMeant(group, meant) ? of(group) : 0), 0)
  const all = count(shown)
  const certain = count(shown, (group) => group.certain)
  const focus = useRowFocus(rows.map(troubleKey), list)
  const at = rows.find((one) => troubleKey(one) === focus.id)
  const mendAll = () => setMending(found.pick(shown, Number.POSITIVE_INFINITY, true))
  useShortcuts(t('norms.list'), [
    { id: 'row.step', label: t('norms.keys.next'), shown: ['j', 'k'], run: () => focus.step(1) },
    { id: 'row.stepBack', label: '', shown: [], run: () => focus.step(-1) },
    { id: 'norm.mend', when: () => at?.mend !== undefined, run: () => at && mendOne(at) },
    { id: 'norm.leave', when: () => at !== undefined, run: () => at && leaveOne(at) },
    { id: 'norm.mendAll', when: () => certain > 0, run: mendAll },
    { id: 'norm.again', when: () => isDone || stopped, run: search.again },
  ])
  const progress = { done: formatNumber(search.done), total: formatNumber(search.total) }
  return (
    <Page
      title={t('norms.list')}
      actions={
        <>
          {isDone || stopped ? (
            <Button onClick={search.again}>{t('norms.again')}</Button>
          ) : (
            <Button onClick={search.stop}>{t('norms.stop')}</Button>
          )}
          <Button kind="primary" disabled={!certain} onClick={mendAll}>
            {t('norms.mendAll', { n: formatNumber(certain) })}
          </Button>
        </>
      }
    >
      <div class="page-body norms">
        {search.failure !== undefined && (
          <p class="failed" role="alert">
            {t('failed', { why: String(search.failure) })}
          </p>
        )}
        {!isDone && !stopped && search.failure === undefined && (
          <progress aria-label={t('norms.list')} value={search.done} max={search.total} />
        )}
        <p class="quiet">
          {isDone ? t('norms.looked', { n: search.total }) : t(stopped ? 'norms.stopped' : 'norms.looking', progress)}
        </p>
        <div class="norm-kinds">
          {[undefined, ...Noun.options].map((noun) => (
            <Button
              key={noun ?? ''}
              pressed={shown.noun === noun && shown.kind === undefined}
              onClick={() => setShown(noun ? { noun } : {})}
            >
              {noun ? t(`nav.${noun}`) : t('norms.all')} {formatNumber(count({ noun }))}
            </Button>
          ))}
        </div>
        <fieldset class="norm-kinds" aria-label={t('norms.kinds')}>
          {groups
            .filter((group) => shown.noun === undefined || group.noun === shown.noun)
            .map((group) => {
              const { noun, kind, field } = group
              const isOn = groupKey(group) === groupKey(shown)
              return (
                <Button
                  key={groupKey(group)}
                  small
                  pressed={isOn}
                  onClick={() => setShown(isOn ? { noun: group.noun } : { noun, kind, field })}
                >
                  {shown.noun === undefined && `${t(`nav.${group.noun}`)} · `}
                  {normKind(group.noun, group.kind, group.field, own)} {formatNumber(group.n)}
                </Button>
              )
            })}
        </fieldset>
        <p class="unseen" role="status">
          {isDone && !all ? t(groups.length ? 'norms.noneHere' : 'norms.allConform') : ''}
        </p>
        {!rows.length ? (
          <Empty
            centred
            action={
              isDone && (
                <a class="button" href={addressOf({ page: 'settings', part: 'settings.norms' })}>
                  {t('home.goTo', { place: t('norms.title') })}
                </a>
              )
            }
          >
            {t(!isDone ? 'norms.noneYet' : groups.length ? 'norms.noneHere' : 'norms.allConform')}
          </Empty>
        ) : (
          <ul class="norm-list" ref={list} onFocusIn={focus.onFocusIn} onFocusOut={focus.onFocusOut}>
            {rows.map((one) => {
              const key = troubleKey(one)
              const isChosen = key === focus.id
              return (
                <NormRow key={key} id={key} one={one} own={own} chosen={isChosen} onChoose={() => focus.choose(key)} />
              )
            })}
          </ul>
        )}
        {all > rows.length && <p class="quiet">{t('norms.moreRows', { n: all - rows.length })}</p>}
      </div>
      {mending && <MendAll troubles={mending} own={own} onClose={() => setMending(undefined)} />}
    </Page>
  )
}
