/** A sheet of paper by which the copies can be opened in ten years, with Margin or without. Shown folded, printed alone. */
import { placeOf } from '../../lib/core/copy/targetSettings'
import { currentDay } from '../../lib/state/clock'
import { formatLongDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { targets } from '../../lib/state/targets'
import { Button } from '../shared/Button'

const COMMANDS = [
  'age -d margin-…-full-….age > margin.zip',
  'age -d -i margin-key-….age margin-…-inc-….age > more.zip',
  'unzip margin.zip',
]

export function RecoverySheet({ words, device }: { words: string; device: string }) {
  const places = (targets.value ?? []).filter(({ settings }) => settings.kind !== 'webhook')
  return (
    <details class="cloud-sheet">
      <summary>{t('copies.sheet')}</summary>
      <p class="quiet unprinted">{t('copies.sheetSays')}</p>
      <div class="cloud-paper">
        <h3>Margin · {t('copies.sheet')}</h3>
        <p>{t('copies.sheetMade', { day: formatLongDay(currentDay.value), device })}</p>
        <p>{t('copies.sheetPlaces', { places: places.map(({ settings }) => placeOf(settings)).join(', ') || '–' })}</p>
        <p>{t('copies.sheetWords', { words })}</p>
        <p class="cloud-line">{t('copies.sheetPass')}</p>
        <p>{t('copies.sheetMargin')}</p>
        <p>{t('copies.sheetTool')}</p>
        <pre>{COMMANDS.join('\n')}</pre>
        <p>{t('copies.sheetInside')}</p>
      </div>
      <Button class="unprinted" onClick={() => window.print()}>
        {t('copies.print')}
      </Button>
    </details>
  )
}
