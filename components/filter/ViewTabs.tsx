/** The views of a list as tabs above it: which is open, how many each lists, and what can be done with the one that is. */
import { useState } from 'preact/hooks'
import type { View } from '../../lib/core/view'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { useViewCounts, type ViewCounts } from '../../lib/state/viewCounts'
import { type OpenView, placeOfView, type ViewState } from '../../lib/state/views'
import { Button } from '../shared/Button'
import { useActs } from '../shared/shortcuts'
import './filter.css'
import type { ListFilter } from './useListFilter'
import { ViewMenu } from './ViewMenu'
import { ViewNameForm } from './ViewNameForm'

type Props = {
  of: ListFilter
  /** What a new view keeps beside what was set: the pipeline that is shown, or a filter that asks for more. */
  keeps?: Partial<ViewState>
}

/** Nothing while there are no views and no filter to be saved as one. */
export function ViewTabs({ of: { noun, view: state, filter }, keeps }: Props) {
  const { views = [], view: open, changed, gone } = state
  const counts = useViewCounts(views)
  const [naming, setNaming] = useState<'new' | 'rename'>()
  if (!views.length && !filter && !gone) return null
  return (
    <nav class="view-tabs" aria-label={t('view.list')}>
      <ul>
        <li>
          <Tab address={addressOf(placeOfView(noun, undefined))} current={!open}>
            {t('view.all')}
          </Tab>
        </li>
        {views.map((view) => (
          <li key={view.id}>
            <Tab address={addressOf(placeOfView(noun, view.id))} current={view.id === open?.id}>
              {view.name}
              {view.id === open?.id && changed ? (
                <span class="view-changed">{t('view.changed')}</span>
              ) : (
                <Count view={view} counts={counts.value} />
              )}
            </Tab>
            {view.id === open?.id && <ViewMenu view={view} views={views} onRename={() => setNaming('rename')} />}
          </li>
        ))}
      </ul>
      {naming ? (
        <ViewNameForm
          views={views}
          view={naming === 'rename' ? open : undefined}
          onSave={(name) => state.saveAs(name, keeps)}
          onDone={() => setNaming(undefined)}
        />
      ) : (
        <ViewActs state={state} asks={filter !== undefined} onName={() => setNaming('new')} />
      )}
      {gone && <p class="late">{t('view.gone')}</p>}
    </nav>
  )
}

function Tab({
  address,
  current,
  children,
}: {
  address: string
  current: boolean
  children: preact.ComponentChildren
}) {
  return (
    <a class="view-tab" href={address} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  )
}

/** The number, or that it is still being counted. */
function Count({ view, counts }: { view: View; counts: ViewCounts }) {
  const n = counts.get(view.id)
  if (n !== undefined) return <span class="view-count">{formatNumber(n)}</span>
  return (
    <span class="view-count">
      <span aria-hidden="true">…</span>
      <span class="unseen">{t('view.counting')}</span>
    </span>
  )
}

function ViewActs({ state, asks, onName }: { state: OpenView; asks: boolean; onName: () => void }) {
  const { view, changed } = state
  const isChanged = () => view !== undefined && changed
  useActs(t('view.list'), [
    { id: 'view.save', when: isChanged, run: () => void state.save() },
    { id: 'view.drop', when: isChanged, run: state.drop },
    { id: 'view.saveAs', when: () => changed || (!view && asks), run: onName },
  ])
  if (!changed && !asks) return null
  return (
    <span class="view-acts">
      {view && changed && (
        <>
          <Button small onClick={() => void state.save()}>
            {t('view.save')}
          </Button>
          <Button small kind="quiet" onClick={state.drop}>
            {t('view.drop')}
          </Button>
        </>
      )}
      {(changed || !view) && (
        <Button small kind="quiet" onClick={onName}>
          {t('view.saveAs')}
        </Button>
      )}
    </span>
  )
}
