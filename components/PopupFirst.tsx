/**
 * What the popup shows while the rest of its script is still being read: today's list as it was kept, in its place. Only the
 * search field answers; what is typed into it is handed over.
 */
import { useEffect, useRef } from 'preact/hooks'
import type { KeptToday } from '../lib/state/keptCopy'
import { t } from '../lib/state/language'
import { PopupFoot } from './PopupFoot'
import './shared/fields.css'
import { TodayKept } from './work/TodayKept'
import './popup.css'

export function PopupFirst({ kept, onTyped }: { kept: KeptToday; onTyped: (text: string) => void }) {
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => search.current?.focus(), [])
  return (
    <div class="popup margin-line">
      <main>
        <h1 class="unseen">Margin</h1>
        <div class="popup-top">
          {/* biome-ignore lint/a11y/useSemanticElements: <search> is not yet in every browser that Margin runs in */}
          <div class="search" role="search">
            <input
              ref={search}
              class="input large"
              type="search"
              aria-label={t('sidebar.search')}
              placeholder={t('popup.search')}
              autoComplete="off"
              spellcheck={false}
              onInput={(event) => onTyped(event.currentTarget.value)}
            />
          </div>
        </div>
        <div class="popup-body">
          <TodayKept kept={kept} />
        </div>
      </main>
      <PopupFoot onKeys={nothing} onMargin={nothing} />
    </div>
  )
}

const nothing = () => undefined
