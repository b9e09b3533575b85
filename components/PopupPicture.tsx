/**
 * The picture of the popup that is shown until its script has been read: today's list as it was kept, in its place. Drawn ahead,
 * by whatever page of ours keeps the list.
 */
import { render } from 'preact'
import type { Day } from '../lib/core/days'
import type { KeptToday } from '../lib/state/keptCopy'
import { language, t } from '../lib/state/language'
import { drawnIn, keepPicture } from '../lib/state/picture'
import { PopupFoot } from './PopupFoot'
import { SearchBox } from './shared/SearchBox'
import { TodayKept } from './work/TodayKept'
import './popup.css'

/** More rows than the popup is high: each costs its share of the time until the first paint. */
const ROWS = 12

/** Draws what the popup shows first on a day, and keeps it. Throws where there is no room. */
export function drawPopup(day: Day, kept: KeptToday): void {
  const canvas = document.createElement('div')
  render(<PopupPicture day={day} kept={inSight(kept)} />, canvas)
  keepPicture(day, { of: JSON.stringify(kept), lang: language.value, drawn: drawnIn(canvas) })
  render(null, canvas)
}

function inSight(kept: KeptToday): KeptToday {
  const { due, slow } = kept
  const rows = due.rows.slice(0, ROWS)
  return {
    ...kept,
    due: { ...due, rows },
    slow: { ...slow, rows: slow.rows.slice(0, ROWS - rows.length) },
  }
}

function PopupPicture({ day, kept }: { day: Day; kept: KeptToday }) {
  return (
    <div class="popup margin-line">
      <main>
        <h1 class="unseen">Margin</h1>
        <div class="popup-top">
          <div class="find">
            <SearchBox
              large
              label={t('sidebar.search')}
              placeholder={t('popup.search')}
              query=""
              onQuery={nothing}
              groups={[]}
              onPick={nothing}
            />
          </div>
        </div>
        <div class="popup-body">
          <TodayKept day={day} kept={kept} />
        </div>
      </main>
      <PopupFoot onKeys={nothing} onMargin={nothing} />
    </div>
  )
}

const nothing = () => undefined
