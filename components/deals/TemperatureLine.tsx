/** The temperature of an open deal on its page, with what its label asks, and the way to say another one. */
import type { Deal } from '../../lib/core/deal'
import { t } from '../../lib/state/language'
import { temperatureLabels } from '../../lib/state/temperatures'
import { Button } from '../shared/Button'
import { TemperatureChip } from './TemperatureChip'
import './temperature.css'

export function TemperatureLine({ deal, onAsk }: { deal: Deal; onAsk: () => void }) {
  const label = temperatureLabels.value?.find((one) => one.id === deal.temperature?.id)
  return (
    <p class="temperature-line">
      <TemperatureChip deal={deal} />
      {!deal.temperature && <span class="quiet">{t('temperature.none')}</span>}
      {label?.criteria && <span class="quiet">{label.criteria}</span>}
      <Button kind="quiet" small onClick={onAsk}>
        {deal.temperature ? t('temperature.change') : t('temperature.say')}
      </Button>
    </p>
  )
}
